package io.github.identitydesk.token;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** An input is a provider name, a line break, and a token. */
class TokenReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void aLoginIsReadWhateverItIs(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = Math.max(0, text.indexOf('\n'));
        TokenFuzz.check(text.substring(0, end), text.substring(end));
    }
}
