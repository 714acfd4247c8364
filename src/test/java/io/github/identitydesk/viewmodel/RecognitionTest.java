package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known about the identity of an answer is shown with this answer only. */
class RecognitionTest extends GetIdCallFixture {
    private static final IdentityRequest WITH_LOGIN = new IdentityRequest(
            REQUEST.identityPoolId(), Optional.empty(), List.of(Login.of("accounts.google.com", "t")));

    @BeforeEach
    void callOnce() {
        call.start(WITH_LOGIN, EndpointChoice.AWS);
        background.runAll();
        client.clockOffset = Duration.ofMinutes(5);
    }

    @Test
    void recognitionThatComesTooLateIsNotShownForTheNextCall() {
        call.start(WITH_LOGIN, EndpointChoice.AWS);
        // The entry of the call, and the call itself.
        background.runFirst();
        background.runFirst();
        call.start(REQUEST, EndpointChoice.AWS);
        background.runFirst();
        assertThat(log.recognition().get()).isEmpty();

        background.runAll();
        assertThat(log.recognition().get()).as("a guest").isEmpty();
    }

    @Test
    void recognitionIsNotShownForARecordedAnswer() {
        call.start(WITH_LOGIN, EndpointChoice.AWS);
        background.runAll();
        assertThat(log.recognition().get()).isPresent();

        call.show(WITH_LOGIN, EndpointChoice.AWS, client.outcome(new Endpoint.Aws(new Region("us-east-1"))));
        assertThat(log.recognition().get()).isEmpty();
    }
}
