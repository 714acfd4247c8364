package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.token.Claims.Claim;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the readable content of a token: a claim of a JWT, or a part of a SAML assertion.
 *
 * @param part the message key of the part of the token
 * @param name the name in the token
 * @param value the value in the token
 * @param time the time that the value represents, if it represents one
 */
record TokenLine(String part, String name, String value, Optional<Instant> time) {
    /** Returns the lines of a token in the order of the token, or an empty list if only its issuer can read it. */
    static List<TokenLine> of(ParsedToken token) {
        return switch (token) {
            case Jwt jwt ->
                Stream.concat(
                                jwt.header().list().stream().map(claim -> of("token.part.header", claim)),
                                jwt.claims().list().stream().map(claim -> of("token.part.claims", claim)))
                        .toList();
            case SamlAssertion saml -> ofSaml(saml).toList();
            case ParsedToken.Blank blank -> List.of();
            case ParsedToken.TokenAndSecret pair -> List.of();
            case ParsedToken.Opaque opaque -> List.of();
        };
    }

    private static Stream<TokenLine> ofSaml(SamlAssertion saml) {
        return Stream.of(
                        saml.status().stream().map(status -> of("Status", status.code())),
                        saml.issuer().stream().map(issuer -> of("Issuer", issuer)),
                        saml.confirmations().stream().flatMap(TokenLine::ofConfirmation),
                        saml.notBefore().stream().map(time -> of("Conditions NotBefore", time)),
                        saml.notOnOrAfter().stream().map(time -> of("Conditions NotOnOrAfter", time)),
                        saml.audience().stream().map(audience -> of("Audience", audience)),
                        saml.roles().stream().map(role -> of("Role", role)))
                .flatMap(line -> line);
    }

    private static Stream<TokenLine> ofConfirmation(SamlAssertion.Confirmation confirmation) {
        return Stream.concat(
                confirmation.recipient().stream().map(recipient -> of("Confirmation Recipient", recipient)),
                confirmation.notOnOrAfter().stream().map(time -> of("Confirmation NotOnOrAfter", time)));
    }

    private static TokenLine of(String part, Claim claim) {
        return new TokenLine(part, claim.name(), claim.value(), claim.time());
    }

    private static TokenLine of(String attribute, String text) {
        return new TokenLine("token.part.assertion", attribute, text, Optional.empty());
    }

    private static TokenLine of(String attribute, Instant time) {
        return new TokenLine("token.part.assertion", attribute, time.toString(), Optional.of(time));
    }

    /** Returns the value as it is shown. A time is shown in the local time zone and relative to the given time. */
    String text(Messages messages, Instant now) {
        return time.map(instant -> messages.format("token.time", instant, RelativeTime.of(instant, now)))
                .orElse(value);
    }

    /** Returns the meaning of a standard claim, or empty for a claim that is specific to an issuer. */
    Optional<String> meaning(Messages messages) {
        String key = "claim." + name.replace(':', '.').replace(' ', '.');
        return messages.bundle().keySet().contains(key) ? Optional.of(messages.format(key)) : Optional.empty();
    }

    /** Returns the name of the line without its value, which may be personal data. */
    @Override
    public String toString() {
        return "TokenLine[" + name + "]";
    }
}
