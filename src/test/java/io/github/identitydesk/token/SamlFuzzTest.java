package io.github.identitydesk.token;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** An input is the unencoded XML of a SAML response. */
class SamlFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void aResponseIsReadWhateverItsXmlIs(byte[] data) {
        String xml = new String(data, StandardCharsets.UTF_8);
        TokenFuzz.check(Tokens.SAML, xml);
        TokenFuzz.check(Tokens.SAML, Tokens.base64(xml));
    }
}
