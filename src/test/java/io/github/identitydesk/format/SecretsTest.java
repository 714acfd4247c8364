package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.words.Messages;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damages texts with tokens in thousands of ways, and searches the resulting messages for the tokens. */
class SecretsTest {
    private static final List<String> TOKENS = List.of(
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJodHRwczovL2FjY291bnRzLmdvb2dsZS5jb20iLCJzdWIiOiIxMjMifQ"
                    + ".c2lnbmF0dXJlT2ZBU2VjcmV0VG9rZW5UaGF0Tm9ib2R5TWF5U2Vl",
            "Atza|IwEBIJedGXjDqsU0vMzBcGv2dJkfTbQpYtHnCwLrVaXeZsUiOm",
            "9876543210-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789ABCD;zYxWvUtSrQpOnMlKjIhGfEdCbA9876543210zyxwv");
    private static final int TELLTALE = 12;
    private static final List<String> PARTS = TOKENS.stream()
            .flatMap(token ->
                    IntStream.rangeClosed(0, token.length() - TELLTALE).mapToObj(i -> token.substring(i, i + TELLTALE)))
            .toList();
    private static final String DAMAGE = "{}[]()\"'`\\,:;=<>|&#@!*%$^~-+/. \n\t\0x0eé";
    private static final IdentityRequest REQUEST = new IdentityRequest(
            "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
            Optional.of("123456789012"),
            List.of(
                    Login.of("accounts.google.com", TOKENS.get(0)),
                    Login.of("www.amazon.com", TOKENS.get(1)),
                    Login.of("api.twitter.com", TOKENS.get(2))));
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void messagesAboutDamagedTextsQuoteNoToken(CopyFormat format) {
        String text = format.write(REQUEST, new Region("us-east-1"), Optional.empty(), TokenPolicy.INCLUDED);
        Random random = new Random(20260106);
        int unreadable = 0;
        for (int i = 0; i < RandomRequests.PASTED; i++) {
            String damaged = damage(text, random);
            for (Reading<?> reading : readings(damaged)) {
                if (reading instanceof Unreadable<?> bad) {
                    unreadable++;
                    assertThat(quoted(MESSAGES.format(bad.message()) + bad))
                            .as(damaged)
                            .isEmpty();
                }
            }
        }
        assertThat(unreadable).isGreaterThan(RandomRequests.PASTED);
    }

    private static List<Reading<?>> readings(String text) {
        OptionValues values = new OptionValues(Path.of("."), Path.of("."), InputStream.nullInputStream());
        RequestOptions logins = new RequestOptions(
                Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
        return List.of(
                RequestFormat.JSON.read(text),
                RequestFormat.YAML.read(text),
                logins.appliedTo(IdentityRequest.EMPTY, values),
                PasteReader.read(text));
    }

    private static Stream<String> quoted(String sentence) {
        return PARTS.stream().filter(sentence::contains);
    }

    private static String damage(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            String character = String.valueOf(DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            switch (random.nextInt(4)) {
                case 0 -> damaged.insert(at, character);
                case 1 -> damaged.replace(at, at + 1, character);
                case 2 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(40)));
                default -> damaged.setLength(Math.max(1, damaged.length() - random.nextInt(60)));
            }
        }
        return damaged.toString();
    }
}
