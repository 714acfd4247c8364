package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Token;

/** Reads SAML responses in tests. */
abstract class SamlFixture {
    static ParsedToken read(String token) {
        return TokenReader.read(new Token(token));
    }

    static SamlAssertion saml(String xml) {
        assertThat(read(Tokens.base64(xml))).isInstanceOf(SamlAssertion.class);
        return (SamlAssertion) read(Tokens.base64(xml));
    }
}
