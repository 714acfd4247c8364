package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopyFormatTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Optional<URI> NO_URL = Optional.empty();
    private static final Optional<URI> URL = Optional.of(URI.create("http://localhost:4566"));
    private static final IdentityRequest FULL = new IdentityRequest(
            "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
            Optional.of("012345678901"),
            List.of(Login.of("accounts.google.com", "eyJ.a.b"), Login.of("it's \"é\"", "$x\\`%y%\n")));
    private static final IdentityRequest GUEST =
            IdentityRequest.guest("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");

    @Test
    void awsCommandForSh() {
        assertThat(CopyFormat.AWS_CLI.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                aws cognito-identity get-id \\
                    --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 \\
                    --account-id 012345678901 \\
                    --logins '{"accounts.google.com":"eyJ.a.b","it'\\''s \\"\\u00e9\\"":"$x\\\\`%y%\\n"}' \\
                    --region us-east-1 \\
                    --endpoint-url http://localhost:4566
                """);
        assertThat(CopyFormat.AWS_CLI.write(GUEST, REGION, NO_URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                aws cognito-identity get-id \\
                    --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 \\
                    --region us-east-1
                """);
    }

    @Test
    void awsCommandForPowerShell() {
        assertThat(CopyFormat.AWS_CLI_POWERSHELL.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                aws cognito-identity get-id `
                    --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 `
                    --account-id '012345678901' `
                    --logins ('{"accounts.google.com":"eyJ.a.b","it''s \\"\\u00e9\\"":"$x\\\\`%y%\\n"}'\
                 -replace '(\\\\*)"', ('$0', '$1$1\\"')[$PSNativeCommandArgumentPassing -in $null, 'Legacy']) `
                    --region us-east-1 `
                    --endpoint-url http://localhost:4566
                """);
    }

    @Test
    void curlCommand() {
        assertThat(CopyFormat.CURL.write(FULL, REGION, NO_URL, TokenPolicy.REDACTED))
                .isEqualTo("""
                curl https://cognito-identity.us-east-1.amazonaws.com/ \\
                    -H 'Content-Type: application/x-amz-json-1.1' \\
                    -H 'X-Amz-Target: AWSCognitoIdentityService.GetId' \\
                    --data-raw '{"AccountId":"012345678901","IdentityPoolId":"us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",\
                "Logins":{"accounts.google.com":"<token for accounts.google.com>",\
                "it'\\''s \\"\\u00e9\\"":"<token for it'\\''s \\"\\u00e9\\">"}}'
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, https://cognito-identity.us-east-1.amazonaws.com/",
        "cn-north-1, https://cognito-identity.cn-north-1.amazonaws.com.cn/",
        "us-gov-west-1, https://cognito-identity-fips.us-gov-west-1.amazonaws.com/",
        "xx-new-9, https://cognito-identity.xx-new-9.amazonaws.com/"
    })
    void curlGoesToTheServiceInTheRegion(String region, String url) {
        assertThat(CopyFormat.CURL.write(GUEST, new Region(region), NO_URL, TokenPolicy.INCLUDED))
                .startsWith("curl " + url + " ");
        assertThat(CopyFormat.CURL.write(GUEST, new Region(region), URL, TokenPolicy.INCLUDED))
                .startsWith("curl http://localhost:4566 ");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AWS_CLI", "AWS_CLI_POWERSHELL", "JAVA", "PYTHON", "JAVASCRIPT", "KOTLIN", "GO", "CSHARP", "SWIFT"
            })
    void whereOnlyFipsEndpointsAreTheAddressIsNamed(CopyFormat format) {
        assertThat(format.write(GUEST, new Region("us-gov-west-1"), NO_URL, TokenPolicy.INCLUDED))
                .contains("https://cognito-identity-fips.us-gov-west-1.amazonaws.com/");
    }

    @Test
    void javaStatements() {
        assertThat(CopyFormat.JAVA.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                import java.net.URI;
                import java.util.Map;
                import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
                import software.amazon.awssdk.regions.Region;
                import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

                try (CognitoIdentityClient client = CognitoIdentityClient.builder()
                        .region(Region.of("us-east-1"))
                        .endpointOverride(URI.create("http://localhost:4566"))
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
                    String identityId = client.getId(request -> request
                                .identityPoolId("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678")
                                .accountId("012345678901")
                                .logins(Map.of(
                                        "accounts.google.com", "eyJ.a.b",
                                        "it's \\"\\u00e9\\"", "$x\\\\`%y%\\n")))
                            .identityId();
                    System.out.println(identityId);
                }
                """);
    }

    @Test
    void pythonScript() {
        assertThat(CopyFormat.PYTHON.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                import boto3

                client = boto3.client(
                    "cognito-identity",
                    region_name="us-east-1",
                    endpoint_url="http://localhost:4566",
                )
                response = client.get_id(
                    AccountId="012345678901",
                    IdentityPoolId="us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
                    Logins={
                        "accounts.google.com": "eyJ.a.b",
                        "it's \\"\\u00e9\\"": "$x\\\\`%y%\\n",
                    },
                )
                print(response["IdentityId"])
                """);
    }

    @Test
    void javaScriptModule() {
        assertThat(CopyFormat.JAVASCRIPT.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity";

                const client = new CognitoIdentityClient({
                    region: "us-east-1",
                    endpoint: "http://localhost:4566",
                });
                const response = await client.send(
                    new GetIdCommand({
                        AccountId: "012345678901",
                        IdentityPoolId: "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
                        Logins: {
                            "accounts.google.com": "eyJ.a.b",
                            "it's \\"\\u00e9\\"": "$x\\\\`%y%\\n",
                        },
                    }),
                );
                console.log(response.IdentityId);
                """);
    }

    @Test
    void kotlinProgram() {
        assertThat(CopyFormat.KOTLIN.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo("""
                import aws.sdk.kotlin.services.cognitoidentity.CognitoIdentityClient
                import aws.sdk.kotlin.services.cognitoidentity.getId
                import aws.smithy.kotlin.runtime.net.url.Url

                suspend fun main() {
                    CognitoIdentityClient {
                        region = "us-east-1"
                        endpointUrl = Url.parse("http://localhost:4566")
                    }.use { client ->
                        val response = client.getId {
                            accountId = "012345678901"
                            identityPoolId = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678"
                            logins = mapOf(
                                "accounts.google.com" to "eyJ.a.b",
                                "it's \\"\\u00e9\\"" to "\\$x\\\\`%y%\\n",
                            )
                        }
                        println(response.identityId)
                    }
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({"GO, Logins:", "CSHARP, Logins =", "SWIFT, logins =", "KOTLIN, logins ="})
    void aGuestHasNoLineForLogins(CopyFormat format, String member) {
        assertThat(format.write(GUEST, REGION, NO_URL, TokenPolicy.INCLUDED))
                .doesNotContain(member, "{logins}", "{name}", "{url}", "{account}")
                .contains("us-east-1");
    }

    @Test
    void shorthandJsonAndYamlAreThoseOfTheAwsCli() {
        assertThat(CopyFormat.SHORTHAND.write(FULL, REGION, NO_URL, TokenPolicy.LEFT_OUT))
                .isEqualTo("{\"accounts.google.com\":\"\",\"it's \\\"\\u00e9\\\"\":\"\"}");
        assertThat(CopyFormat.SHORTHAND.write(GUEST, REGION, NO_URL, TokenPolicy.INCLUDED))
                .isEmpty();
        assertThat(CopyFormat.JSON.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo(RequestFormat.JSON.write(FULL));
        assertThat(CopyFormat.YAML.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo(RequestFormat.YAML.write(FULL));
    }

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
        for (int i = 0; i < 200; i++) {
            assertThat(format.write(requests.next(), requests.region(), URL, TokenPolicy.INCLUDED))
                    .matches("[\\n -~]*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCopiedIsPastedAsTheSameRequest(CopyFormat format) {
        RandomRequests requests = new RandomRequests(20260104);
        for (int i = 0; i < 200; i++) {
            IdentityRequest request = requests.next();
            Region region = requests.region();
            Optional<URI> url = i % 2 == 0 ? URL : NO_URL;
            String text = format.write(request, region, url, TokenPolicy.INCLUDED);
            if (format == CopyFormat.SHORTHAND && !isRecognisable(request)) {
                continue;
            }
            switch (pasted(text)) {
                case WholeRequest whole -> {
                    assertThat(whole.request()).as(text).isEqualTo(request);
                    if (format != CopyFormat.JSON && format != CopyFormat.YAML) {
                        assertThat(whole.endpointUrl()).as(text).isEqualTo(url.map(URI::toString));
                    }
                }
                case FurtherLogins further ->
                    assertThat(further.logins()).as(text).isEqualTo(request.logins());
                case Pasted other -> throw new AssertionError(other + "\n" + text);
            }
        }
    }

    /** Names that can be nothing but names of providers tell that a text of names and tokens is meant as logins. */
    private static boolean isRecognisable(IdentityRequest request) {
        return !request.isGuest()
                && request.logins().stream()
                        .allMatch(login -> ProviderPreset.of(login.providerName())
                                        .filter(preset ->
                                                preset.fixedName().isPresent() || preset == ProviderPreset.SAML)
                                        .isPresent()
                                && login.token().value().chars().noneMatch(Character::isWhitespace));
    }

    @Test
    void theJavaStatementsCompile(@TempDir Path classes) {
        RandomRequests requests = new RandomRequests(20260105);
        Stream<IdentityRequest> some = Stream.concat(
                Stream.of(GUEST, FULL), Stream.generate(requests::next).limit(4));
        List<SimpleJavaFileObject> sources = some.map(
                        request -> CopyFormat.JAVA.write(request, requests.region(), URL, TokenPolicy.INCLUDED))
                .map(CopyFormatTest::asClass)
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none", "-d", classes.toString()), null, sources)
                .call();
        assertThat(compiled).as(diagnostics.getDiagnostics().toString()).isTrue();
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

    /** Puts the statements into the method of a class, in a package of its own. */
    private static SimpleJavaFileObject asClass(String code) {
        int statements = code.indexOf("\n\n") + 2;
        String source = "package p%s;\n".formatted(Integer.toHexString(code.hashCode()))
                + code.substring(0, statements)
                + "class Copied { void run() {\n"
                + code.substring(statements)
                + "}}\n";
        return new SimpleJavaFileObject(URI.create("string:///Copied.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
