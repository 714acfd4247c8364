package io.github.identitydesk.view.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.SamlAssertion.Confirmation;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenLineTest {
    private static final Instant ISSUED = Instant.parse("2026-11-25T11:55:00Z");
    private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/Corp";

    @Test
    void everythingThatDecidesAboutAnAssertionIsShownWithItsMeaning() {
        SamlAssertion saml = new SamlAssertion(
                "Response",
                Optional.of(new SamlAssertion.Status("Success", "", true)),
                Optional.of("https://idp.example.com/adfs"),
                List.of("urn:amazon:webservices"),
                Optional.of(ISSUED),
                Optional.of(ISSUED.plusSeconds(3600)),
                1,
                List.of(new Confirmation(
                        "bearer",
                        Optional.of("https://signin.aws.amazon.com/saml"),
                        Optional.of(ISSUED.plusSeconds(300)))),
                List.of("arn:aws:iam::123456789012:role/Support," + PROVIDER),
                Optional.empty(),
                true,
                true,
                true,
                Optional.empty());

        List<TokenLine> lines = TokenLine.of(saml);

        assertThat(lines)
                .extracting(line -> line.name() + ": " + line.value())
                .containsExactly(
                        "Status: Success",
                        "Issuer: https://idp.example.com/adfs",
                        "Confirmation Recipient: https://signin.aws.amazon.com/saml",
                        "Confirmation NotOnOrAfter: 2026-11-25T12:00:00Z",
                        "Conditions NotBefore: 2026-11-25T11:55:00Z",
                        "Conditions NotOnOrAfter: 2026-11-25T12:55:00Z",
                        "Audience: urn:amazon:webservices",
                        "Role: arn:aws:iam::123456789012:role/Support," + PROVIDER);
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(lines).allSatisfy(line -> assertThat(line.meaning(messages)).isPresent());
    }
}
