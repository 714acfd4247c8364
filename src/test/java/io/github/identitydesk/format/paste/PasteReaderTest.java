package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.AMAZON;
import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.POOL;
import static io.github.identitydesk.format.paste.PasteSamples.REQUEST;
import static io.github.identitydesk.format.paste.PasteSamples.further;
import static io.github.identitydesk.format.paste.PasteSamples.jwt;
import static io.github.identitydesk.format.paste.PasteSamples.unreadable;
import static io.github.identitydesk.format.paste.PasteSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteReaderTest {
    @Test
    void jsonAndYamlAreReadAsRequests() {
        assertThat(whole("\n\n" + RequestFormat.JSON.write(REQUEST))).isEqualTo(whole(Kind.JSON, REQUEST));
        assertThat(whole(RequestFormat.YAML.write(REQUEST) + "\n\n")).isEqualTo(whole(Kind.YAML, REQUEST));
        assertThat(whole("# mine\n---\nIdentityPoolId: " + POOL))
                .isEqualTo(whole(Kind.YAML, IdentityRequest.guest(POOL)));
    }

    @Test
    void onlyTheIdTokenIsTakenFromAnAnswerInBase64() {
        String answer = "{\"id_token\": \"" + JWT + "\", \"refresh_token\": \"1//09-not-a-login\"}";
        String encoded = Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8));
        assertThat(further(encoded).logins()).containsExactly(Login.of(GOOGLE, JWT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Logins\": {\"a.example\": \"x\"}}",
                "{\"www.amazon.com\": \"Atza|x\"}",
                "Logins:\n  a.example: x",
                "\"Logins\": {\"a.example\": \"x\"}"
            })
    void documentWithOnlyLoginsAddsThem(String text) {
        assertThat(further(text).logins())
                .containsExactly(text.contains("a.example") ? Login.of("a.example", "x") : Login.of(AMAZON, "Atza|x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"IdentityPoolId\":\"us-east-1:1a2b3c4d-1234-5678-9abc-def012345678\",\"Logins\":{\"www.amazon.com\":\"%s\"}}",
                "Logins:\n  www.amazon.com: %s",
                "aws cognito-identity get-id --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 --logins 'www.amazon.com=%s'",
                "client.get_id(IdentityPoolId='us-east-1:1a2b3c4d-1234-5678-9abc-def012345678', Logins={'www.amazon.com': '%s'})"
            })
    void refreshTokenInARequestIsLeftOutAndNamed(String text) {
        Pasted pasted = PasteSamples.pasted(text.formatted("Atzr|IQEBLzAtAhRPpMJxdwVz2Nn6f2y"));

        assertThat(pasted.request().logins()).containsExactly(Login.of(AMAZON, ""));
        assertThat(pasted.notes()).contains(Message.of("format.leftOut.refresh_token"));
    }

    @Test
    void refreshTokenThatOnlyItsShapeTellsIsLeftOutToo() {
        String apple = "r0123456789abcdef0123456789abcdef.0.rwxyz.AbCdEfGhIjKlMnOp";
        Pasted pasted = PasteSamples.pasted("{\"IdentityPoolId\":\"us-east-1:1a2b3c4d-1234-5678-9abc-def012345678\","
                + "\"Logins\":{\"appleid.apple.com\":\"" + apple + "\"}}");

        assertThat(pasted.request().logins()).containsExactly(Login.of("appleid.apple.com", ""));
        assertThat(pasted.notes()).contains(Message.of("format.leftOut.refresh_token"));
    }

    @Test
    void formThatABrowserPostsIsReadAsASamlResponse() {
        String response = URLEncoder.encode(Tokens.saml(Duration.ofHours(1)), StandardCharsets.UTF_8);
        String text =
                "POST https://signin.aws.amazon.com/saml HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n"
                        + "RelayState=&SAMLResponse=" + response;

        assertThat(further(text).kind()).isEqualTo(Kind.SAML);
    }

    @Test
    void shorthandAddsLogins() {
        assertThat(further(GOOGLE + "=" + JWT + "," + AMAZON + "='Atza|x'"))
                .isEqualTo(new FurtherLogins(
                        Kind.SHORTHAND, List.of(Login.of(GOOGLE, JWT), Login.of(AMAZON, "Atza|x")), List.of()));
        assertThat(further("my-developer=" + JWT + "," + AMAZON + "='Atza|x'").logins())
                .containsExactly(Login.of("my-developer", JWT), Login.of(AMAZON, "Atza|x"));
        assertThat(further("arn:aws:iam::123456789012:saml-provider/me=PHNhbWxwOlJlc3BvbnNlIHg+")
                        .logins())
                .containsExactly(Login.of("arn:aws:iam::123456789012:saml-provider/me", "PHNhbWxwOlJlc3BvbnNlIHg+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                " %s\n",
                "\"%s\"",
                "'%s'",
                "Bearer %s",
                "bearer  %s",
                "Authorization: Bearer %s",
                "\"%s\",",
                "`%s`"
            })
    void bareTokenIsALoginOfItsIssuer(String pattern) {
        assertThat(further(pattern.formatted(JWT)))
                .isEqualTo(new FurtherLogins(Kind.JWT, List.of(Login.of(GOOGLE, JWT)), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "{\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123\"}→cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123",
                "{\"iss\":\"accounts.google.com\"}→accounts.google.com",
                "{\"aud\":[\"a\",{\"iss\":\"https://no.example\"}],\"iss\":\"https://appleid.apple.com\"}→appleid.apple.com",
                "{\"iss\":\"https://tenant.auth0.com/\"}→tenant.auth0.com",
                "{\"iss\":\"https://login.example/realms/one\",\"name\":\"Müller 😀\"}→login.example/realms/one"
            })
    void providerIsTheIssuerWithoutItsScheme(String claims, String provider) {
        assertThat(further(jwt(claims)).logins()).containsExactly(Login.of(provider, jwt(claims)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"iss\":1}", "{\"iss\":\"\"}", "{\"issuer\":\"https://a.example\"}"})
    void tokenWithoutAnIssuerGivesNoProvider(String claims) {
        assertThat(further(jwt(claims)))
                .isEqualTo(new FurtherLogins(
                        Kind.JWT, List.of(Login.of("", jwt(claims))), List.of(Message.of("format.paste.issuer"))));
    }

    @Test
    void tokenWithoutAnIdentityProviderIsRejected() {
        assertThat(unreadable(jwt("{\"iss\":\"not a host\"}"))).isEqualTo(Message.of("format.only.foreign_token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{\"iss\"", "\"iss\"", "xx"})
    void tokenWithoutClaimsCannotBeDecoded(String claims) {
        assertThat(unreadable(jwt(claims))).isEqualTo(Message.of("format.paste.jwt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"a.example\": \"x\"}",
                "https://example.com/?a=b",
                "Error: Logins don't match. Please include at least one valid login.",
                "{'name': 'x'}",
                "<html></html>",
                "SELECT 1",
                "a,b,c\n1,2,3",
                "Logins",
                "EAABsbCS1iHgBAKZC",
                "\"a\", \"b\", \"a\", \"c\"",
                "{}}"
            })
    void otherTextIsReported(String text) {
        assertThat(unreadable(text).key()).startsWith("format.");
    }

    @Test
    void tokenOfADeveloperAuthenticatedIdentityIsNotALogin() {
        assertThat(unreadable(jwt("{\"iss\":\"https://cognito-identity.amazonaws.com\",\"sub\":\"" + POOL + "\"}")))
                .isEqualTo(Message.of("format.only.developer_token"));
    }

    @Test
    void lineBreaksOfWindowsDoNotChangeTheResult() {
        String request = """
                POST / HTTP/1.1
                Host: cognito-identity.us-east-1.amazonaws.com
                X-Amz-Target: AWSCognitoIdentityService.GetId

                {"IdentityPoolId":"%s"}

                HTTP/1.1 200 OK
                """.formatted(POOL);
        assertThat(whole(request.replace("\n", "\r\n"))).isEqualTo(whole(request));
    }

    @Test
    void oversizedTextIsNotRead() {
        assertThat(unreadable("x".repeat(TextFiles.LIMIT + 1))).isEqualTo(Message.of("format.paste.tooLarge"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAName(Kind kind) {
        assertThat(new Messages(Locale.ENGLISH).format(kind.messageKey())).isNotBlank();
    }
}
