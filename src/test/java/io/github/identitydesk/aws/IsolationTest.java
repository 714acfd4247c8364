package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Received;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Neither {@code ~/.aws} nor the {@code AWS_*} variables affect a call, even if all their values are hostile. */
@Tag("slow")
class IsolationTest {
    /** Values that the SDK would accept for some settings; most other settings would reject an arbitrary word. */
    private static final Map<SdkSystemSetting, String> FOLLOWED = Map.of(
            SdkSystemSetting.AWS_USE_FIPS_ENDPOINT, "true",
            SdkSystemSetting.AWS_REGION, "xx-hostile-1",
            SdkSystemSetting.AWS_MAX_ATTEMPTS, "9");

    @TempDir
    Path home;

    @Test
    void callGoesUnsignedToTheChosenEndpointWithTheConfiguredAttempts() throws Exception {
        try (ScriptedServer chosen = ScriptedServer.http(Reply.html(500, "<html>"), Reply.found(ID));
                ScriptedServer trap = ScriptedServer.http()) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    hostile(trap),
                    hostileHome(),
                    List.of(chosen.url().toString()));
            assertThat(output).containsExactly("Found");
            assertThat(chosen.received()).hasSize(2);
            assertThat(trap.received()).isEmpty();
            for (Received request : chosen.received()) {
                assertThat(request.head())
                        .doesNotContainIgnoringCase("Authorization")
                        .doesNotContainIgnoringCase("hostile");
            }
        }
    }

    @Test
    void systemPropertiesOfTheSdkAreIgnored() throws Exception {
        try (ScriptedServer chosen = ScriptedServer.http(Reply.html(500, "<html>"), Reply.found(ID));
                ScriptedServer trap = ScriptedServer.http()) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    Map.of(),
                    hostileProperties(trap),
                    List.of(chosen.url().toString()));
            assertThat(output).containsExactly("Found");
            assertThat(chosen.received()).hasSize(2);
            assertThat(trap.received()).isEmpty();
            assertThat(chosen.received())
                    .allSatisfy(request -> assertThat(request.head())
                            .doesNotContainIgnoringCase("Authorization")
                            .doesNotContainIgnoringCase("hostile"));
        }
    }

    @Test
    void callToTheServiceGoesToItsRegion() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.html(403, "<html>"));
                ScriptedServer trap = ScriptedServer.http()) {
            List<String> options = new ArrayList<>(hostileHome());
            options.addAll(List.of("-Dhttps.proxyHost=localhost", "-Dhttps.proxyPort=" + proxy.port()));
            List<String> output = ChildJvm.run(Child.class, hostile(trap), options, List.of("eu-central-1"));
            assertThat(output).containsExactly("NotReached");
            assertThat(trap.received()).isEmpty();
            assertThat(proxy.received())
                    .extracting(Received::requestLine)
                    .containsExactly("CONNECT cognito-identity.eu-central-1.amazonaws.com:443 HTTP/1.1");
        }
    }

    private Map<String, String> hostile(ScriptedServer trap) throws Exception {
        Path partitions = Files.writeString(
                home.resolve("partitions.json"), "{\"version\":\"1.1\",\"partitions\":[{\"id\":\"aws\"");
        Map<String, String> environment = new HashMap<>();
        for (SdkSystemSetting setting : SdkSystemSetting.values()) {
            environment.put(setting.environmentVariable(), FOLLOWED.getOrDefault(setting, "hostile"));
        }
        environment.put("AWS_PROFILE", "hostile");
        environment.put("AWS_DEFAULT_REGION", "xx-hostile-1");
        environment.put("AWS_CA_BUNDLE", "/hostile.pem");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "hostile");
        environment.put("HOME", home.toString());
        environment.put("AWS_PARTITIONS_FILE", partitions.toString());
        environment.put("AWS_ENDPOINT_URL", trap.url().toString());
        environment.put("AWS_ENDPOINT_URL_COGNITO_IDENTITY", trap.url().toString());
        environment.put("AWS_CONFIG_FILE", home.resolve(".aws/config").toString());
        environment.put(
                "AWS_SHARED_CREDENTIALS_FILE", home.resolve(".aws/config").toString());
        return environment;
    }

    /** Returns the settings as system properties, which override the environment. */
    private static List<String> hostileProperties(ScriptedServer trap) {
        List<String> options = new ArrayList<>();
        for (SdkSystemSetting setting : SdkSystemSetting.values()) {
            if (setting.property() != null) {
                options.add("-D" + setting.property() + "=" + FOLLOWED.getOrDefault(setting, "hostile"));
            }
        }
        options.add("-Daws.endpointUrl=" + trap.url());
        options.add("-Daws.endpointUrlCognitoIdentity=" + trap.url());
        return options;
    }

    private List<String> hostileHome() throws Exception {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default\nthis is = not [a] profile\n  = =\n");
        Files.writeString(home.resolve(".aws/credentials"), "aws_access_key_id\n[");
        return List.of("-Duser.home=" + home);
    }

    /** Makes one call with a login, to a URL or to the service in a region. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Region region = Region.parse(arguments[0]).orElse(new Region("us-east-1"));
            Endpoint endpoint = Optional.of(arguments[0])
                    .filter(text -> text.contains("://"))
                    .<Endpoint>map(url -> new Endpoint.Custom(URI.create(url), region))
                    .orElse(new Endpoint.Aws(region));
            Outcome outcome = TestCalls.call(TestCalls.LOGIN, endpoint);
            System.out.println(outcome.getClass().getSimpleName());
        }
    }
}
