package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools, logins and readers shared by the paste tests. */
final class PasteSamples {
    static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    static final String GOOGLE = "accounts.google.com";
    static final String AMAZON = "www.amazon.com";
    static final String JWT = jwt("{\"iss\":\"https://accounts.google.com\",\"sub\":\"1\"}");
    static final IdentityRequest REQUEST = request(Login.of(GOOGLE, JWT));

    private PasteSamples() {}

    static String aws(String options) {
        return "aws cognito-identity get-id " + options;
    }

    static IdentityRequest request(Login... logins) {
        return new IdentityRequest(POOL, Optional.empty(), List.of(logins));
    }

    static WholeRequest whole(Kind kind, IdentityRequest request) {
        return new WholeRequest(kind, request, Optional.empty(), Optional.empty(), List.of());
    }

    static WholeRequest whole(String text) {
        if (pasted(text) instanceof WholeRequest whole) {
            return whole;
        }
        throw new AssertionError(pasted(text));
    }

    static FurtherLogins further(String text) {
        if (pasted(text) instanceof FurtherLogins further) {
            return further;
        }
        throw new AssertionError(pasted(text));
    }

    static Pasted pasted(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> read.value();
            case Unreadable<Pasted> unreadable -> throw new AssertionError(unreadable + " from " + text);
        };
    }

    static Message unreadable(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> throw new AssertionError(read + " from " + text);
            case Unreadable<Pasted> unreadable -> unreadable.message();
        };
    }

    static String jwt(String claims) {
        return Stream.of("{\"alg\":\"RS256\"}", claims, "signature")
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }
}
