package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.viewmodel.CheckState.NotStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The identity that a call found can be checked, and the history keeps what it was granted. */
class IdentityChecksTest extends WindowFixture {
    private CallTrace trace() {
        return client.outcome(new Endpoint.Aws(new Region("us-east-1"))).trace();
    }

    private void granted() {
        grant = Optional.of(new CheckOutcome.Granted<>(true, trace()));
    }

    private void refused() {
        grant = Optional.of(new CheckOutcome.Refused<>(Refusal.of("NotAuthorizedException", "no", 400), trace()));
    }

    private CheckedGrants recorded() {
        return log.entries().get().getFirst().grants();
    }

    @Test
    void nothingIsCheckedBeforeACallHasEnded() {
        window.checks().checkCredentials();
        window.checks().checkOpenIdToken();
        background.runAll();

        assertThat(checked).isEmpty();
    }

    @Test
    void foundIdentityIsCheckedWithTheRoleThatWasTyped() {
        callAsGuest();
        granted();
        window.checks().customRoleArn().set(" arn:aws:iam::123456789012:role/Own ");
        window.checks().checkCredentials();
        background.runAll();
        window.checks().customRoleArn().set("  ");
        window.checks().checkCredentials();
        window.checks().checkOpenIdToken();
        background.runAll();

        IdentityQuery withoutRole = new IdentityQuery(client.identityId, List.of(), Optional.empty());
        assertThat(checked)
                .containsExactly(
                        new IdentityQuery(
                                client.identityId, List.of(), Optional.of("arn:aws:iam::123456789012:role/Own")),
                        withoutRole,
                        withoutRole);
    }

    @Test
    void answersOfBothChecksAreRecorded() {
        callAsGuest();
        granted();
        window.checks().checkCredentials();
        background.runAll();
        assertThat(recorded()).isEqualTo(CheckedGrants.NONE.withCredentials(true));

        refused();
        window.checks().checkOpenIdToken();
        background.runAll();
        CheckedGrants both = CheckedGrants.NONE.withCredentials(true).withOpenIdToken(false);
        assertThat(recorded()).isEqualTo(both);
        assertThat(window.checks().grants()).isEqualTo(both);
    }

    @Test
    void checkWithoutAnAnswerIsNotRecorded() {
        callAsGuest();
        grant = Optional.of(new CheckOutcome.NotReached<>(new Failure(Failure.Kind.OTHER, "x"), trace()));
        window.checks().checkCredentials();
        background.runAll();
        window.checks().checkOpenIdToken();
        window.checks().cancel();
        background.runAll();

        assertThat(recorded()).isEqualTo(CheckedGrants.NONE);
    }

    @Test
    void onlyTheAnswerOfTheLatestCheckIsShown() {
        callAsGuest();
        granted();
        window.checks().checkCredentials();
        background.runAll();
        window.checks().checkOpenIdToken();
        assertThat(window.checks().credentials().state().get()).isEqualTo(new NotStarted<>());

        background.runAll();
        window.checks().checkCredentials();
        assertThat(window.checks().openIdToken().state().get()).isEqualTo(new NotStarted<>());
    }

    @Test
    void nextCallClearsTheAnswers() {
        callAsGuest();
        granted();
        window.checks().checkCredentials();
        background.runAll();
        submit();

        assertThat(window.checks().credentials().state().get()).isEqualTo(new NotStarted<>());
        assertThat(window.checks().grants()).isEqualTo(CheckedGrants.NONE);
        assertThat(recorded()).isEqualTo(CheckedGrants.NONE);

        window.checks().checkOpenIdToken();
        background.runAll();
        submit();
        assertThat(window.checks().openIdToken().state().get()).isEqualTo(new NotStarted<>());
    }

    @Test
    void checkInProgressIsShownAndCanBeCancelled() {
        List<Boolean> running = new ArrayList<>();
        window.checks().running().subscribe(now -> running.add(now));
        callAsGuest();
        grant = Optional.of(new CheckOutcome.Cancelled<>(trace()));
        window.checks().checkCredentials();
        window.checks().cancel();
        background.runAll();
        window.checks().checkOpenIdToken();
        window.checks().cancel();
        background.runAll();

        assertThat(running).containsExactly(false, true, false, true, false);
        assertThat(window.checks().openIdToken().state().get()).isInstanceOf(CheckState.Ended.class);
    }

    @Test
    void signatureAnswerIsKeptDuringTheNextCallButNotWhenTheWindowCloses() {
        window.checks().signature().begin(new Token("ya29.opaque"));
        callAsGuest();
        assertThat(window.checks().signature().state().get()).isInstanceOf(SignatureState.Checked.class);

        window.close();
        assertThat(window.checks().signature().state().get()).isEqualTo(new SignatureState.NotChecked());
    }

    @Test
    void loginsOfTheCallAreUsedEvenIfTheFormHasChanged() {
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        submit();
        form.rows().removeChosen();
        granted();
        window.checks().checkOpenIdToken();
        background.runAll();

        assertThat(checked)
                .containsExactly(new IdentityQuery(
                        client.identityId, with("accounts.google.com").logins(), Optional.empty()));
    }

    @Test
    void cancelledCheckOfTheOpenIdTokenIsShownAtOnce() {
        callAsGuest();
        granted();
        window.checks().checkOpenIdToken();
        window.checks().cancel();

        assertThat(window.checks().running().get()).isFalse();
        assertThat(window.checks().openIdToken().state().get())
                .isInstanceOfSatisfying(
                        CheckState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(CheckOutcome.Cancelled.class));
    }
}
