package io.github.identitydesk.format;

import static io.github.identitydesk.format.CopySamples.FULL;
import static io.github.identitydesk.format.CopySamples.GUEST;
import static io.github.identitydesk.format.CopySamples.NO_URL;
import static io.github.identitydesk.format.CopySamples.REGION;
import static io.github.identitydesk.format.CopySamples.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.ServiceAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The exact text of each copy format. */
class CopyFormatTextTest {
    private static final IdentityRequest ONE =
            new IdentityRequest("", Optional.empty(), List.of(Login.of("accounts.google.com", "eyJ.a.b")));

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
        "eusc-de-east-1, https://cognito-identity.eusc-de-east-1.amazonaws.eu/",
        "us-iso-east-1, https://cognito-identity.us-iso-east-1.c2s.ic.gov/",
        "us-isob-east-1, https://cognito-identity.us-isob-east-1.sc2s.sgov.gov/",
        "eu-isoe-west-1, https://cognito-identity.eu-isoe-west-1.cloud.adc-e.uk/",
        "us-isof-south-1, https://cognito-identity.us-isof-south-1.csp.hci.ic.gov/",
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
            names = {"JSON", "YAML", "SHORTHAND"},
            mode = Mode.EXCLUDE)
    void outsideThePublicPartitionTheAddressIsNamed(CopyFormat format) {
        for (String region : List.of(
                "cn-north-1",
                "us-gov-west-1",
                "eusc-de-east-1",
                "us-iso-east-1",
                "us-isob-east-1",
                "eu-isoe-west-1",
                "us-isof-south-1")) {
            String address = ServiceAddress.ofIdentityPools(new Region(region)).url() + "/";
            assertThat(format.write(GUEST, new Region(region), NO_URL, TokenPolicy.INCLUDED))
                    .contains(address);
            assertThat(format.write(GUEST, new Region(region), URL, TokenPolicy.INCLUDED))
                    .contains("http://localhost:4566")
                    .doesNotContain(address);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSON", "YAML", "SHORTHAND", "CURL"},
            mode = Mode.EXCLUDE)
    void inThePublicPartitionTheRegionIsEnough(CopyFormat format) {
        assertThat(format.write(GUEST, REGION, NO_URL, TokenPolicy.INCLUDED))
                .contains("us-east-1")
                .doesNotContain("amazonaws.com");
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
    void loginsJsonAndYamlAreThoseOfTheAwsCli() {
        assertThat(CopyFormat.SHORTHAND.write(FULL, REGION, NO_URL, TokenPolicy.LEFT_OUT))
                .isEqualTo("--logins '{\"accounts.google.com\":\"\",\"it'\\''s \\\"\\u00e9\\\"\":\"\"}'\n");
        assertThat(CopyFormat.SHORTHAND.write(ONE, REGION, NO_URL, TokenPolicy.INCLUDED))
                .isEqualTo("--logins accounts.google.com=eyJ.a.b\n");
        assertThat(CopyFormat.SHORTHAND.write(GUEST, REGION, NO_URL, TokenPolicy.INCLUDED))
                .isEmpty();
        assertThat(CopyFormat.JSON.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo(RequestFormat.JSON.write(FULL));
        assertThat(CopyFormat.YAML.write(FULL, REGION, URL, TokenPolicy.INCLUDED))
                .isEqualTo(RequestFormat.YAML.write(FULL));
    }
}
