package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {
    private static final Message MESSAGE = Message.of("document.checked");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final RequestForm form = new RequestForm();
    private final RequestEdits edits = new RequestEdits(form, () -> now);
    private final Notices notices = new Notices(edits, () -> now);

    @ParameterizedTest
    @EnumSource(names = {"DONE", "REPLACED"})
    void noticeEndsWhenItsTimeIsOver(Notice.Kind kind) {
        notices.show(kind, MESSAGE);
        pass(Notices.TIME.minusMillis(1));
        assertThat(notices.shown().get().map(Notice::kind)).hasValue(kind);

        pass(Duration.ofMillis(1));
        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void undoRunsOnceAndRemovesTheNotice() {
        List<String> undone = new ArrayList<>();
        notices.showUndoable(MESSAGE, () -> undone.add("deletion"));
        notices.undo();
        notices.undo();

        assertThat(undone).containsExactly("deletion");
        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void nextNoticeHasItsOwnTime() {
        notices.showDone(MESSAGE);
        pass(Notices.TIME.minusSeconds(1));
        notices.showDone(Message.of("document.saved"));
        pass(Notices.TIME.minusSeconds(1));

        assertThat(notices.shown().get().map(Notice::message)).hasValue(Message.of("document.saved"));
    }

    @Test
    void noticeOfSeveralSentencesIsShownLonger() {
        Message note = Message.of("format.paste.variables");
        notices.showDone(Message.of("document.notes", note, Message.of("document.notes", note, note)));
        pass(Notices.TIME.plus(Notices.TIME_PER_NOTE.multipliedBy(3)));
        assertThat(notices.shown().get()).isPresent();

        pass(Notices.TIME_PER_NOTE);
        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void failureDoesNotEnd() {
        notices.showFailure(MESSAGE);
        pass(Duration.ofDays(1));

        assertThat(notices.shown().get()).isPresent();
        notices.dismiss();
        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void heldNoticeStaysAndThenHasItsWholeTimeAgain() {
        notices.showDone(MESSAGE);
        pass(Duration.ofSeconds(5));
        notices.hold(true);
        pass(Duration.ofMinutes(5));
        assertThat(notices.shown().get()).isPresent();

        notices.hold(false);
        pass(Notices.TIME.minusSeconds(1));
        assertThat(notices.shown().get()).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void offerToUndoEndsWithTheNextEdit() {
        notices.show(Notice.Kind.REPLACED, MESSAGE);
        form.accountId().set("1");

        assertThat(notices.shown().get()).isEmpty();
    }

    @Test
    void rejectedTextIsForgottenWithTheNextEditOrNotice() {
        notices.showRejection(MESSAGE);
        pass(Duration.ofDays(1));
        assertThat(notices.shown().get().map(Notice::kind)).hasValue(Notice.Kind.FAILED);
        form.accountId().set("1");
        assertThat(notices.shown().get()).isEmpty();

        notices.showRejection(MESSAGE);
        notices.showFailure(MESSAGE);
        form.identityPoolId().set("eu-west-1:1");
        notices.dismissRejection();
        assertThat(notices.shown().get()).as("a failed action").isPresent();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        notices.tick();
    }

    @Test
    void successOfAnActionIsShownDuringTheNextEdit() {
        notices.showDone(MESSAGE);
        form.accountId().set("1");

        assertThat(notices.shown().get()).isPresent();
    }
}
