package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.REQUEST;
import static io.github.identitydesk.format.paste.PasteSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteCurlCommandTest {
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
    void curlCommandIsReadAsARequest(String command) {
        assertThat(whole(command))
                .isEqualTo(new WholeRequest(
                        Kind.CURL_COMMAND, REQUEST, Optional.of("us-east-1"), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--proxy", "-x", "--preproxy"})
    void addressOfAProxyIsNotThatOfTheService(String option) {
        WholeRequest pasted = whole("curl https://cognito-identity.eu-west-1.amazonaws.com/ " + option
                + " http://proxy.example:3128 -d '{\"IdentityPoolId\":\"x:0\"}'");

        assertThat(pasted.endpointUrl()).isEmpty();
        assertThat(pasted.region()).hasValue("eu-west-1");
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
    void addressOfACurlCommandGivesRegionOrEndpoint(String url, String region, String endpointUrl) {
        WholeRequest pasted = whole("curl " + url + " -d '{\"IdentityPoolId\":\"x:0\"}'");
        assertThat(pasted.region()).isEqualTo(Optional.ofNullable(region));
        assertThat(pasted.endpointUrl()).isEqualTo(Optional.ofNullable(endpointUrl));
    }
}
