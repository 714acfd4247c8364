package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RandomTokensTest {
    private static final int TOKENS = Integer.getInteger("tokens", 3_000);
    private static final int MAX_LENGTH = 50_000;
    private static final Messages MESSAGES = new Messages(Locale.ROOT);
    private static final String ALPHABET = "eyJABCxyz0189-_.=+/;|<>{}[]\":,&# \n\"'\\%\u0000é😀";
    private static final List<String> PROVIDERS = List.of(
            "accounts.google.com",
            "graph.facebook.com",
            "api.twitter.com",
            Tokens.USER_POOL,
            Tokens.SAML,
            "https://x/",
            "(null)",
            "");
    private static final List<String> SEEDS = List.of(
            Tokens.rsa(Tokens.userPoolClaims()),
            Tokens.rsa(Tokens.developerClaims()),
            Tokens.unsigned(Tokens.googleClaims()),
            Tokens.encrypted(),
            Tokens.saml(Duration.ofHours(1)),
            Tokens.samlXml(Duration.ofHours(1)),
            Tokens.AMAZON_TOKEN,
            Tokens.TWITTER_TOKEN);

    @Test
    void noTextWhateverMakesTheReadingFail() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < TOKENS; i++) {
            int limit = i % 1_000 == 0 ? MAX_LENGTH : 300;
            String token = token(random, limit);
            String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));

            List<Finding> findings = Findings.of(0, Login.of(provider, token), NOW);

            if (i % 20 == 0) {
                assertThat(inWords(token)).doesNotContain("");
                assertThat(findings)
                        .extracting(Finding::what)
                        .extracting(MESSAGES::format)
                        .doesNotContain("");
            }
        }
    }

    private static List<String> inWords(String token) {
        ParsedToken reading = TokenReader.read(new Token(token));
        Stream<String> claims = reading instanceof Jwt jwt
                ? jwt.claims().list().stream().map(claim -> claim.name() + "=" + claim.value())
                : Stream.of();
        return Stream.concat(Stream.of(MESSAGES.format(TokenSummary.of(reading, NOW))), claims)
                .toList();
    }

    private static String token(RandomGenerator random, int limit) {
        String seed = SEEDS.get(random.nextInt(SEEDS.size()));
        return switch (random.nextInt(7)) {
            case 0 -> text(random, random.nextInt(limit));
            case 1 -> mutated(random, seed);
            case 2 -> seed.substring(0, random.nextInt(seed.length()));
            case 3 ->
                Tokens.encode("{\"alg\":\"RS256\"}") + "." + Tokens.encode(json(random, limit)) + "."
                        + text(random, random.nextInt(40));
            case 4 -> Tokens.base64(mutated(random, SEEDS.get(5))) + text(random, random.nextInt(9));
            case 5 -> Tokens.base64(assertion(random, limit));
            default -> Base64.getEncoder().encodeToString(deflated(assertion(random, limit)));
        };
    }

    /** Elements and attributes of SAML in any order and depth, not always closed. */
    private static String assertion(RandomGenerator random, int limit) {
        List<String> names = List.of(
                "Assertion",
                "EncryptedAssertion",
                "Status",
                "StatusCode Value='urn:x:Success'",
                "StatusCode",
                "Issuer",
                "Signature",
                "SubjectConfirmation",
                "SubjectConfirmationData Recipient='https://signin.aws.amazon.com/saml' NotOnOrAfter='x'",
                "Conditions NotOnOrAfter='2026-11-23T09:00:00Z'",
                "Audience",
                "Attribute Name='https://aws.amazon.com/SAML/Attributes/Role'",
                "AttributeValue");
        StringBuilder xml = new StringBuilder("<Response>");
        Deque<String> open = new ArrayDeque<>();
        do {
            if (open.isEmpty() || random.nextBoolean()) {
                String name = names.get(random.nextInt(names.size()));
                open.push(name.split(" ", 2)[0]);
                xml.append('<').append(name).append('>').append(random.nextBoolean() ? Tokens.SAML + "," : "x&amp;");
            } else {
                xml.append("</").append(open.pop()).append('>');
            }
        } while (xml.length() < random.nextInt(limit));
        if (random.nextInt(4) > 0) {
            open.forEach(name -> xml.append("</").append(name).append('>'));
            xml.append("</Response>");
        }
        return xml.toString();
    }

    private static byte[] deflated(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED, true))) {
            deflater.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text with a few characters changed, left out, doubled or put in. */
    private static String mutated(RandomGenerator random, String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(6); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, character(random));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
                default -> text.insert(at, text(random, 1 + random.nextInt(5)));
            }
        }
        return text.toString();
    }

    /** Something like a JSON object, with values of all types under the names that are looked at. */
    private static String json(RandomGenerator random, int limit) {
        List<String> names = List.of("iss", "aud", "azp", "sub", "exp", "iat", "nbf", "token_use", "client_id", "x");
        List<String> values = List.of(
                "1",
                "-1",
                "1e308",
                "1e999",
                "0.1",
                "99999999999999999999",
                "true",
                "null",
                "\"\"",
                "\"a\"",
                "[]",
                "{}",
                "[[[{\"a\":[1]}]]]",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "1795431600000",
                "[".repeat(300),
                "\"https://accounts.google.com\"");
        StringBuilder json = new StringBuilder("{");
        do {
            json.append('"').append(names.get(random.nextInt(names.size()))).append("\":");
            json.append(values.get(random.nextInt(values.size()))).append(',');
        } while (json.length() < random.nextInt(limit));
        return json.append("\"end\":0}").toString();
    }

    private static String text(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(character(random));
        }
        return text.toString();
    }

    private static char character(RandomGenerator random) {
        return random.nextInt(4) == 0
                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                : ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
