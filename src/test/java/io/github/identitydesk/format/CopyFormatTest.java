package io.github.identitydesk.format;

import static io.github.identitydesk.format.CopySamples.NO_URL;
import static io.github.identitydesk.format.CopySamples.REGION;
import static io.github.identitydesk.format.CopySamples.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every copy format has in common, such as that its text is pasted as the same request. */
@Tag("slow")
class CopyFormatTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final List<Message> GUEST_NOTES = List.of(Message.of("format.paste.guest"));

    @ParameterizedTest
    @EnumSource
    void redactedItShowsNoTokenAndSaysWhoseItIs(CopyFormat format) {
        IdentityRequest request = new IdentityRequest(
                "us-east-1:0", Optional.empty(), List.of(Login.of("a.example", "secret"), Login.of("b.example", "")));
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.REDACTED))
                .contains("<token for a.example>")
                .doesNotContain("secret", "<token for b.example>");
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.LEFT_OUT)).doesNotContain("secret", "<token");
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.INCLUDED)).contains("secret");
    }

    @ParameterizedTest
    @EnumSource
    void isAsciiWhateverTheRequestHolds(CopyFormat format) {
        RandomRequests requests = new RandomRequests(20260103);
        for (int i = 0; i < RandomRequests.PASTED; i++) {
            assertThat(format.write(requests.next(), requests.region(), URL, TokenPolicy.INCLUDED))
                    .matches("[\\n -~]*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCopiedIsPastedAsTheSameRequest(CopyFormat format) {
        RandomRequests requests = new RandomRequests(20260104);
        for (int i = 0; i < RandomRequests.PASTED; i++) {
            assertPastesBack(format, requests.next(), requests.region(), i % 2 == 0 ? URL : NO_URL);
        }
    }

    /** Returns marks of other texts, and characters that are removed from around a text. */
    static Stream<String> marks() {
        return Stream.of(
                "{code}x{code}",
                "{noformat}",
                "```\nx\n```",
                "&quot;x&amp;",
                "\u201cx\u201d",
                "=3D=\n",
                "> quoted",
                "SAMLResponse=" + "QUJD".repeat(12),
                "SAMLRequest",
                "refresh_token=x",
                "grant_type=password",
                "//registry.npmjs.org/:_authToken=x",
                "npm_" + "x".repeat(36),
                "ghp_" + "x".repeat(36),
                "-----BEGIN PRIVATE KEY-----",
                "aws_secret_access_key=x",
                "fetch('x')",
                "axios.post(\"x\")",
                "Invoke-WebRequest -Uri x",
                "curl x",
                "\ncurl x",
                "| curl x",
                "aws cognito-identity get-id",
                "aws sts assume-role",
                "identity-desk get-id",
                "--logins x=y",
                "--identity-pool-id",
                "POST / HTTP/1.1\nHost: x",
                "<html>",
                "<samlp:AuthnRequest>",
                "An error occurred (NotAuthorizedException)",
                "Logins don't match",
                "HIDDEN_DUE_TO_SECURITY_REASONS",
                "***",
                "[REDACTED]",
                "com.amplify.Cognito." + POOL,
                "CognitoIdentityServiceProvider.a.LastAuthUser",
                "IdentityPoolId",
                "Logins",
                "logins: {",
                "region = us-west-2",
                "us-west-2:00000000-0000-0000-0000-000000000000",
                "us-west-2_AbCdEfGhI",
                "${" + "POOL}",
                "{0} %s %1$s {} #{x} \\(x)",
                "x\" + \"y",
                "to",
                "aws.String",
                "https://example.com/",
                "//",
                "/*",
                "*/",
                "#",
                "<!--",
                "--",
                "\\\n",
                "^\n",
                "`\n");
    }

    @ParameterizedTest
    @MethodSource("marks")
    void namesAndTokensWithMarksOfOtherTextsArePastedAsTheyAre(String mark) {
        List<Login> logins =
                List.of(Login.of(mark, "token"), Login.of("name", mark), Login.of("a" + mark + "b", "-" + mark + "-"));
        for (CopyFormat format : CopyFormat.values()) {
            for (Login login : logins) {
                IdentityRequest request = new IdentityRequest(POOL, Optional.empty(), List.of(login));
                assertPastesBack(format, request, REGION, NO_URL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN_DUE_TO_SECURITY_REASONS", "***", "[REDACTED]"})
    void maskIsPastedAsABlankToken(String mask) {
        Login login = Login.of("accounts.google.com", mask);
        for (CopyFormat format : CopyFormat.values()) {
            String text = format.write(
                    new IdentityRequest(POOL, Optional.empty(), List.of(login)), REGION, NO_URL, TokenPolicy.INCLUDED);
            assertThat(pasted(text).request().logins()).as(text).containsExactly(Login.of("accounts.google.com", ""));
        }
    }

    private static void assertPastesBack(CopyFormat format, IdentityRequest request, Region region, Optional<URI> url) {
        String text = format.write(request, region, url, TokenPolicy.INCLUDED);
        if (format == CopyFormat.SHORTHAND && request.isGuest()) {
            assertThat(text).isEmpty();
            return;
        }
        switch (pasted(text)) {
            case WholeRequest whole -> {
                assertThat(whole.request()).as(text).isEqualTo(request);
                assertThat(whole.notes())
                        .as(text)
                        .isEqualTo(whole.kind() == Kind.CODE && request.isGuest() ? GUEST_NOTES : List.of());
                if (format != CopyFormat.JSON && format != CopyFormat.YAML) {
                    assertThat(whole.region().orElse(region.name())).as(text).isEqualTo(region.name());
                    assertThat(whole.endpointUrl()).as(text).isEqualTo(url.map(URI::toString));
                }
            }
            case FurtherLogins further -> {
                assertThat(format).as(text).isEqualTo(CopyFormat.SHORTHAND);
                assertThat(further.logins()).as(text).isEqualTo(request.logins());
            }
            case Pasted other -> throw new AssertionError(other + "\n" + text);
        }
    }

    @Test
    void theJavaStatementsCompile(@TempDir Path classes) {
        RandomRequests requests = new RandomRequests(20260105);
        CopiedJava.compile(
                classes,
                Stream.generate(requests::next)
                        .limit(4)
                        .map(request -> CopyFormat.JAVA.write(request, requests.region(), URL, TokenPolicy.INCLUDED))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasAName(CopyFormat format) {
        assertThat(new Messages(Locale.ENGLISH).format(format.messageKey())).isNotBlank();
    }

    private static Pasted pasted(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> read.value();
            case Unreadable<Pasted> unreadable -> throw new AssertionError(unreadable + "\n" + text);
        };
    }
}
