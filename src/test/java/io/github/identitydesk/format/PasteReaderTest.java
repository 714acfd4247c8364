package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.identitydesk.format.Pasted.FurtherLogins;
import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.format.Pasted.WholeRequest;
import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteReaderTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final String GOOGLE = "accounts.google.com";
    private static final String AMAZON = "www.amazon.com";
    private static final String JWT = jwt("{\"iss\":\"https://accounts.google.com\",\"sub\":\"1\"}");
    private static final IdentityRequest REQUEST = request(Login.of(GOOGLE, JWT));

    // Commands

    static Stream<Arguments> awsCommandsOfOneRequest() {
        String json = "{\"" + GOOGLE + "\":\"" + JWT + "\"}";
        String escaped = json.replace("\"", "\\\"");
        String shorthand = GOOGLE + "=" + JWT;
        return Stream.of(
                argumentSet("shorthand", aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet("single quotes", aws("--identity-pool-id '%s' --logins '%s'".formatted(POOL, json))),
                argumentSet("double quotes", aws("--identity-pool-id \"%s\" --logins \"%s\"".formatted(POOL, escaped))),
                argumentSet("joined options", aws("--identity-pool-id=%s --logins='%s'".formatted(POOL, json))),
                argumentSet(
                        "quotes within a word",
                        aws("--identity-pool-id %s --logins %s=\"%s\"".formatted(POOL, GOOGLE, JWT))),
                argumentSet(
                        "options in another order",
                        aws("--logins %s --identity-pool-id %s".formatted(shorthand, POOL))),
                argumentSet(
                        "global options in front",
                        "aws --region eu-west-1 --no-sign-request cognito-identity get-id" + " --identity-pool-id "
                                + POOL + " --logins " + shorthand),
                argumentSet(
                        "every global option",
                        aws(
                                ("--identity-pool-id %s --logins %s --debug --no-verify-ssl --no-paginate --output json --query"
                                                + " 'IdentityId' --profile 'my profile' --no-cli-pager --color off --ca-bundle x.pem"
                                                + " --cli-read-timeout 5 --cli-connect-timeout=5 --cli-binary-format base64"
                                                + " --no-cli-auto-prompt")
                                        .formatted(POOL, shorthand))),
                argumentSet(
                        "input as JSON",
                        aws("--cli-input-json '{\"IdentityPoolId\":\"%s\",\"Logins\":%s}'".formatted(POOL, json))),
                argumentSet(
                        "input as YAML",
                        aws("--cli-input-yaml $'IdentityPoolId: %s\\nLogins:\\n  %s: %s'"
                                .formatted(POOL, GOOGLE, JWT))),
                argumentSet(
                        "input and an option that wins",
                        aws("--cli-input-json '{\"IdentityPoolId\":\"x:0\",\"Logins\":%s}' --identity-pool-id %s"
                                .formatted(json, POOL))),
                argumentSet(
                        "backslashes", aws("\\\n  --identity-pool-id %s \\\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "backslashes and Windows line ends",
                        aws("\\\r\n  --identity-pool-id %s \\\r\n  --logins '%s'\r\n".formatted(POOL, json))),
                argumentSet(
                        "backslashes with space behind",
                        aws("\\ \n  --identity-pool-id %s \\\t\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "lost backslashes", aws("\n  --identity-pool-id %s\n  --logins '%s'\n".formatted(POOL, json))),
                argumentSet("prompt", "$ " + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "prompts of continued lines",
                        "$ " + aws("\\\n> --identity-pool-id %s \\\n> --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "long prompt",
                        "me@host:~/work$ " + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "variables in front",
                        "AWS_PROFILE=x AWS_REGION=eu-west-1 "
                                + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "assignment",
                        "export ID=$(" + aws("--identity-pool-id %s --logins %s)".formatted(POOL, shorthand))),
                argumentSet(
                        "quoted assignment",
                        "ID=\"$(" + aws("--identity-pool-id %s --logins %s)\"".formatted(POOL, shorthand))),
                argumentSet(
                        "path",
                        "/usr/local/bin/" + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "pipe",
                        aws("--identity-pool-id %s --logins %s | jq -r .IdentityId".formatted(POOL, shorthand))),
                argumentSet(
                        "redirections",
                        aws("--identity-pool-id %s --logins %s 2>/dev/null >out".formatted(POOL, shorthand))),
                argumentSet("comment", aws("--identity-pool-id %s --logins %s # try it".formatted(POOL, shorthand))),
                argumentSet(
                        "answer below",
                        aws("--identity-pool-id %s --logins %s\n{\n    \"IdentityId\": \"x\"\n}"
                                .formatted(POOL, shorthand))),
                argumentSet("cmd", aws("^\r\n  --identity-pool-id %s ^\r\n  --logins \"%s\"".formatted(POOL, escaped))),
                argumentSet(
                        "cmd with prompt",
                        "C:\\Users\\me>" + " aws.exe cognito-identity get-id ^\n  --identity-pool-id \"" + POOL
                                + "\" ^\n --logins " + shorthand),
                argumentSet(
                        "PowerShell", aws("`\n  --identity-pool-id \"%s\" `\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "PowerShell with escaped quotes",
                        aws("`\n  --identity-pool-id %s `\n  --logins '%s'".formatted(POOL, escaped))),
                argumentSet(
                        "PowerShell with backticks",
                        aws("`\n  --identity-pool-id %s `\n  --logins \"%s\""
                                .formatted(POOL, json.replace("\"", "`\"")))),
                argumentSet(
                        "PowerShell with prompt",
                        "PS C:\\Users\\me> $id = "
                                + aws("`\n>> --identity-pool-id %s `\n>> --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "PowerShell on one line",
                        "PS C:\\> " + aws("--identity-pool-id %s --logins '%s'".formatted(POOL, escaped))),
                argumentSet(
                        "this program's window", "identity-desk --identity-pool-id " + POOL + " --logins " + shorthand),
                argumentSet(
                        "this program's own command",
                        "identity-desk get-id --sandbox --identity-pool-id " + POOL + " --logins " + shorthand));
    }

    @ParameterizedTest
    @MethodSource("awsCommandsOfOneRequest")
    void anAwsCommandIsARequest(String command) {
        WholeRequest pasted = whole(command);
        assertThat(pasted.kind()).isEqualTo(Kind.AWS_COMMAND);
        assertThat(pasted.request()).isEqualTo(REQUEST);
        assertThat(pasted.notes()).isEmpty();
    }

    @Test
    void regionAndEndpointComeAlong() {
        WholeRequest pasted = whole(aws(
                "--identity-pool-id %s --account-id 012345678901 --region=eu-west-1 --endpoint-url http://localhost:4566"
                        .formatted(POOL)));
        assertThat(pasted)
                .isEqualTo(new WholeRequest(
                        Kind.AWS_COMMAND,
                        new IdentityRequest(POOL, Optional.of("012345678901"), List.of()),
                        Optional.of("eu-west-1"),
                        Optional.of("http://localhost:4566"),
                        List.of()));
        assertThat(whole(aws("--identity-pool-id %s".formatted(POOL))).region()).isEmpty();
    }

    @Test
    void aFileThatACommandNamesIsNotReadAndThatIsSaid() {
        WholeRequest pasted = whole(aws("--identity-pool-id %s --logins file://logins.json".formatted(POOL)));
        assertThat(pasted.request()).isEqualTo(IdentityRequest.guest(POOL));
        assertThat(pasted.notes()).containsExactly(Message.of("format.paste.file", "--logins"));
        assertThat(unreadable(aws("--cli-input-json file:///etc/passwd")))
                .isEqualTo(Message.of("format.paste.file", "--cli-input-json"));
        assertThat(unreadable(GOOGLE + "@=file:///etc/passwd")).isEqualTo(Message.of("format.paste.file", "@="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "aws cognito-identity get-id --identity-pool-id $POOL→$POOL",
                "aws cognito-identity get-id --identity-pool-id \"${POOL}\"→${POOL}",
                "aws cognito-identity get-id --identity-pool-id $(cat pool)→$(cat pool)",
                "aws cognito-identity get-id --identity-pool-id `cat pool`→`cat pool`"
            })
    void aVariableStaysAsItStandsAndThatIsSaid(String command, String poolId) {
        WholeRequest pasted = whole(command);
        assertThat(pasted.request().identityPoolId()).isEqualTo(poolId);
        assertThat(pasted.notes()).containsExactly(Message.of("format.paste.variables"));
    }

    @Test
    void variablesOfOtherShellsAreSeenToo() {
        assertThat(whole(aws("^\n --identity-pool-id %POOL%").replace("%%", "%"))
                        .notes())
                .containsExactly(Message.of("format.paste.variables"));
        assertThat(whole(aws("`\n --identity-pool-id $env:POOL")).notes())
                .containsExactly(Message.of("format.paste.variables"));
        assertThat(whole(aws("--identity-pool-id '$POOL'")).notes()).isEmpty();
    }

    static Stream<Arguments> curlCommandsOfOneRequest() {
        String body = RequestWriter.compactJson(REQUEST);
        String url = "https://cognito-identity.us-east-1.amazonaws.com/";
        String target = "-H 'X-Amz-Target: AWSCognitoIdentityService.GetId'";
        return Stream.of(
                argumentSet("-d", "curl " + url + " " + target + " -d '" + body + "'"),
                argumentSet("-d attached", "curl " + target + " -d'" + body + "' " + url),
                argumentSet(
                        "--data",
                        "curl -X POST --url " + url
                                + " --header 'x-amz-target: AWSCognitoIdentityService.GetId' --data '" + body + "'"),
                argumentSet(
                        "--data-raw",
                        "curl '" + url + "' \\\n  -H 'accept: */*' \\\n  " + target + " \\\n  --data-raw '" + body
                                + "' \\\n  --compressed"),
                argumentSet(
                        "--data-binary and $'…'",
                        "curl '" + url + "' --data-binary $'" + body.replace("-", "\\u002d") + "' --compressed"),
                argumentSet("--json", "curl --json '" + body + "' " + url),
                argumentSet("bundled short options", "curl -sSXPOST " + url + " -kd '" + body + "'"),
                argumentSet(
                        "options with values",
                        "curl -A agent -o out -x http://proxy:3128 -m 5 " + url + " " + target + " -d '" + body + "'"),
                argumentSet("pretty body", "$ curl " + url + " -d '\n" + RequestFormat.JSON.write(REQUEST) + "'"),
                argumentSet(
                        "cmd",
                        "curl.exe \"" + url + "\" ^\r\n  -H \"accept: */*\" ^\r\n  --data-raw \""
                                + body.replace("\"", "\\\"") + "\""),
                argumentSet(
                        "cmd as Chrome copies it",
                        "curl ^\"" + url + "^\" ^\r\n  -H ^\"accept: */*^\" ^\r\n  --data-raw ^\""
                                + body.replace("{", "^{").replace("}", "^}").replace("\"", "^\\^\"") + "^\""),
                argumentSet("PowerShell", "curl " + url + " `\n  -d '" + body + "'"));
    }

    @ParameterizedTest
    @MethodSource("curlCommandsOfOneRequest")
    void aCurlCommandIsARequest(String command) {
        assertThat(whole(command))
                .isEqualTo(new WholeRequest(
                        Kind.CURL_COMMAND, REQUEST, Optional.of("us-east-1"), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://cognito-identity.eu-west-1.amazonaws.com/, eu-west-1,",
        "https://cognito-identity.eu-west-1.amazonaws.com, eu-west-1,",
        "https://cognito-identity.cn-north-1.amazonaws.com.cn/, cn-north-1,",
        "https://cognito-identity-fips.us-gov-west-1.amazonaws.com/, us-gov-west-1,",
        "http://localhost:4566/, , http://localhost:4566/",
        "http://cognito-identity.eu-west-1.amazonaws.com/, , http://cognito-identity.eu-west-1.amazonaws.com/",
        "https://cognito-identity.eu-west-1.example.com/, , https://cognito-identity.eu-west-1.example.com/"
    })
    void theAddressOfACurlCommandIsTheServicesInARegionOrAnother(String url, String region, String endpointUrl) {
        WholeRequest pasted = whole("curl " + url + " -d '{\"IdentityPoolId\":\"x:0\"}'");
        assertThat(pasted.region()).isEqualTo(Optional.ofNullable(region));
        assertThat(pasted.endpointUrl()).isEqualTo(Optional.ofNullable(endpointUrl));
    }

    // Documents

    @Test
    void jsonAndYamlAreRequests() {
        assertThat(whole("\n\n" + RequestFormat.JSON.write(REQUEST))).isEqualTo(whole(Kind.JSON, REQUEST));
        assertThat(whole(RequestFormat.YAML.write(REQUEST) + "\n\n")).isEqualTo(whole(Kind.YAML, REQUEST));
        assertThat(whole("# mine\n---\nIdentityPoolId: " + POOL))
                .isEqualTo(whole(Kind.YAML, IdentityRequest.guest(POOL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Logins\": {\"a.example\": \"x\"}}",
                "{\"www.amazon.com\": \"x\"}",
                "Logins:\n  a.example: x",
                "\"Logins\": {\"a.example\": \"x\"}"
            })
    void aDocumentWithNothingButLoginsAddsThem(String text) {
        assertThat(further(text).logins())
                .containsExactly(Login.of(text.contains("a.example") ? "a.example" : AMAZON, "x"));
    }

    @Test
    void shorthandAddsLogins() {
        assertThat(further(GOOGLE + "=" + JWT + "," + AMAZON + "='Atza|x'"))
                .isEqualTo(new FurtherLogins(
                        Kind.SHORTHAND, List.of(Login.of(GOOGLE, JWT), Login.of(AMAZON, "Atza|x")), List.of()));
        assertThat(further("arn:aws:iam::123456789012:saml-provider/me=PHNhbWw+")
                        .logins())
                .containsExactly(Login.of("arn:aws:iam::123456789012:saml-provider/me", "PHNhbWw+"));
    }

    // Tokens

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
    void aBareTokenIsALoginOfItsIssuer(String pattern) {
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
    void theProviderIsTheIssuerWithoutItsScheme(String claims, String provider) {
        assertThat(further(jwt(claims)).logins()).containsExactly(Login.of(provider, jwt(claims)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"iss\":1}",
                "{\"iss\":\"\"}",
                "{\"iss\":\"not a host\"}",
                "{\"issuer\":\"https://a.example\"}"
            })
    void aTokenWithoutAnIssuerLeavesTheProviderOpen(String claims) {
        assertThat(further(jwt(claims)))
                .isEqualTo(new FurtherLogins(
                        Kind.JWT, List.of(Login.of("", jwt(claims))), List.of(Message.of("format.paste.issuer"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{\"iss\"", "\"iss\"", "xx"})
    void aTokenWithoutClaimsCannotBeDecoded(String claims) {
        assertThat(unreadable(jwt(claims))).isEqualTo(Message.of("format.paste.jwt"));
    }

    // Code

    static Stream<Arguments> codeOfOneRequest() {
        return Stream.of(
                argumentSet("JavaScript 2", """
                        AWS.config.region = 'us-east-1'; // the pool's
                        AWS.config.credentials = new AWS.CognitoIdentityCredentials({
                            IdentityPoolId: '%s',
                            Logins: {
                                'accounts.google.com': '%s', /* ID token */
                            },
                        });
                        """),
                argumentSet("JavaScript 3", """
                        const client = new CognitoIdentityClient({ region: `us-east-1` });
                        await client.send(new GetIdCommand({ "IdentityPoolId": "%s", "Logins": { ["accounts.google.com"]: "%s" } }));
                        """),
                argumentSet("Python", """
                        client = boto3.client('cognito-identity', region_name='us-east-1')  # it's unsigned
                        client.get_id(IdentityPoolId='%s',
                                      Logins={'accounts.google.com': '%s'})
                        """),
                argumentSet("Java 2", """
                        CognitoIdentityClient.builder().region(Region.of("us-east-1")).build()
                            .getId(GetIdRequest.builder().identityPoolId("%s").logins(Map.of("accounts.google.com", "%s")).build());
                        """),
                argumentSet("Java 1", """
                        Map<String, String> logins = new HashMap<String, String>();
                        logins.put("accounts.google.com", "%2$s");
                        client.setRegion(Region.getRegion("us-east-1"));
                        new GetIdRequest().withIdentityPoolId("x").identityPoolId("%1$s").withLogins(logins);
                        region = "us-east-1";
                        """),
                argumentSet("Kotlin", """
                        val client = CognitoIdentityClient { region = "us-east-1" }
                        client.getId(GetIdRequest {
                            identityPoolId = "%s"
                            logins = mapOf("accounts.google.com" to "%s")
                        })
                        """),
                argumentSet("Go", """
                        client := cognitoidentity.New(cognitoidentity.Options{Region: "us-east-1"})
                        client.GetId(ctx, &cognitoidentity.GetIdInput{
                        	IdentityPoolId: aws.String("%s"),
                        	Logins:         map[string]string{"accounts.google.com": "%s"},
                        })
                        """),
                argumentSet("C#", """
                        new GetIdRequest {
                            IdentityPoolId = "%s",
                            Logins = new Dictionary<string, string> { { "accounts.google.com", "%s" } }
                        }; var region = "us-east-1";
                        """),
                argumentSet("Ruby", """
                        client = Aws::CognitoIdentity::Client.new(region: 'us-east-1')
                        client.get_id(identity_pool_id: '%s', logins: { 'accounts.google.com' => '%s' })
                        """),
                argumentSet("PHP", """
                        $client = new CognitoIdentityClient(['region' => 'us-east-1']);
                        $client->getId(['IdentityPoolId' => '%s', 'Logins' => ['accounts.google.com' => '%s']]);
                        """),
                argumentSet("Swift", """
                        let client = try CognitoIdentityClient(region: "us-east-1")
                        client.getId(input: GetIdInput(identityPoolId: "%s", logins: ["accounts.google.com": "%s"]))
                        """));
    }

    @ParameterizedTest
    @MethodSource("codeOfOneRequest")
    void codeIsARequest(String pattern) {
        WholeRequest pasted = whole(pattern.formatted(POOL, JWT));
        assertThat(pasted)
                .isEqualTo(new WholeRequest(Kind.CODE, REQUEST, Optional.of("us-east-1"), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logins: { 'accounts.google.com': 'x', }",
                "Logins: {\n  'accounts.google.com': 'x',\n},",
                "Logins={'accounts.google.com': 'x'}",
                "'Logins': {'accounts.google.com': 'x'},",
                "\"Logins\":{\"accounts.google.com\":\"x\"}",
                "Logins: { [ 'accounts.google.com' ] : \"x\" }",
                "logins = [\"accounts.google.com\": \"x\"]",
                "logins[\"accounts.google.com\"] = \"x\"",
                "logins.put(\"accounts.google.com\", \"x\");",
                "credentials.AddLogin(\"accounts.google.com\", \"x\");",
                "credentialsProvider.logins = @{ @\"accounts.google.com\": @\"x\" };",
                ".logins(Map.of(\"accounts.google.com\", \"x\"))",
                "Map<String, String> logins = new HashMap<>();\nlogins.put(\"accounts.google.com\", \"x\");",
                "{'accounts.google.com': 'x'}",
                "{ 'accounts.google.com': 'x', }",
                "'accounts.google.com': 'x',",
                "[\"accounts.google.com\": \"x\"]",
                "Map.of(\"accounts.google.com\", \"x\")"
            })
    void aFragmentOfCodeAddsLogins(String code) {
        assertThat(further(code).logins()).containsExactly(Login.of(GOOGLE, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logins: { 'accounts.google.com': authResult['id_token'], 'www.amazon.com': 'y' }",
                "Logins: {\n  'accounts.google.com': user.getAuthResponse().id_token,\n  'www.amazon.com': 'y'\n}",
                "logins(Map.of(\"accounts.google.com\", session.getIdToken(\"x\", 1), \"www.amazon.com\", \"y\"))",
                "logins.put(\"accounts.google.com\", token);\nlogins.put(\"www.amazon.com\", \"y\");"
            })
    void aTokenThatIsAnExpressionIsLeftBlank(String code) {
        assertThat(further(code).logins()).containsExactly(Login.of(GOOGLE, ""), Login.of(AMAZON, "y"));
    }

    @Test
    void escapesInCodeAreDecoded() {
        assertThat(further("Logins: {'a.example': 'it\\'s \\\\ \\x41\\u00e9\\u{1F600}\\U0001F600\\n'}")
                        .logins())
                .containsExactly(Login.of("a.example", "it's \\ Aé😀😀\n"));
    }

    // Anything else

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
    void whatIsNoRequestGetsASentence(String text) {
        assertThat(unreadable(text).key()).startsWith("format.");
    }

    @Test
    void aTextThatIsTooLongIsNotLookedAt() {
        assertThat(unreadable("x".repeat(TextFiles.LIMIT + 1))).isEqualTo(Message.of("format.paste.tooLarge"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAName(Kind kind) {
        assertThat(new Messages(Locale.ENGLISH).format(kind.messageKey())).isNotBlank();
    }

    private static String aws(String options) {
        return "aws cognito-identity get-id " + options;
    }

    private static IdentityRequest request(Login... logins) {
        return new IdentityRequest(POOL, Optional.empty(), List.of(logins));
    }

    private static WholeRequest whole(Kind kind, IdentityRequest request) {
        return new WholeRequest(kind, request, Optional.empty(), Optional.empty(), List.of());
    }

    private static WholeRequest whole(String text) {
        if (pasted(text) instanceof WholeRequest whole) {
            return whole;
        }
        throw new AssertionError(pasted(text));
    }

    private static FurtherLogins further(String text) {
        if (pasted(text) instanceof FurtherLogins further) {
            return further;
        }
        throw new AssertionError(pasted(text));
    }

    private static Pasted pasted(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> read.value();
            case Unreadable<Pasted> unreadable -> throw new AssertionError(unreadable + " from " + text);
        };
    }

    private static Message unreadable(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> throw new AssertionError(read + " from " + text);
            case Unreadable<Pasted> unreadable -> unreadable.message();
        };
    }

    private static String jwt(String claims) {
        return Stream.of("{\"alg\":\"RS256\"}", claims, "signature")
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }
}
