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
 * One of the two JSON parts of a JWT.
 *
 * @param claims its members, or those that could be picked out of what is left of it
 * @param isWhole whether it is base64url of one JSON object
 */
record JwtPart(Claims claims, boolean isWhole) {
    static final JwtPart NONE = new JwtPart(Claims.NONE, false);

    private static final int START = 32;

    /** The claims that explain a refusal and say nothing personal. */
    private static final Pattern TELLING_CLAIM = Pattern.compile(
            "\"(iss|aud|azp|client_id|token_use|exp|iat|nbf)\"\\s*+:\\s*+(?:\"([^\"\\\\]{1,500}+)\"|(\\d{1,15}+)(?=\\s*+[,}]))");

    static JwtPart of(String text) {
        Optional<byte[]> bytes = decode(text);
        String json =
                bytes.map(strict -> new String(strict, StandardCharsets.UTF_8)).orElseGet(() -> leniently(text));
        return object(json)
                .map(claims -> new JwtPart(claims, bytes.isPresent()))
                .orElseGet(() -> new JwtPart(pickedOutOf(json), false));
    }

    /** The end of a part whose beginning is missing, where claims can be picked out of it. */
    static Optional<JwtPart> ofRest(String text) {
        return IntStream.range(0, Math.min(4, text.length()))
                .mapToObj(shift -> pickedOutOf(leniently(text.substring(shift))))
                .filter(claims -> !claims.list().isEmpty())
                .findFirst()
                .map(claims -> new JwtPart(claims, false));
    }

    /** Whether the text is base64url of what begins as a JSON object does. */
    static boolean beginsAsObject(String text) {
        String start = leniently(text.substring(0, Math.min(START, text.length())));
        if (!start.stripLeading().startsWith("{")) {
            return false;
        }
        String member = start.stripLeading().substring(1).stripLeading();
        return member.startsWith("\"") || member.startsWith("}");
    }

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of the part, stray characters skipped. */
    private static String leniently(String text) {
        return new Base64URL(text).decodeToString();
    }

    private static Optional<Claims> object(String json) {
        try {
            // The JSON text "null" is parsed to null, and an empty array to an object.
            return Optional.ofNullable(JSONObjectUtils.parse(json))
                    .filter(object -> json.stripLeading().startsWith("{"))
                    .map(Claims::new);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Claims pickedOutOf(String json) {
        Map<String, Object> found = new LinkedHashMap<>();
        Matcher matcher = TELLING_CLAIM.matcher(json);
        while (matcher.find()) {
            String text = matcher.group(2);
            found.putIfAbsent(matcher.group(1), text == null ? Long.valueOf(matcher.group(3)) : text);
        }
        return new Claims(found);
    }
}
