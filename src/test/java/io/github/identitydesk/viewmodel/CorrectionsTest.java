package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A correction changes the form as one edit, shows what it changed, and sends the request again if it says so. */
class CorrectionsTest extends WindowFixture {
    private static final String GOOGLE = "accounts.google.com";
    private static final String FACEBOOK = "graph.facebook.com";
    private static final String AMAZON = "www.amazon.com";

    private IdentityRequest before;

    @BeforeEach
    void fill() {
        form.fill(EndpointChoice.AWS, with(GOOGLE, FACEBOOK));
        before = form.request();
    }

    private Optional<String> apply(Fix fix) {
        Optional<String> copied = window.corrections().apply(fix, (host, send) -> {
            throw new AssertionError("nothing is sent unencrypted");
        });
        background.runAll();
        return copied;
    }

    @Test
    void correctionOfAnAnswerCanBeAppliedOnce() {
        Fix rename = new Fix.RenameProvider(1, AMAZON);
        assertThat(window.corrections().isApplicable(rename, before)).isTrue();
        apply(rename);
        assertThat(window.corrections().isApplicable(rename, before)).isFalse();

        document.edits().undo();
        assertThat(window.corrections().isApplicable(rename, before)).isTrue();
    }

    @Test
    void correctionIsNotAppliedToAnotherLoginThanThatOfTheAnswer() {
        form.rows().chosen().set(form.logins().getFirst());
        form.rows().removeChosen();
        for (int row : List.of(0, 1)) {
            assertThat(window.corrections().isApplicable(new Fix.RetryAs(row, AMAZON), before))
                    .isFalse();
            assertThat(window.corrections().isApplicable(new Fix.ReplaceToken(row, new Token("other")), before))
                    .isFalse();
            assertThat(window.corrections().isApplicable(new Fix.RetryWithout(row, FACEBOOK), before))
                    .isFalse();
        }
        assertThat(window.corrections().isApplicable(new Fix.CopyIdentityId("us-east-1:0"), before))
                .isTrue();
    }

    private void assertUndoable() {
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.fix"));
        document.edits().undo();
        assertThat(form.request()).isEqualTo(before);
    }

    @Test
    void providerIsRenamedAndItsRowSelected() {
        apply(new Fix.RenameProvider(1, AMAZON));

        assertThat(form.request().logins())
                .containsExactly(before.logins().getFirst(), Login.of(AMAZON, "token of " + FACEBOOK));
        assertThat(form.rows().chosen().get()).isSameAs(form.logins().getLast());
        assertThat(window.submission().placeToFix().get()).contains(Field.LOGINS);
        assertThat(client.calls).isEmpty();
        assertUndoable();
    }

    @Test
    void tokenIsReplaced() {
        apply(new Fix.ReplaceToken(0, new Token("clean")));

        assertThat(form.request().logins())
                .containsExactly(Login.of(GOOGLE, "clean"), before.logins().getLast());
        assertUndoable();
    }

    @Test
    void requestIsSentAgainUnderAnotherName() {
        apply(new Fix.RetryAs(0, AMAZON));

        assertThat(client.calls)
                .singleElement()
                .satisfies(
                        sent -> assertThat(sent.logins().getFirst()).isEqualTo(Login.of(AMAZON, "token of " + GOOGLE)));
        assertUndoable();
    }

    @Test
    void requestIsSentAgainWithoutALogin() {
        apply(new Fix.RetryWithout(0, GOOGLE));

        assertThat(client.calls).containsExactly(with(FACEBOOK));
        assertUndoable();
    }

    @Test
    void loginThatWasMovedIsFoundByItsName() {
        form.fill(EndpointChoice.AWS, with(FACEBOOK, GOOGLE));
        apply(new Fix.RetryWithout(0, GOOGLE));
        assertThat(form.request()).isEqualTo(with(FACEBOOK));

        apply(new Fix.RetryWithout(1, FACEBOOK));
        assertThat(form.request()).isEqualTo(with());
    }

    @Test
    void loginWhoseRowIsGoneIsFoundByItsName() {
        apply(new Fix.RetryWithout(5, FACEBOOK));
        assertThat(form.request()).isEqualTo(with(GOOGLE));
    }

