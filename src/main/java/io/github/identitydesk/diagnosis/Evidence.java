package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.diagnosis.finding.TokenSummary;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects evidence that relates to a refusal. Of the claims, only those that are not about the user are included. */
final class Evidence {
    private Evidence() {}

    /** Returns the evidence in the message itself. */
    static List<Message> ofMessage(MessageMatch match) {
        return switch (match.message()) {
            case TOKEN_EXPIRED -> expiry(match);
            case MISSING_CLAIM -> detail("evidence.claim", match, 0);
            case POOL_NOT_FOUND -> detail("evidence.pool", match, 0);
            case CONSTRAINT -> constraint(match);
            default -> List.of();
        };
    }

    /** Returns the evidence in a login that relates to the message. */
    static List<Message> ofLogin(ParsedLogin login, KnownMessage message, Instant now) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("evidence.login", login.providerName(), TokenSummary.of(login.reading(), now)));
        if (login.reading() instanceof Jwt jwt && jwt.isReadable()) {
            switch (message) {
                case LOGINS_DONT_MATCH, ISSUER_DIFFERS, NOT_A_COGNITO_TOKEN, COGNITO_TOKEN -> issuer(jwt, lines);
                case UNSUPPORTED_PROVIDER -> {
                    issuer(jwt, lines);
                    audience(jwt, lines);
                }
                case AUDIENCE -> audience(jwt, lines);
                case MISSING_CLAIM -> use(jwt, lines);
                case TOKEN_EXPIRED -> expiry(jwt, now, lines);
                case SIGNATURE -> signature(jwt, lines);
                default -> {}
            }
        }
        return lines;
    }

    private static List<Message> expiry(MessageMatch match) {
        if (match.detail(0).isEmpty() || match.detail(1).isEmpty()) {
            return List.of();
        }
        Instant called = MessageTime.of(match.detail(0).get());
        Instant limit = MessageTime.of(match.detail(1).get());
        if (called.isBefore(limit)) {
            return List.of(Message.of("evidence.expired.order", called, limit));
        }
        String words = MessageTime.isOfSaml(match.detail(1).get()) ? "evidence.expired.saml" : "evidence.expired";
        return List.of(Message.of(words, called, limit, RelativeTime.length(Duration.between(limit, called))));
    }

    /** Returns the evidence of a violated constraint. Values of logins are not quoted, because they may be tokens. */
    private static List<Message> constraint(MessageMatch match) {
        boolean secret =
                match.detail(1).filter(member -> member.startsWith("logins")).isPresent();
        return match
                .detail(1)
                .map(member -> match.detail(0)
                        .filter(value -> !secret)
                        .map(value -> Message.of("evidence.value", Excerpt.of(value), member))
                        .orElseGet(() -> Message.of("evidence.member", member)))
                .stream()
                .toList();
    }

    private static List<Message> detail(String key, MessageMatch match, int index) {
        return match.detail(index).map(detail -> Message.of(key, detail)).stream()
                .toList();
    }

    private static void issuer(Jwt jwt, List<Message> lines) {
        lines.add(jwt.issuer()
                .map(issuer -> Message.of("evidence.issuer", Excerpt.of(issuer)))
                .orElseGet(() -> Message.of("evidence.issuer.none")));
    }

    private static void audience(Jwt jwt, List<Message> lines) {
        lines.add(
                jwt.audience().isEmpty()
                        ? Message.of(jwt.claims().has("aud") ? "evidence.audience.noText" : "evidence.audience.none")
                        : Message.of("evidence.audience", Excerpt.of(String.join(", ", jwt.audience()))));
        jwt.authorizedParty().ifPresent(party -> lines.add(Message.of("evidence.authorizedParty", Excerpt.of(party))));
    }

    /** Adds the signature, unless a finding says what is wrong with it. */
    private static void signature(Jwt jwt, List<Message> lines) {
        if (jwt.flaw().isEmpty()) {
            String algorithm = Excerpt.of(jwt.algorithm().orElse("–"));
            lines.add(Message.of("evidence.signature", algorithm, jwt.signatureLength()));
        }
    }

    private static void use(Jwt jwt, List<Message> lines) {
        jwt.tokenUse().ifPresent(use -> lines.add(Message.of("evidence.tokenUse", Excerpt.of(use))));
        jwt.clientId().ifPresent(client -> lines.add(Message.of("evidence.clientId", Excerpt.of(client))));
        audience(jwt, lines);
    }

    private static void expiry(Jwt jwt, Instant now, List<Message> lines) {
        jwt.expiresAt().ifPresent(end -> lines.add(Message.of("evidence.expiresAt", end, RelativeTime.of(end, now))));
    }
}
