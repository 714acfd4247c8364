package io.github.identitydesk.token;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The header or the payload of a JWT.
 *
 * @param claims the members, or those that could be extracted from a damaged part
 * @param isWhole whether the part is a single JSON object in base64url
 */
record JwtPart(Claims claims, boolean isWhole) {
    static final JwtPart NONE = new JwtPart(Claims.NONE, false);

    private static final int START = 32;
    private static final char REPLACEMENT = '\uFFFD';

    /** Claims that can explain a refusal and are not personal. */
    private static final Pattern EXPLANATORY_CLAIM = Pattern.compile(
            "\"(iss|aud|azp|client_id|token_use|exp|iat|nbf)\"\\s*+:\\s*+(?:\"([^\"\\\\]{1,500}+)\"|(\\d{1,15}+)(?=\\s*+[,}]))");

    static JwtPart of(String text) {
        Optional<byte[]> bytes = decode(text);
        String json =
                bytes.map(strict -> new String(strict, StandardCharsets.UTF_8)).orElseGet(() -> decodeLeniently(text));
        return object(json)
                .map(claims -> new JwtPart(claims, bytes.isPresent()))
                .orElseGet(() -> new JwtPart(extractClaims(json), false));
    }

    /** Returns the remainder of a part whose beginning is missing, or empty if no claims can be extracted from it. */
    static Optional<JwtPart> ofRest(String text) {
        return IntStream.range(0, Math.min(4, text.length()))
                .mapToObj(shift -> extractClaims(decodeLeniently(text.substring(shift))))
                .filter(claims -> !claims.list().isEmpty())
                .findFirst()
                .map(claims -> new JwtPart(claims, false));
    }

    /** Returns whether the text is base64url that begins like a JSON object. */
    static boolean beginsAsObject(String text) {
        String start = decodeLeniently(text.substring(0, Math.min(START, text.length())));
        if (!start.stripLeading().startsWith("{")) {
            return false;
        }
        String member = start.stripLeading().substring(1).stripLeading();
        return member.startsWith("\"") || member.startsWith("}");
    }

    /**
     * Returns whether the text decodes to JSON that is followed by something else than text. In UTF-8, an invalid byte is decoded
     * to the replacement character, of which the random bytes of a signature yield many.
     */
    static boolean endsInBytes(String text) {
        String decoded = decodeLeniently(text);
        return decoded.substring(Math.max(0, decoded.length() - START))
                        .chars()
                        .filter(c -> c == REPLACEMENT)
                        .count()
                > START / 8;
    }

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Decodes the part and skips invalid characters. */
    private static String decodeLeniently(String text) {
        return new Base64URL(text).decodeToString();
    }

    private static Optional<Claims> object(String json) {
        try {
            // The parser returns null for the JSON text "null", and an object for an empty array.
            return Optional.ofNullable(JSONObjectUtils.parse(json))
                    .filter(object -> json.stripLeading().startsWith("{"))
                    .map(Claims::new);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Claims extractClaims(String json) {
        Map<String, Object> found = new LinkedHashMap<>();
        Matcher matcher = EXPLANATORY_CLAIM.matcher(json);
        while (matcher.find()) {
            String text = matcher.group(2);
            found.putIfAbsent(matcher.group(1), text == null ? Long.valueOf(matcher.group(3)) : text);
        }
        return new Claims(found);
    }
}
