package io.github.identitydesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sandbox's requirements for a SAML response: it must be in base64 and must not have expired. Nothing in it is verified.
 */
final class SamlRules {
    private static final String NOT_BASE64 = "Invalid base64 SAMLResponse";
    private static final Pattern END = Pattern.compile("\\bNotOnOrAfter=\"([^\"]{10,40})\"");

    private static final Pattern SUBJECT = Pattern.compile("NameID(?: [^>]{0,400})?>([^<]{1,400})<");

    private SamlRules() {}

    /** Returns the subject of the response, or the response itself if it names no subject. */
    static String subject(String token) {
        return decoded(token)
                .map(SUBJECT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse(token);
    }

    /** Returns the service's message for the first violated rule. Unlike for JWTs, the two times are in milliseconds. */
    static Optional<String> refusal(String token, Instant now) {
        Optional<String> xml = decoded(token);
        if (xml.isEmpty()) {
            return Optional.of(NOT_BASE64);
        }
        return END.matcher(xml.get())
                .results()
                .flatMap(end -> moment(end.group(1)))
                .min(Instant::compareTo)
                .filter(end -> !now.isBefore(end))
                .map(end -> "Token expired: " + now.toEpochMilli() + " >= " + end.toEpochMilli());
    }

    private static Optional<String> decoded(String token) {
        try {
            String xml = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return xml.stripLeading().startsWith("<") && xml.contains("Assertion")
                    ? Optional.of(xml)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<Instant> moment(String text) {
        try {
            return Stream.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Stream.of();
        }
    }
}
