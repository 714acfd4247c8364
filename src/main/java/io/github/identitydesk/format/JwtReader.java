package io.github.identitydesk.format;

import io.github.identitydesk.format.Pasted.FurtherLogins;
import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a bare JSON Web Token, of which only the issuer matters here: it is the name of the provider. */
final class JwtReader {
    private static final Pattern TOKEN = Pattern.compile(
            "(?i:Authorization\\s*:\\s*)?(?i:Bearer\\s+)?[\"'`]?(eyJ[\\w-]*\\.([\\w-]+)\\.[\\w-]*=*)[\"'`]?[,;]?");
    private static final Pattern START = Pattern.compile("(?i:Bearer\\s+)?[\"'`]?eyJ[\\w.-]{20,}");
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private JwtReader() {}

    /** The login that a token makes; a provider that it does not tell is blank. Nothing if the text is no token. */
    static Optional<Pasted> read(String text) {
        Matcher matcher = TOKEN.matcher(text);
        if (!matcher.matches()) {
            if (START.matcher(text).matches()) {
                throw new UnreadableText("format.paste.jwt");
            }
            return Optional.empty();
        }
        Optional<String> provider = issuer(matcher.group(2)).flatMap(ProviderPreset.OPENID_CONNECT::providerNameFor);
        List<Message> notes = provider.isPresent() ? List.of() : List.of(Message.of("format.paste.issuer"));
        Login login = Login.of(provider.orElse(""), matcher.group(1));
        return Optional.of(new FurtherLogins(Kind.JWT, List.of(login), notes));
    }

    private static Optional<String> issuer(String payload) {
        try {
            String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            return issuerIn(claims);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new UnreadableText("format.paste.jwt");
        }
    }

    private static Optional<String> issuerIn(String claims) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), claims)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableText("format.paste.jwt");
            }
            Optional<String> issuer = Optional.empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isIssuer = parser.currentName().equals("iss");
                JsonToken value = parser.nextToken();
                if (isIssuer && value == JsonToken.VALUE_STRING) {
                    issuer = Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return issuer;
        }
    }
}
