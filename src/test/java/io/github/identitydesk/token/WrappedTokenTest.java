package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token is taken out of what surrounds or encodes it, and what was removed is told. */
class WrappedTokenTest {
    private static final String ID = Tokens.rsa(Tokens.userPoolClaims());

    private static final String ACCESS = Tokens.rsa(Tokens.accessTokenClaims());

    private static final String SAML = Tokens.saml(Duration.ofHours(1));

    /** Has one plus sign more than a multiple of four, so that a lost plus sign changes the result. */
    private static final String PLUS_SAML =
            saml(text -> text.chars().filter(c -> c == '+').count() % 4 == 1);

    /** Ends with a plus sign, as every document does whose length is a multiple of three. */
    private static final String SAML_ENDING_WITH_PLUS = saml(text -> text.endsWith("+"));

    /** Has as many plus signs as keep the length a multiple of four when they are lost. */
    private static final String FOUR_PLUS_SAML = saml(text -> {
        long plus = text.chars().filter(c -> c == '+').count();
        return plus > 0 && plus % 4 == 0;
    });

    private static String saml(Predicate<String> condition) {
        return IntStream.range(0, 100)
                .mapToObj("~"::repeat)
                .map(more -> Tokens.samlXml(Duration.ofHours(1)).strip().replace("jo@", more + "jo@"))
                .map(Tokens::base64)
                .filter(condition)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the token with its three parts in a JSON text. */
    private static String inJson(String format) {
        return format.formatted((Object[]) ID.split("\\."));
    }

    static Stream<Arguments> wrappings() {
        String saml = SAML.replace("=", "%3D").replace("+", "%2B").replace("/", "%2F");
        return Stream.of(
                wrapped(ID, ID + "\n", Wrapping.SPACE_AROUND),
                wrapped(ID, "\uFEFF" + ID + "\u00A0", Wrapping.SPACE_AROUND),
                wrapped(ID, ID.replaceAll("(.{76})", "$1\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, ID.replaceAll("(.{76})", "$1\\\\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, ID.substring(0, 100) + " " + ID.substring(100), Wrapping.SPACE_INSIDE),
                wrapped(SAML, SAML.replaceAll("(.{76})", "$1\r\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, "“" + ID + "”", Wrapping.QUOTES),
                wrapped(ID, ID + "\",", Wrapping.QUOTES),
                wrapped(ID, "\\\"" + ID + "\\\"", Wrapping.QUOTES),
                wrapped(ID, "Bearer%20" + ID, Wrapping.BEARER),
                wrapped(ID, "-H 'Authorization: Bearer " + ID + "'", Wrapping.HEADER),
                wrapped(ID, "curl --header x-id-token:" + ID + " https://a", Wrapping.HEADER),
                wrapped(ID, "Pool.client.jo.idToken=" + ID + "; path=/", Wrapping.PARAMETER),
                wrapped(ID, "```\n" + ID + "\n```", Wrapping.QUOTES, Wrapping.SPACE_AROUND),
                wrapped(ID, "**" + ID + "**", Wrapping.TEXT),
                wrapped(ID, ID.replace('-', '+').replace('_', '/'), Wrapping.ALPHABET),
                wrapped(ID, padded(ID), Wrapping.ALPHABET),
                wrapped(ID, Tokens.base64("{\"id_token\":\"" + ID + "\"}"), Wrapping.BASE64, Wrapping.JSON),
                wrapped(ID, "\"Authorization\": \"Bearer " + ID, Wrapping.QUOTES, Wrapping.BEARER),
                wrapped(ID, "Authorization: " + ID, Wrapping.HEADER),
                wrapped(ID, "X-Amz-Id-Token: " + ID, Wrapping.HEADER),
                wrapped(
                        ID,
                        "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"expires_in\":3600}".formatted(ACCESS, ID),
                        Wrapping.JSON),
                wrapped(
                        ID,
                        "{\"AuthenticationResult\": {\"AccessToken\": \"%s\", \"IdToken\": \"%s\"}}"
                                .formatted(ACCESS, ID),
                        Wrapping.JSON),
                wrapped(ID, "\"id_token\": \"" + ID + "\",", Wrapping.QUOTES, Wrapping.JSON),
                wrapped(
                        ID,
                        inJson("{\"payload\":\"%2$s\", \"protected\":\"%1$s\", \"signature\":\"%3$s\"}"),
                        Wrapping.JSON),
                wrapped(
                        ID,
                        inJson(
                                "{\"payload\":\"%2$s\",\"signatures\":[{\"protected\":\"%1$s\",\"signature\":\"%3$s\"},{\"protected\":\"e30\",\"signature\":\"abc\"}]}"),
                        Wrapping.JSON),
                wrapped(ID, "{\"sessionToken\":\"" + ID + "\"}", Wrapping.JSON),
                wrapped(ID, "{\\\"id_token\\\":\\\"" + ID + "\\\"}", Wrapping.JSON),
                wrapped(ID, "access_token=" + ACCESS + "&id_token=" + ID + "&expires_in=3600", Wrapping.PARAMETER),
                wrapped(ID, "https://app.example.com/#id_token=" + ID + "&state=x", Wrapping.PARAMETER),
                wrapped(ID, ID + "&expires_in=3600&token_type=Bearer", Wrapping.TEXT),
                wrapped(SAML, "SAMLResponse=" + saml + "&RelayState=x", Wrapping.PARAMETER, Wrapping.PERCENT_ENCODING),
                wrapped(SAML, saml, Wrapping.PERCENT_ENCODING),
                wrapped(
                        Tokens.AMAZON_TOKEN,
                        URLEncoder.encode(Tokens.AMAZON_TOKEN, StandardCharsets.UTF_8),
                        Wrapping.PERCENT_ENCODING),
                wrapped(ID, ID + ID, Wrapping.REPETITION),
                wrapped(ID, ID + "\n" + ID, Wrapping.REPETITION),
                wrapped(ID, ID + "," + ID, Wrapping.REPETITION),
                wrapped(ID, ID + ID.substring(0, 200), Wrapping.REPETITION),
                wrapped(ID, ID + ACCESS, Wrapping.REPETITION),
                wrapped(ID, ID.substring(0, 100) + "\u200B" + ID.substring(100), Wrapping.SPACE_INSIDE),
                wrapped(ID, Tokens.base64(ID), Wrapping.BASE64),
                wrapped(ID, ACCESS + "\n" + ID, Wrapping.REPETITION),
                wrapped(PLUS_SAML, PLUS_SAML.replace('+', ' '), Wrapping.PLUS_SIGNS),
                wrapped(FOUR_PLUS_SAML, FOUR_PLUS_SAML.replace('+', ' '), Wrapping.PLUS_SIGNS),
                wrapped(SAML_ENDING_WITH_PLUS, SAML_ENDING_WITH_PLUS.replace('+', ' '), Wrapping.PLUS_SIGNS),
                wrapped(SAML, inFiveLines(SAML, " "), Wrapping.SPACE_INSIDE),
                wrapped(ID, ID.replaceAll("(.{75})", "$1=\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, "id_token=3D" + ID, Wrapping.ESCAPES, Wrapping.PARAMETER),
                wrapped(ID, each(ID, "%%%02x"), Wrapping.PERCENT_ENCODING),
                wrapped(ID, each(ID, "&#%d;"), Wrapping.ESCAPES),
                wrapped(ID, new StringBuilder(ID).reverse().toString(), Wrapping.REVERSED),
                wrapped(PLUS_SAML, PLUS_SAML.replace("+", "&#43;").replace("=", "&#x3D;"), Wrapping.ESCAPES),
                wrapped(PLUS_SAML, PLUS_SAML.replace("+", "\\u002b"), Wrapping.ESCAPES),
                wrapped(PLUS_SAML, PLUS_SAML.replace("+", "%252B"), Wrapping.PERCENT_ENCODING),
                wrapped(
                        SAML,
                        "<input type=\"hidden\" name=\"SAMLResponse\" value=\"" + SAML + "\"/>",
                        Wrapping.PARAMETER),
                wrapped(
                        Tokens.TWITTER_TOKEN,
                        "oauth_token=" + Tokens.TWITTER_TOKEN.replace(";", "&oauth_token_secret="),
                        TokenForm.TOKEN_AND_SECRET,
                        Wrapping.PARAMETER),
                wrapped(
                        Tokens.TWITTER_TOKEN,
                        "{\"authToken\": \"" + Tokens.TWITTER_TOKEN.replace(";", "\", \"authTokenSecret\": \"") + "\"}",
                        TokenForm.TOKEN_AND_SECRET,
                        Wrapping.JSON),
                wrapped(ID, "id_token: " + ID + "\nscope: openid", Wrapping.TEXT),
                wrapped(ID, "\u001B[32m" + ID + "\u001B[0m", Wrapping.CONTROL_CODES),
                wrapped(ID, ID + ",", Wrapping.TEXT),
                wrapped(ID, ID.replaceAll("(.{76})", "$1\\\\\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, ID.replaceAll("(.{76})", "$1\\\\ \t\r\n"), Wrapping.LINE_BREAKS),
                wrapped(ID, ID.substring(0, 100) + "\uDB40\uDC01" + ID.substring(100), Wrapping.SPACE_INSIDE),
                wrapped(
                        Tokens.FACEBOOK_TOKEN,
                        Tokens.FACEBOOK_TOKEN + " " + Tokens.FACEBOOK_TOKEN,
                        Wrapping.REPETITION),
                wrapped(
                        Tokens.FACEBOOK_TOKEN,
                        (Tokens.FACEBOOK_TOKEN + "\r\n").repeat(5),
                        Wrapping.SPACE_AROUND,
                        Wrapping.REPETITION),
                wrapped(SAML, SAML + SAML, Wrapping.REPETITION),
                wrapped(Tokens.FACEBOOK_TOKEN, Tokens.FACEBOOK_TOKEN.repeat(3), Wrapping.REPETITION));
    }

    /** Returns the token in five pieces of the same length, as many as keep its length a multiple of four. */
    private static String inFiveLines(String token, String separator) {
        return token.replaceAll("(.{" + (token.length() / 5 + 1) + "})", "$1" + separator);
    }

    private static String each(String token, String format) {
        return token.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    /** Returns the token with the padding that encoders of plain base64 add to each part. */
    private static String padded(String token) {
        return Arrays.stream(token.split("\\.", -1))
                .map(part -> part + "=".repeat((4 - part.length() % 4) % 4))
                .collect(Collectors.joining("."));
    }

    private static Arguments wrapped(String token, String text, Wrapping... wrappings) {
        return wrapped(token, text, TokenForm.UNKNOWN, wrappings);
    }

    private static Arguments wrapped(String token, String text, TokenForm form, Wrapping... wrappings) {
        return Arguments.of(token, text, form, List.of(wrappings));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void tokenIsExtractedFromItsWrappings(String token, String text, TokenForm form, List<Wrapping> wrappings) {
        CleanToken clean = CleanToken.of(text, form);

        assertThat(clean.text()).isEqualTo(token);
        assertThat(clean.removed()).extracting(Removed::wrapping).containsSequence(wrappings);
        assertThat(clean.toString()).doesNotContain(token.substring(0, 20));
    }

    @Test
    void expectedFormSelectsOneOfSeveralTokens() {
        String answer = "{\"id_token\":\"%s\",\"access_token\":\"%s\"}".formatted(ID, Tokens.FACEBOOK_TOKEN);

        assertThat(CleanToken.of(answer, TokenForm.ACCESS_TOKEN).text()).isEqualTo(Tokens.FACEBOOK_TOKEN);
        assertThat(CleanToken.of(answer, TokenForm.ID_TOKEN).text()).isEqualTo(ID);
    }
}
