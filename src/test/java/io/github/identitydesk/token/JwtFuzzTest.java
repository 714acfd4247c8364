package io.github.identitydesk.token;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** An input is a provider name, and the header and the claims of a token, unencoded and on one line each. */
class JwtFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void aTokenIsReadWhateverItsHeaderAndClaimsAre(byte[] data) {
        String[] lines = (new String(data, StandardCharsets.UTF_8) + "\n\n").split("\n", 3);
        TokenFuzz.check(lines[0], Tokens.encode(lines[1]) + "." + Tokens.encode(lines[2]) + ".c2lnbmF0dXJl");
    }
}