    @Test
    void secondOfTwoLoginsWithOneNameIsRemoved() {
        form.fill(
                EndpointChoice.AWS,
                new IdentityRequest(
                        REQUEST.identityPoolId(),
                        Optional.empty(),
                        List.of(Login.of(GOOGLE, "one"), Login.of(GOOGLE, "two"))));
        apply(new Fix.RetryWithout(1, GOOGLE));

        assertThat(form.request().logins()).containsExactly(Login.of(GOOGLE, "one"));
    }

    @Test
    void identityIdIsReturnedToBeCopied() {
        assertThat(apply(new Fix.CopyIdentityId("us-east-1:1"))).contains("us-east-1:1");
        assertThat(apply(new Fix.RenameProvider(0, AMAZON))).isEmpty();
        assertThat(form.request().identityPoolId()).isEqualTo(before.identityPoolId());
    }

    @Test
    void partsOfAPastedMessageAreFilledInAndNoLoginIsLost() {
        apply(new Fix.FillForm(Optional.of("eu-west-1:1"), Optional.of("eu-west-2"), List.of(GOOGLE, AMAZON)));

        assertThat(form.identityPoolId().get()).isEqualTo("eu-west-1:1");
        assertThat(form.regionOverride().get()).isEqualTo("eu-west-2");
        assertThat(form.request().logins())
                .containsExactly(before.logins().getFirst(), before.logins().getLast(), Login.of(AMAZON, ""));
        assertThat(window.submission().placeToFix().get()).contains(Field.IDENTITY_POOL_ID);
        assertUndoable();
    }

    @Test
    void unknownPartsOfAPastedMessageAreKept() {
        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        form.regionOverride().set("us-east-2");
        window.corrections().fillForm(new Fix.FillForm(Optional.empty(), Optional.empty(), List.of()));

        assertThat(form.identityPoolId().get()).isEqualTo(before.identityPoolId());
        assertThat(form.regionOverride().get()).isEqualTo("us-east-2");
        assertThat(form.endpoint().get()).isEqualTo(EndpointChoice.Kind.SANDBOX);

        window.corrections().fillForm(new Fix.FillForm(Optional.empty(), Optional.of("eu-west-1"), List.of()));
        assertThat(form.regionOverride().get()).isEqualTo("eu-west-1");
    }

    @Test
    void pastedPoolIsNotLookedForInTheSandboxOrAnEarlierRegion() {
        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        form.regionOverride().set("us-east-2");
        window.corrections().fillForm(new Fix.FillForm(Optional.of("eu-west-1:1"), Optional.empty(), List.of()));

        assertThat(form.endpoint().get()).isEqualTo(EndpointChoice.Kind.AWS);
        assertThat(form.regionOverride().get()).isEmpty();
    }

    @Test
    void pastedPoolIsLookedForAtACustomEndpoint() {
        form.endpoint().set(EndpointChoice.Kind.CUSTOM);
        window.corrections().fillForm(new Fix.FillForm(Optional.of("eu-west-1:1"), Optional.empty(), List.of()));

        assertThat(form.endpoint().get()).isEqualTo(EndpointChoice.Kind.CUSTOM);
    }

    @Test
    void focusMovesToThePartThatIsMissingFromANewLogin() {
        List<Place> places = new ArrayList<>();
        window.submission().placeToFix().subscribe(place -> place.ifPresent(places::add));
        window.submission().addLogin("");
        window.submission().addLogin(AMAZON);

        assertThat(places).containsExactly(new Cell(2, Column.PROVIDER_NAME), new Cell(3, Column.PROVIDER_TOKEN));
        assertThat(form.logins()).hasSize(4);
    }

    @Test
    void focusMovesToTheSameErrorAgain() {
        form.identityPoolId().set("");
        List<Place> places = new ArrayList<>();
        window.submission().placeToFix().subscribe(place -> place.ifPresent(places::add));
        submit();
        submit();

        assertThat(places).containsExactly(Field.IDENTITY_POOL_ID, Field.IDENTITY_POOL_ID);
    }

    @Test
    void requestIsCheckedWithoutACall() {
        window.submission().check();
        assertThat(document.notices().shown().get().map(Notice::message)).contains(Message.of("document.checked"));
        assertThat(document.notices().shown().get().map(Notice::kind)).contains(Notice.Kind.DONE);

        form.identityPoolId().set("");
        window.submission().check();
        assertThat(told()).contains("problem.poolId.missing");
        assertThat(document.notices().shown().get().map(Notice::kind)).contains(Notice.Kind.FAILED);
        assertThat(form.problem(Field.IDENTITY_POOL_ID).get()).isPresent();
        assertThat(client.calls).isEmpty();
    }
}
