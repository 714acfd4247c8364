package io.github.identitydesk.format.paste;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks that a text is read as a request only if it contains characteristic marks, and that no refresh token or
 * password becomes a login. To fuzz: {@code JAZZER_FUZZ=1 mvn test -Dtest=PasteMarksFuzzTest}.
 */
class PasteMarksFuzzTest {
    /** Names of requests, their members, the call, or the SDK classes that make it. */
    private static final Pattern MARKS = Pattern.compile(
            "(?i)identity[_-]?pool[_-]?id|logins?\\b|account_?id|get[_-]?id|cognito.?identity|cognito\\w*credentials|identity-desk|\\baws\\b|identity_?provider_?manager");
    /** The kinds of text that do not declare a token to be a login. */
    private static final Set<Kind> OF_TOKENS = Set.of(
            Kind.TOKEN_ANSWER,
            Kind.REDIRECT_URL,
            Kind.HEADERS,
            Kind.LABELLED_TOKEN,
            Kind.STORAGE,
            Kind.CONFIGURATION,
            Kind.JWT,
            Kind.ACCESS_TOKEN);

    private static final String ID = jwt("{\"iss\":\"https://accounts.google.com\",\"aud\":\"a\",\"sub\":\"1\"}");
    private static final String ENCRYPTED = part("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + "." + "QUJD".repeat(20)
            + "." + "REVG".repeat(4) + "." + "R0hJ".repeat(30) + "." + "SktM".repeat(5);
    private static final String OF_KEYCLOAK =
            jwt("{\"iss\":\"https://login.example.com/realms/x\",\"aud\":\"a\",\"typ\":\"Refresh\",\"sub\":\"1\"}");
    private static final List<String> REFRESH_TOKENS = List.of(
            ENCRYPTED,
            OF_KEYCLOAK,
            "Atzr|IQEBLzAtAhRPpMJxdwVz2Nn6f2yyexample",
            "1//0gabcdefghijklmnopqrstuvwxyz012345",
            "0.AXoAq2h3examplekeepsecret-AgABAwEAAADnfolhJpSn",
            "def50200a1b2c3d4e5f60718293a4b5c6d7e8f90");
    private static final List<String> PASSWORDS = List.of("hunter2hunter2", "correct-horse-battery", "EAAGhunter2");
    private static final List<String> NAMES_OF_REFRESH_TOKENS =
            List.of("refresh_token", "refreshToken", "RefreshToken", "REFRESH_TOKEN", "x.refreshToken");
    private static final List<String> NAMES_OF_PASSWORDS =
            List.of("password", "PASSWORD", "client_secret", "db.password", "userPassword", "passwd");
    private static final List<String> OTHER_NAMES =
            List.of("scope", "token_type", "user", "expires_in", "state", "a.b");

    @FuzzTest(maxDuration = "600s")
    void aTextIsWhatItsMarksSay(byte[] text) {
        check(new String(text, StandardCharsets.UTF_8));
    }

    @Test
    void secretsNextToALoginAreNotLogins() {
        Random random = new Random(20261126);
        for (int i = 0; i < 1_500; i++) {
            List<String> secrets = new ArrayList<>();
            String text = text(random, secrets);
            assertThat(check(text))
                    .as(text)
                    .extracting(login -> login.token().value())
                    .doesNotContainAnyElementsOf(secrets);
        }
    }

    private static List<Login> check(String text) {
        if (!(PasteReader.read(text) instanceof Reading.Read<Pasted> read)) {
            return List.of();
        }
        Pasted pasted = read.value();
        if (pasted instanceof Pasted.WholeRequest) {
            assertThat(MARKS.matcher(text).find()
                            || MARKS.matcher(Escapes.decode(text)).find())
                    .as(text)
                    .isTrue();
        }
        List<Login> logins = pasted.request().logins();
        if (OF_TOKENS.contains(pasted.kind())) {
            assertThat(logins).as(text).noneMatch(PasteMarksFuzzTest::isRefreshToken);
        }
        return logins;
    }

    private static boolean isRefreshToken(Login login) {
        String token = login.token().value();
        return token.startsWith("Atzr|")
                || token.startsWith("1//")
                || (TokenReader.read(login.token()) instanceof Jwt jwt
                        && (jwt.has(Jwt.Flaw.ENCRYPTED)
                                || jwt.claims()
                                        .text("typ")
                                        .filter("Refresh"::equals)
                                        .isPresent()));
    }

    /** Returns a text in one of the formats in which tokens are stored or sent, with other secrets in it. */
    private static String text(Random random, List<String> secrets) {
        List<String[]> members = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean isRefreshToken = random.nextBoolean();
            String secret = any(isRefreshToken ? REFRESH_TOKENS : PASSWORDS, random);
            secrets.add(secret);
            members.add(
                    new String[] {any(isRefreshToken ? NAMES_OF_REFRESH_TOKENS : NAMES_OF_PASSWORDS, random), secret});
        }
        if (random.nextBoolean()) {
            members.add(new String[] {any(List.of("id_token", "idToken", "IdToken", "credential"), random), ID});
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            members.add(new String[] {any(OTHER_NAMES, random), "openid"});
        }
        Collections.shuffle(members, random);
        if (random.nextInt(8) == 0) {
            String separator = any(List.of(",", ";", "\t"), random);
            return column(members, 0, separator) + "\n" + column(members, 1, separator) + "\n";
        }
        String[] form = any(FORMS, random);
        StringBuilder text = new StringBuilder(form[0]);
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : form[4])
                    .append(form[1])
                    .append(members.get(i)[0])
                    .append(form[2])
                    .append(members.get(i)[1])
                    .append(form[3]);
        }
        return text + form[5];
    }

    private static String column(List<String[]> members, int part, String separator) {
        return members.stream().map(member -> member[part]).collect(Collectors.joining(separator));
    }

    /**
     * The formats, each with its start, the text before a name, after a name, and after a value, the separator, and its
     * end.
     */
    private static final List<String[]> FORMS = List.of(
            new String[] {"{", "\"", "\":\"", "\"", ",", "}"},
            new String[] {"{\n", "  \"", "\": \"", "\"", ",\n", "\n}\n"},
            new String[] {"", "", "=", "", "\n", ""},
            new String[] {"", "export ", "='", "'", "\n", "\n"},
            new String[] {"https://app.example.com/#", "", "=", "", "&", ""},
            new String[] {"", "", "=", "", "&", ""},
            new String[] {"", "", ": ", "", "\n", ""},
            new String[] {"{", "", ": '", "'", ", ", "}"},
            new String[] {"<map>", "<string name=\"", "\">", "</string>", "\n", "</map>"},
            new String[] {"Cookie: ", "", "=", "", "; ", ""},
            new String[] {"> ", "", ": `", "`", "\n> ", ""},
            new String[] {"```\n", "", " = ", "", "\n", "\n```"},
            new String[] {"aws cognito-idp initiate-auth --auth-parameters ", "", "=", "", ",", ""},
            new String[] {"curl https://auth.example.com/oauth2/token", " -d ", "=", "", "", ""},
            new String[] {"", "CognitoIdentityServiceProvider.4abc.jane.", "\t", "", "\n", ""},
            new String[] {"[", "{\"name\":\"", "\",\"value\":\"", "\"}", ",", "]"},
            new String[] {"[", "{\"credentialType\":\"", "\",\"secret\":\"", "\"}", ",", "]"},
            new String[] {"", "uid-login.windows.net-", "\t{\"secret\":\"", "\"}", "\n", ""},
            new String[] {"http POST https://auth.example.com/token", " ", "=", "", "", ""},
            new String[] {"https://a.example.com/?next=https%3A%2F%2Fb.example.com%2F%23", "", "%3D", "", "%26", ""});

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String jwt(String claims) {
        return part("{\"alg\":\"RS256\"}") + "." + part(claims) + "." + part("x".repeat(256));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
