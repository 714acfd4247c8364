package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.Place.Field;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointChoiceTest {
    private static final String POOL = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final URI SANDBOX = URI.create("http://127.0.0.1:8123/");

    /** Fails the test: a sandbox must not be started for a call to another endpoint. */
    private static URI notAsked() {
        throw new AssertionError("the sandbox was asked for");
    }

    @Test
    void regionIsThatOfTheIdentityPool() {
        assertThat(EndpointChoice.AWS.resolve(POOL, EndpointChoiceTest::notAsked))
                .isEqualTo(new Endpoint.Aws(new Region("eu-west-1")));
    }

    @Test
    void typedRegionOverridesThePoolRegionWithAWarning() {
        EndpointChoice choice = new EndpointChoice(Kind.AWS, "", "ap-mars-7");

        assertThat(choice.resolve(POOL, EndpointChoiceTest::notAsked))
                .isEqualTo(new Endpoint.Aws(new Region("ap-mars-7")));
        assertThat(choice.check(POOL))
                .containsExactly(Problem.warning(
                        Field.REGION, "problem.region.differs", new Region("eu-west-1"), new Region("ap-mars-7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a.example", "x/y", "US-EAST-1", "eu_west_1", "-a", "a b", "evil.example#", "ä"})
    void textThatIsNotAHostNameLabelIsNotARegion(String region) {
        assertThat(Region.parse(region)).isEmpty();
        assertThat(new EndpointChoice(Kind.AWS, "", region).check(POOL))
                .containsExactly(Problem.error(Field.REGION, "problem.region.name"));
    }

    @Test
    void poolIdWithoutARegionBlocksOnlyCallsToAws() {
        String pool = "us_east_1:1a2b3c4d-1234-5678-9abc-def012345678";

        assertThat(EndpointChoice.AWS.check(pool))
                .containsExactly(Problem.error(Field.IDENTITY_POOL_ID, "problem.poolId.region", "us_east_1"));
        assertThat(new EndpointChoice(Kind.AWS, "", "us-east-1").check(pool)).isEmpty();
        assertThat(EndpointChoice.SANDBOX.check(pool)).isEmpty();
        assertThat(EndpointChoice.SANDBOX.resolve(pool, () -> SANDBOX))
                .isEqualTo(new Endpoint.Sandbox(SANDBOX, new Region("us-east-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', problem.endpointUrl.missing",
        "localhost:4566, problem.endpointUrl.form",
        "ftp://localhost, problem.endpointUrl.form",
        "http://, problem.endpointUrl.form",
        "http://a b, problem.endpointUrl.form",
        "http://localhost:4566/?a=b, problem.endpointUrl.form",
        "http://user:password@localhost, problem.endpointUrl.userInfo",
    })
    void customUrlMustBeAbsoluteWithAHost(String url, String key) {
        assertThat(EndpointChoice.custom(url).check(POOL)).containsExactly(Problem.error(Field.ENDPOINT_URL, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4566", "https://cognito.example/path/", "HTTP://[::1]:80"})
    void customUrlIsUsedUnchanged(String url) {
        assertThat(EndpointChoice.custom(url).check(POOL)).isEmpty();
        assertThat(EndpointChoice.custom(url).resolve(POOL, EndpointChoiceTest::notAsked))
                .isEqualTo(new Endpoint.Custom(URI.create(url), new Region("eu-west-1")));
    }

    @Test
    void onlyPlainHttpToAnotherHostIsUnencrypted() {
        assertThat(List.of(
                        "http://localhost:1",
                        "http://app.localhost",
                        "http://127.0.0.1",
                        "http://127.9.9.9:80",
                        "http://[::1]:4566",
                        "https://proxy.example"))
                .allSatisfy(url ->
                        assertThat(EndpointChoice.custom(url).unencryptedHost()).isEmpty());
        assertThat(List.of("http://proxy.example:80", "HTTP://proxy.example"))
                .allSatisfy(url ->
                        assertThat(EndpointChoice.custom(url).unencryptedHost()).contains("proxy.example"));
        assertThat(EndpointChoice.custom("http://127.0.0.1.evil.example").unencryptedHost())
                .isPresent();
        assertThat(EndpointChoice.custom("http://10.0.0.1").unencryptedHost()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOM, http://example.com, example.com",
        "CUSTOM, HTTP://example.com, example.com",
        "CUSTOM, https://example.com,",
        "CUSTOM, http://localhost:1,",
        "AWS, http://example.com,"
    })
    void hostThatGetsTokensUnencryptedIsNamed(Kind kind, String url, @Nullable String host) {
        EndpointChoice choice = new EndpointChoice(kind, url, "");
        assertThat(choice.unencryptedHost()).isEqualTo(Optional.ofNullable(host));
        assertThat(choice.unencryptedHost(IdentityRequest.guest(POOL))).isEmpty();
        assertThat(choice.unencryptedHost(
                        new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("www.amazon.com", "t")))))
                .isEqualTo(Optional.ofNullable(host));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS, '', ",
        "SANDBOX, '', us-east-1",
        "CUSTOM, eu-west-3, eu-west-3",
        "AWS, not valid, ",
        "CUSTOM, not valid, "
    })
    void endpointOtherThanAwsHasADefaultRegion(Kind kind, String region, @Nullable String called) {
        assertThat(new EndpointChoice(kind, "http://localhost", region).calledRegion("no pool"))
                .map(Region::name)
                .isEqualTo(Optional.ofNullable(called));
    }
}
