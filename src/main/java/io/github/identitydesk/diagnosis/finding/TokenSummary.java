package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherJwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import io.github.identitydesk.token.SamlAssertion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Describes a token and its lifetime in a few words, for a row of a table. */
public final class TokenSummary {
    private TokenSummary() {}

    /** Returns the description of a parsed token at a given time. */
    public static Message of(ParsedToken reading, Instant now) {
        return switch (reading) {
            case Blank ignored -> Message.of("reading.blank");
            case Jwt jwt -> jwt(jwt, now);
            case SamlAssertion saml ->
                saml.flaw().isPresent() ? Message.of("reading.saml.flawed") : living("reading.saml", saml, now);
            case TokenAndSecret pair -> Message.of("reading.tokenAndSecret", pair.length());
            case Opaque opaque ->
                opaque.origin()
                        .map(origin -> Message.of("reading.opaque.from", originName(origin), opaque.length()))
                        .orElseGet(() -> Message.of("reading.opaque", opaque.length()));
        };
    }

    /** Returns the name of opaque tokens with the given origin. */
    static Message originName(OpaqueOrigin origin) {
        return Message.of("reading.origin." + origin);
    }

    private static Message jwt(Jwt jwt, Instant now) {
        if (jwt.has(Jwt.Flaw.ENCRYPTED)) {
            return Message.of("reading.jwt.encrypted");
        }
        if (jwt.flaw().isPresent()) {
            return Message.of("reading.jwt.damaged");
        }
        if (jwt.isDeveloperToken()) {
            return Message.of("reading.jwt.developer");
        }
        if (OtherJwt.of(jwt).isPresent()) {
            return Message.of("reading.jwt.other");
        }
        if (jwt.isRefreshToken()) {
            return Message.of("reading.jwt.refresh");
        }
        if (jwt.isAccessToken()) {
            return Message.of("reading.jwt.access");
        }
        return living(jwt.audience().isEmpty() ? "reading.jwt.noAudience" : "reading.jwt.id", jwt, now);
    }

    private static Message living(String key, ParsedToken reading, Instant now) {
        return Message.of(key, life(reading.expiresAt(), now));
    }

    private static Message life(Optional<Instant> expiresAt, Instant now) {
        return expiresAt
                .map(moment -> {
                    Message length = RelativeTime.length(Duration.between(now, moment));
                    return moment.isAfter(now)
                            ? Message.of("reading.life.expires", length)
                            : Message.of("reading.life.expired", length);
                })
                .orElseGet(() -> Message.of("reading.life.unknown"));
    }
}
