package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.AMAZON;
import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.POOL;
import static io.github.identitydesk.format.paste.PasteSamples.REQUEST;
import static io.github.identitydesk.format.paste.PasteSamples.further;
import static io.github.identitydesk.format.paste.PasteSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteCodeTest {
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
                argumentSet("JavaScript with constants", """
                        const domain = 'google.com';
                        const provider = `accounts.${domain}`;
                        const token = '%2$s';
                        const client = new CognitoIdentityClient({ region: 'us-' + 'east-1' });
                        client.send(new GetIdCommand({ IdentityPoolId: '%1$s', Logins: { [provider]: token.trim() } }));
                        """),
                argumentSet("TypeScript with types", """
                        const token: string = '%2$s';
                        const pool: string = '%1$s';
                        const client = new CognitoIdentityClient({ region: 'us-east-1' });
                        client.send(new GetIdCommand({ IdentityPoolId: pool, Logins: { 'accounts.google.com': token } }));
                        """),
                argumentSet("Python with constants", """
                        REGION = "us-east-1"
                        DOMAIN = "google.com"
                        TOKEN = "%2$s"
                        client = boto3.client('cognito-identity', region_name=REGION)
                        client.get_id(IdentityPoolId=str('%1$s'), Logins={f"accounts.{DOMAIN}": TOKEN})
                        """),
                argumentSet("Python with adjacent texts", """
                        client = boto3.client('cognito-identity', region_name=("us-" "east-1"))
                        client.get_id(IdentityPoolId='%s', Logins={"accounts." "google.com": '%s'})
                        """),
                argumentSet("Java with constants", """
                        static final String PROVIDER = "accounts." + "google.com";
                        String token = "%2$s";
                        CognitoIdentityClient.builder().region(Region.of("us-east-1")).build()
                            .getId(GetIdRequest.builder().identityPoolId("%1$s".strip()).logins(Map.of(PROVIDER, token)).build());
                        """),
                argumentSet("Go with constants", """
                        provider := "accounts.google.com"
                        token := "%2$s"
                        client := cognitoidentity.New(cognitoidentity.Options{Region: "us-east-1"})
                        client.GetId(ctx, &cognitoidentity.GetIdInput{
                        	IdentityPoolId: aws.String("%1$s"),
                        	Logins:         map[string]string{provider: token},
                        })
                        """),
                argumentSet("C# with interpolation", """
                        var domain = "google.com"; var pool = @"%1$s"; var region = "us-east-1";
                        new GetIdRequest {
                            IdentityPoolId = pool,
                            Logins = new Dictionary<string, string> { { $"accounts.{domain}", "%2$s" } }
                        };
                        """),
                argumentSet("Ruby with constants", """
                        TOKEN = '%2$s'.freeze
                        domain = 'google.com'
                        client = Aws::CognitoIdentity::Client.new(region: 'us-east-1')
                        client.get_id(identity_pool_id: '%1$s', logins: { "accounts.#{domain}" => TOKEN })
                        """),
                argumentSet("PHP with variables", """
                        $token = '%2$s';
                        $client = new CognitoIdentityClient(['region' => 'us-east-1']);
                        $client->getId(['IdentityPoolId' => '%1$s', 'Logins' => ['accounts.' . 'google.com' => $token]]);
                        """),
                argumentSet("Rust", """
                        let token = "%2$s";
                        let client = Client::from_conf(Config::builder().region(Region::new("us-east-1")).build());
                        client.get_id().identity_pool_id(String::from("%1$s")).logins("accounts.google.com".to_string(), token.into()).send().await?;
                        """),
                argumentSet("Swift with constants", """
                        let domain = "google.com"
                        let token: String = "%2$s"
                        let client = try CognitoIdentityClient(region: "us-east-1")
                        client.getId(input: GetIdInput(identityPoolId: "%1$s", logins: ["accounts.\\(domain)": token]))
                        """),
                argumentSet("Swift", """
                        let client = try CognitoIdentityClient(region: "us-east-1")
                        client.getId(input: GetIdInput(identityPoolId: "%s", logins: ["accounts.google.com": "%s"]))
                        """));
    }

    @ParameterizedTest
    @MethodSource("codeOfOneRequest")
    void codeIsReadAsARequest(String pattern) {
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
                "Map<String, String> logins = new HashMap<>();\nlogins.put(\"accounts.google.com\", \"x\");"
            })
    void codeFragmentAddsLogins(String code) {
        assertThat(further(code).logins()).containsExactly(Login.of(GOOGLE, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'accounts.google.com': 'TOKEN'}",
                "{ 'accounts.google.com': 'TOKEN', }",
                "'accounts.google.com': 'TOKEN',",
                "[\"accounts.google.com\": \"TOKEN\"]",
                "Map.of(\"accounts.google.com\", \"TOKEN\")"
            })
    void dictionaryThatIsNotNamedAddsTokensOnly(String code) {
        assertThat(further(code.replace("TOKEN", JWT)).logins()).containsExactly(Login.of(GOOGLE, JWT));
        assertThat(PasteReader.read(code.replace("TOKEN", "google.svg"))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logins: { 'accounts.google.com': authResult['id_token'], 'www.amazon.com': 'y' }",
                "Logins: {\n  'accounts.google.com': user.getAuthResponse().id_token,\n  'www.amazon.com': 'y'\n}",
                "logins(Map.of(\"accounts.google.com\", session.getIdToken(\"x\", 1), \"www.amazon.com\", \"y\"))",
                "logins.put(\"accounts.google.com\", token);\nlogins.put(\"www.amazon.com\", \"y\");"
            })
    void tokenExpressionIsLeftBlank(String code) {
        assertThat(further(code).logins()).containsExactly(Login.of(GOOGLE, ""), Login.of(AMAZON, "y"));
    }

    @Test
    void escapesInCodeAreDecoded() {
        assertThat(further("Logins: {'a.example': 'it\\'s \\\\ \\x41\\u00e9\\u{1F600}\\U0001F600\\n'}")
                        .logins())
                .containsExactly(Login.of("a.example", "it's \\ Aé😀😀\n"));
    }
}
