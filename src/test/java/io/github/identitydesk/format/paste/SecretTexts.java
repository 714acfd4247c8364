package io.github.identitydesk.format.paste;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Builds texts in the formats in which tokens are stored or sent, with refresh tokens and passwords in them. */
final class SecretTexts {
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

    private SecretTexts() {}

    /** The source of the choices by which a text is built. */
    @FunctionalInterface
    interface Choices {
        /** Returns a number from zero to below the bound. */
        int below(int bound);
    }

    /** Returns a text in one of the formats in which tokens are stored or sent, with other secrets in it. */
    static String text(Choices choices, List<String> secrets) {
        List<String[]> members = new ArrayList<>();
        for (int i = choices.below(3); i >= 0; i--) {
            boolean isRefreshToken = choices.below(2) == 0;
            String secret = any(isRefreshToken ? REFRESH_TOKENS : PASSWORDS, choices);
            secrets.add(secret);
            members.add(
                    new String[] {any(isRefreshToken ? NAMES_OF_REFRESH_TOKENS : NAMES_OF_PASSWORDS, choices), secret});
        }
        if (choices.below(2) == 0) {
            members.add(new String[] {any(List.of("id_token", "idToken", "IdToken", "credential"), choices), ID});
        }
        for (int i = choices.below(3); i > 0; i--) {
            members.add(new String[] {any(OTHER_NAMES, choices), "openid"});
        }
        Collections.rotate(members, choices.below(members.size()));
        if (choices.below(8) == 0) {
            String separator = any(List.of(",", ";", "\t"), choices);
            return column(members, 0, separator) + "\n" + column(members, 1, separator) + "\n";
        }
        String[] form = any(FORMS, choices);
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

    private static <T> T any(List<T> values, Choices choices) {
        return values.get(choices.below(values.size()));
    }

    private static String jwt(String claims) {
        return part("{\"alg\":\"RS256\"}") + "." + part(claims) + "." + part("x".repeat(256));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
