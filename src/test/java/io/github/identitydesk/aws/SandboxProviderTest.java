package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidIdentityPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidParameterException;

/**
 * A credentials provider for identity pools, as applications write it with the AWS SDK for Java 2, works against the
 * sandbox. The SDK itself has no such provider.
 */
class SandboxProviderTest {
    private static Sandbox sandbox;
    private static CognitoIdentityClient client;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
        client = CognitoIdentityClient.builder()
                .endpointOverride(sandbox.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    /** Runs the whole enhanced flow. */
    private static AwsCredentialsProvider provider(SandboxPool pool) {
        return () -> {
            Credentials found = client.getCredentialsForIdentity(request -> request.identityId(identity(pool)))
                    .credentials();
            return AwsSessionCredentials.builder()
                    .accessKeyId(found.accessKeyId())
                    .secretAccessKey(found.secretKey())
                    .sessionToken(found.sessionToken())
                    .expirationTime(found.expiration())
                    .build();
        };
    }

    private static String identity(SandboxPool pool) {
        return client.getId(request -> request.identityPoolId(pool.id())).identityId();
    }

    @Test
    void guestGetsCredentialsMarkedAsFalse() {
        AwsCredentials credentials = provider(SandboxPool.GUESTS).resolveCredentials();

        assertThat(credentials.accessKeyId()).containsIgnoringCase("sandbox");
        assertThat(credentials.expirationTime())
                .hasValueSatisfying(expiry -> assertThat(expiry).isAfter(Instant.now()));
    }

    @Test
    void refusalsAreExceptionsOfTheSdk() {
        assertThatThrownBy(() -> provider(SandboxPool.NO_ROLE).resolveCredentials())
                .isInstanceOf(InvalidIdentityPoolConfigurationException.class);
        String identity = identity(SandboxPool.CLASSIC_FLOW_OFF);
        assertThatThrownBy(() -> client.getOpenIdToken(request -> request.identityId(identity)))
                .isInstanceOf(InvalidParameterException.class);
    }
}
