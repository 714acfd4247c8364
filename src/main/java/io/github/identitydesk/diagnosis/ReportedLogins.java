package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.diagnosis.finding.TokenSummary;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenFingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the part of a report that describes each login. */
final class ReportedLogins {
    private final IdentityRequest request;
    private final Instant now;
    private final Function<Message, String> format;
    private final Function<Object, String> code;

    /**
     * Creates a writer for the logins of a request at a given time.
     *
     * @param format returns the text of a message, escaped for the report
     * @param code returns an untrusted text as code for the report
     */
    ReportedLogins(
            IdentityRequest request, Instant now, Function<Message, String> format, Function<Object, String> code) {
        this.request = request;
        this.now = now;
        this.format = format;
        this.code = code;
    }

    void write(Markdown markdown) {
        if (request.isGuest()) {
            markdown.item(0, format.apply(Message.of("report.guest")));
        }
        for (ParsedLogin login : ParsedLogin.all(request)) {
            markdown.item(
                    0,
                    code.apply(login.login().providerName()) + ": "
                            + format.apply(TokenSummary.of(login.reading(), now)));
            switch (login.reading()) {
                case Jwt jwt -> jwt(jwt, markdown);
                case SamlAssertion saml -> saml(saml, markdown);
                default -> {}
            }
            TokenFingerprint.of(login.login().token(), login.reading())
                    .ifPresent(print -> item(markdown, "report.token.fingerprint", print));
        }
    }

    private void jwt(Jwt jwt, Markdown markdown) {
        text(markdown, "report.token.issuer", jwt.issuer());
        text(markdown, "report.token.audience", joined(jwt.audience()));
        text(markdown, "report.token.authorizedParty", jwt.authorizedParty());
        text(markdown, "report.token.clientId", jwt.clientId());
        text(markdown, "report.token.use", jwt.tokenUse());
        text(markdown, "report.token.algorithm", jwt.algorithm());
        time(markdown, "report.token.issuedAt", jwt.issuedAt());
        time(markdown, "report.token.notBefore", jwt.notBefore());
        time(markdown, "report.token.expiresAt", jwt.expiresAt());
    }

    private void saml(SamlAssertion saml, Markdown markdown) {
        text(markdown, "report.token.issuer", saml.issuer());
        text(markdown, "report.token.audience", joined(saml.audience()));
        time(markdown, "report.token.notBefore", saml.notBefore());
        time(markdown, "report.token.expiresAt", saml.notOnOrAfter());
    }

    private void text(Markdown markdown, String key, Optional<String> value) {
        value.ifPresent(text -> item(markdown, key, text));
    }

    private void time(Markdown markdown, String key, Optional<Instant> value) {
        value.ifPresent(moment -> markdown.item(
                1,
                format.apply(Message.of(key)) + ": " + code.apply(moment) + " ("
                        + format.apply(RelativeTime.of(moment, now)) + ")"));
    }

    private void item(Markdown markdown, String key, String value) {
        markdown.item(1, format.apply(Message.of(key)) + ": " + code.apply(Excerpt.of(value)));
    }

    private static Optional<String> joined(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }
}
