package io.github.identitydesk.token;

import io.github.identitydesk.token.Jwt.Flaw;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads JSON Web Tokens part by part, because tokens that cause problems are often rejected as a whole by a parser:
 * they are truncated, unsigned, or contain an invalid character.
 */
final class JwtReader {
    /** The maximum number of parts that are distinguished. A signed token has three parts and an encrypted one five. */
    private static final int MAX_PARTS = 7;

    /** The end of the claims and an RSA signature, which is never shorter than 170 characters. */
    private static final Pattern REST = Pattern.compile("[\\w-]{16,}+\\.[\\w-]{170,}+");

    private static final Pattern GARBLED = Pattern.compile("https://[^\\s]*[\",;{}<>|\\\\^`][^\\s]*");

    private final String text;
    private final String[] parts;

    private JwtReader(String text) {
        this.text = text;
        this.parts = text.split("\\.", MAX_PARTS);
    }

    /** Returns the token, or empty if the text is neither a token nor recognizable as the end of one. */
    static Optional<Jwt> read(String text) {
        return new JwtReader(text).read();
    }

    private Optional<Jwt> read() {
        if (JwtPart.beginsAsObject(parts[0])) {
            return Optional.of(fromBeginning());
        }
        if (parts.length > 1 && JwtPart.beginsAsObject(parts[1])) {
            if (OtherValue.of(text).equals(Optional.of(OtherValue.SIGNED_REQUEST))) {
                return Optional.empty();
            }
            JwtPart claims = JwtPart.of(parts[1]);
            return Optional.of(damaged(
                    Claims.NONE, claims, hasForeignCharacter() ? Flaw.FOREIGN_CHARACTER : Flaw.CUT_AT_BEGINNING));
        }
        if (parts.length == 3 && text.startsWith("eyj") && text.equals(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(damaged(Claims.NONE, JwtPart.NONE, Flaw.LOWER_CASE));
        }
        if (parts.length == 3 && text.startsWith("EYJ") && text.equals(text.toUpperCase(Locale.ROOT))) {
            return Optional.of(damaged(Claims.NONE, JwtPart.NONE, Flaw.UPPER_CASE));
        }
        return parts.length == 2 && REST.matcher(text).matches()
                ? JwtPart.ofRest(parts[0]).map(claims -> damaged(Claims.NONE, claims, Flaw.CUT_AT_BEGINNING))
                : Optional.empty();
    }

    private Jwt fromBeginning() {
        JwtPart header = JwtPart.of(parts[0]);
        if (header.claims().has("enc")) {
            return new Jwt(header.claims(), Claims.NONE, 0, Optional.of(Flaw.ENCRYPTED));
        }
        if (isDotMissing(header)) {
            return damaged(Claims.NONE, JwtPart.NONE, Flaw.DOTS);
        }
        if (parts.length == 2 && !header.claims().has("alg") && header.claims().has("iss")) {
            return damaged(Claims.NONE, header, Flaw.CUT_AT_BEGINNING);
        }
        if (parts.length > 2
                && !header.claims().has("alg")
                && JwtPart.of(parts[1]).claims().has("alg")) {
            return damaged(JwtPart.of(parts[1]).claims(), header, Flaw.ORDER);
        }
        JwtPart claims = parts.length > 1 ? JwtPart.of(parts[1]) : JwtPart.NONE;
        Optional<byte[]> signature = parts.length > 2 ? JwtPart.decode(parts[2]) : Optional.empty();
        int length = signature.map(bytes -> bytes.length).orElse(0);
        return new Jwt(header.claims(), claims.claims(), length, flaw(header, claims, signature));
    }

    private Jwt damaged(Claims header, JwtPart claims, Flaw flaw) {
        String signature = parts[parts.length - 1];
        int length = JwtPart.decode(signature).map(bytes -> bytes.length).orElse(0);
        return new Jwt(
                header,
                claims.claims(),
                length,
                Optional.of(Shortening.markIn(text).isPresent() ? Flaw.SHORTENED : flaw));
    }

    private Optional<Flaw> flaw(JwtPart header, JwtPart claims, Optional<byte[]> signature) {
        if (Shortening.markIn(text).isPresent()) {
            return Optional.of(Flaw.SHORTENED);
        } else if (hasForeignCharacter()) {
            return Optional.of(EmbeddedJwt.in(text).limit(2).count() == 2 ? Flaw.SEVERAL : Flaw.FOREIGN_CHARACTER);
        } else if (parts.length == 1) {
            return Optional.of(onlyPart(header));
        } else if (parts.length == 2) {
            return Optional.of(twoParts(header, claims));
        } else if (parts.length > 3) {
            return Optional.of(Flaw.PARTS);
        } else if (!header.isWhole()) {
            return Optional.of(Flaw.HEADER);
        } else if (!claims.isWhole() || isGarbled(claims)) {
            return Optional.of(Flaw.CLAIMS);
        } else if (signature.isEmpty()) {
            return Optional.of(Flaw.SIGNATURE_ENCODING);
        }
        return signatureFlaw(header.claims().text("alg").orElse(""), signature.get().length);
    }

    private boolean hasForeignCharacter() {
        return TokenText.firstOther(text, ".=") < text.length();
    }

    /**
     * Returns whether the first two parts stand together without the dot, so that the first one is longer than the JSON in it.
     * No part of a token contains the beginning of another one.
     */
    private boolean isDotMissing(JwtPart header) {
        int second = parts[0].indexOf("eyJ", 1);
        return parts.length <= 2
                && !header.isWhole()
                && second > 0
                && JwtPart.beginsAsObject(parts[0].substring(second));
    }

    /**
     * Returns whether the issuer has a character that is in no issuer's URL. Claims stay JSON if a part of them is lost that begins
     * and ends within texts.
     */
    private static boolean isGarbled(JwtPart claims) {
        return claims.claims()
                .text("iss")
                .filter(issuer -> GARBLED.matcher(issuer).matches())
                .isPresent();
    }

    private static Flaw onlyPart(JwtPart part) {
        if (!part.isWhole()) {
            return Flaw.CUT_AT_END;
        }
        return part.claims().has("alg") ? Flaw.ONLY_HEADER : Flaw.ONLY_CLAIMS;
    }

    /** Returns the flaw of a token with one dot. After the JSON of the claims, a signature decodes to other bytes than text. */
    private Flaw twoParts(JwtPart header, JwtPart claims) {
        if (isSignature(parts[1])) {
            return Flaw.CLAIMS;
        }
        return header.isWhole() && !claims.isWhole() && JwtPart.endsInBytes(parts[1]) ? Flaw.DOTS : Flaw.CUT_AT_END;
    }

    /** Returns whether a part is long enough for a signature and does not begin like claims. */
    private static boolean isSignature(String part) {
        return part.length() > 40 && !JwtPart.beginsAsObject(part);
    }

    /**
     * Returns the flaw of a signature according to RFC 7518 §3 and RFC 8037. An RSA signature has the length of its
     * key, which is a multiple of 512 bits and at least 1024 bits.
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
}
