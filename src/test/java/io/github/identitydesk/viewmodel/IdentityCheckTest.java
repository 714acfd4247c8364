package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.viewmodel.CheckState.Ended;
import io.github.identitydesk.viewmodel.CheckState.NotStarted;
import io.github.identitydesk.viewmodel.CheckState.Running;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String ID = "us-east-1:0f1e2d3c-aaaa-bbbb-cccc-ddddeeeeffff";
    private static final Endpoint ENDPOINT =
            new Endpoint.Custom(URI.create("http://localhost:4566"), new Region("us-east-1"));
    private static final CallTrace TRACE = new CallTrace(
            ENDPOINT,
            Optional.empty(),
            Optional.empty(),
            NOW,
            Duration.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty());
    private static final IdentityRequest REQUEST = new IdentityRequest(
            "us-east-1:1a2b3c4d-1111-2222-3333-444455556666",
            Optional.empty(),
            List.of(Login.of("accounts.google.com", "token")));
    private static final CallState.Ended FOUND =
            new CallState.Ended(REQUEST, EndpointChoice.AWS, new Outcome.Found(ID, TRACE), Optional.empty());

    private final List<IdentityQuery> asked = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Later background = new Later();
    private CheckOutcome<Instant> answer = new CheckOutcome.Granted<>(NOW, TRACE);
    private final IdentityCheck<Instant> check = new IdentityCheck<>(
            (query, endpoint) -> {
                asked.add(query);
                endpoints.add(endpoint);
                return answer;
            },
            new TaskRunner(background, Runnable::run),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private CheckState<Instant> state() {
        return check.state().get();
    }

    @Test
    void sameLoginsGoToTheSameEndpoint() {
        check.start(FOUND, Optional.of("arn:aws:iam::123456789012:role/Own"));
        assertThat(state()).isEqualTo(new Running<>());
        background.runAll();
        assertThat(asked)
                .containsExactly(
                        new IdentityQuery(ID, REQUEST.logins(), Optional.of("arn:aws:iam::123456789012:role/Own")));
        assertThat(endpoints).containsExactly(ENDPOINT);
        assertThat(state()).isEqualTo(new Ended<>(REQUEST, answer, Optional.empty()));
    }

    @Test
    void refusalIsExplained() {
        answer = new CheckOutcome.Refused<>(
                Refusal.of("InvalidIdentityPoolConfigurationException", "Check assigned IAM roles", 400), TRACE);
        check.start(FOUND, Optional.empty());
        background.runAll();
        assertThat(((Ended<Instant>) state()).explanation()).isPresent();
    }

    @Test
    void secondClickIsIgnored() {
        check.start(FOUND, Optional.empty());
        check.start(FOUND, Optional.empty());
        background.runAll();
        assertThat(asked).hasSize(1);
    }

    @Test
    void nothingIsCheckedWithoutAnIdentity() {
        CallState.Ended cancelled =
                new CallState.Ended(REQUEST, EndpointChoice.AWS, new Outcome.Cancelled(TRACE), Optional.empty());
        check.start(cancelled, Optional.empty());
        background.runAll();
        assertThat(asked).isEmpty();
        assertThat(state()).isEqualTo(new NotStarted<>());
    }

    @Test
    void lateAnswerAfterAResetIsDropped() {
        check.start(FOUND, Optional.empty());
        check.reset();
        background.runAll();
        assertThat(state()).isEqualTo(new NotStarted<>());
    }

    @Test
    void cancelledCheckIsShownAtOnceAndThenWithItsTrace() {
        check.start(FOUND, Optional.empty());
        check.cancel();
        assertThat(((Ended<Instant>) state()).outcome()).isInstanceOf(CheckOutcome.Cancelled.class);
        answer = new CheckOutcome.Cancelled<>(TRACE);
        background.runAll();
        assertThat(state()).isEqualTo(new Ended<>(REQUEST, answer, Optional.empty()));
    }

    @Test
    void answerAfterACancelIsDropped() {
        check.start(FOUND, Optional.empty());
        check.cancel();
        background.runAll();
        assertThat(((Ended<Instant>) state()).outcome()).isInstanceOf(CheckOutcome.Cancelled.class);
    }

    @Test
    void cancelDoesNothingWithoutACheck() {
        check.cancel();
        assertThat(state()).isEqualTo(new NotStarted<>());
        check.start(FOUND, Optional.empty());
        background.runAll();
        check.cancel();
        assertThat(state()).isEqualTo(new Ended<>(REQUEST, answer, Optional.empty()));
    }

    @Test
    void cancelAndResetInterruptTheCall() {
        List<Boolean> interrupted = new ArrayList<>();
        IdentityCheck<Instant> watched = new IdentityCheck<>(
                (query, endpoint) -> {
                    interrupted.add(Thread.currentThread().isInterrupted());
                    return answer;
                },
                new TaskRunner(background, Runnable::run),
                Clock.fixed(NOW, ZoneOffset.UTC));
        watched.start(FOUND, Optional.empty());
        watched.cancel();
        background.runAll();
        watched.start(FOUND, Optional.empty());
        watched.reset();
        background.runAll();
        watched.start(FOUND, Optional.empty());
        background.runAll();

        assertThat(interrupted).containsExactly(true, true, false);
    }

    @Test
    void cancelledCheckNamesItsEndpointBeforeTheCallHasEnded() {
        check.start(FOUND, Optional.empty());
        check.cancel();

        assertThat(((Ended<Instant>) state()).outcome().trace().endpoint()).isEqualTo(ENDPOINT);
    }

    @Test
    void lateAnswerOfAResetCheckIsNotTheAnswerOfTheNext() {
        check.start(FOUND, Optional.empty());
        check.reset();
        check.start(FOUND, Optional.empty());
        background.runFirst();
        assertThat(state()).isEqualTo(new Running<>());

        background.runAll();
        assertThat(state()).isEqualTo(new Ended<>(REQUEST, answer, Optional.empty()));
    }
}
