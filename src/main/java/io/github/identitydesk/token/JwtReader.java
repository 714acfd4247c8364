package io.github.identitydesk.token;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.identitydesk.token.Jwt.Flaw;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON Web Tokens part by part, because a token that fails is most often one that a parser of the whole refuses:
 * truncated, unsigned, or with a stray character in it.
 */
final class JwtReader {
    /** A signed token has three parts, an encrypted one five; more make no difference. */
    private static final int MOST_PARTS = 7;

    private static final int START = 32;

    /** The claims that explain a refusal and say nothing personal. */
    private static final Pattern TELLING_CLAIM = Pattern.compile(
            "\"(iss|aud|azp|client_id|token_use|exp|iat|nbf)\"\\s*+:\\s*+(?:\"([^\"\\\\]{1,500}+)\"|(\\d{1,15}+)(?=\\s*+[,}]))");

    private JwtReader() {}

    /** The token, where the text is one or is visibly the rest of one. */
    static Optional<Jwt> read(String text) {
        String[] parts = text.split("\\.", MOST_PARTS);
        boolean likeJwt = beginsAsObject(parts[0]) || (parts.length > 1 && beginsAsObject(parts[1]));
        return likeJwt ? Optional.of(read(parts)) : Optional.empty();
    }

    private static Jwt read(String[] parts) {
        Part header = Part.of(parts[0]);
        if (header.claims.has("enc")) {
            return new Jwt(header.claims, Claims.NONE, 0, Optional.of(Flaw.ENCRYPTED));
        }
        Part claims = parts.length > 1 ? Part.of(parts[1]) : new Part(Claims.NONE, false);
        String signature = parts.length > 2 ? parts[2] : "";
        Optional<byte[]> signatureBytes = decode(signature);
        int length = signatureBytes.map(bytes -> bytes.length).orElse(0);
        Optional<Flaw> flaw = Optional.empty();
        if (parts.length != 3) {
            flaw = Optional.of(Flaw.PARTS);
        } else if (!header.whole) {
            flaw = Optional.of(Flaw.HEADER);
        } else if (!claims.whole) {
            flaw = Optional.of(Flaw.CLAIMS);
        } else if (signatureBytes.isEmpty()) {
            flaw = Optional.of(Flaw.SIGNATURE_ENCODING);
        } else {
            flaw = signatureFlaw(header.claims.text("alg").orElse(""), length);
        }
        return new Jwt(header.claims, claims.claims, length, flaw);
    }

    /**
     * RFC 7518 §3 and RFC 8037. The signature of RSA is as long as its key, and keys come in multiples of 512 bits, from
     * 1024 on.
     */
    private static Optional<Flaw> signatureFlaw(String algorithm, int bytes) {
        boolean fits = switch (algorithm) {
            case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> bytes >= 128 && bytes % 64 == 0;
            case "ES256", "ES256K" -> bytes == 64;
            case "ES384" -> bytes == 96;
            case "ES512" -> bytes == 132;
            case "EdDSA", "Ed25519" -> bytes == 64 || bytes == 114;
            case "HS256" -> bytes == 32;
            case "HS384" -> bytes == 48;
            case "HS512" -> bytes == 64;
            default -> true;
        };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(bytes == 0 ? Flaw.SIGNATURE_MISSING : Flaw.SIGNATURE_LENGTH);
    }

    private static boolean beginsAsObject(String part) {
        String start = leniently(part.substring(0, Math.min(START, part.length())));
        if (!start.stripLeading().startsWith("{")) {
            return false;
        }
        String member = start.stripLeading().substring(1).stripLeading();
        return member.startsWith("\"") || member.startsWith("}");
    }

    private static Optional<byte[]> decode(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of the part, stray characters skipped. */
    private static String leniently(String part) {
        return new Base64URL(part).decodeToString();
    }

    /**
     * One of the two JSON parts of a token.
     *
     * @param claims its members, or those that could be picked out of what is left of it
     * @param whole whether it is base64url of one JSON object
     */
    private record Part(Claims claims, boolean whole) {
        static Part of(String text) {
            Optional<byte[]> bytes = decode(text);
            String json = bytes.map(strict -> new String(strict, StandardCharsets.UTF_8))
                    .orElseGet(() -> leniently(text));
            return object(json)
                    .map(claims -> new Part(claims, bytes.isPresent()))
                    .orElseGet(() -> new Part(pickedOutOf(json), false));
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
}
