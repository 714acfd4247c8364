package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The notice that a window shows. There is at most one. It is removed after a time, unless it reports a failure. The
 * rejection of a text, a file or an entry is removed by the next edit or call, because the user has continued without it.
 */
public final class Notices {
    /** The time that a notice of one sentence is shown, to within a second. */
    static final Duration TIME = Duration.ofSeconds(8);

    /** The further time for each sentence that is added to a message, so that a long notice can be read to its end. */
    static final Duration TIME_PER_NOTE = Duration.ofSeconds(4);

    private final RequestEdits edits;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Notice>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private Instant start = Instant.EPOCH;
    private boolean isHeld;
    private boolean isRejection;

    /**
     * Creates an object without a notice.
     *
     * @param edits the edits of the form; a notice that offers to undo is dismissed when the next undo would revert another
     * edit
     * @param clock the clock that ends notices
     */
    Notices(RequestEdits edits, InstantSource clock) {
        this.edits = edits;
        this.clock = clock;
        edits.undoLabel().subscribe((was, is) -> {
            dismissRejection();
            if (shown.get().filter(it -> it.kind() == Notice.Kind.REPLACED).isPresent()) {
                dismiss();
            }
        });
    }

    /** The notice to show. */
    public ReadOnlyObjectProperty<Optional<Notice>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Removes the notice if its time is over. Call this every second. */
    public void tick() {
        boolean canEnd =
                shown.get().filter(it -> it.kind() != Notice.Kind.FAILED).isPresent();
        if (canEnd && !isHeld && !clock.instant().isBefore(start.plus(time()))) {
            dismiss();
        }
    }

    private Duration time() {
        long notes = shown.get().map(notice -> notes(notice.message())).orElse(0L);
        return TIME.plus(TIME_PER_NOTE.multipliedBy(notes));
    }

    private static long notes(Message message) {
        return message.arguments().stream()
                .filter(Message.class::isInstance)
                .mapToLong(inner -> 1 + notes((Message) inner))
                .sum();
    }

    /**
     * Keeps the notice while the user reads it. Its time begins again afterwards.
     *
     * @param held true if the pointer is over the notice
     */
    public void hold(boolean held) {
        isHeld = held;
        start = clock.instant();
    }

    /** Removes the notice. */
    public void dismiss() {
        isRejection = false;
        shown.set(Optional.empty());
    }

    void show(Notice.Kind kind, Message message) {
        show(new Notice(message, kind, kind == Notice.Kind.REPLACED ? Optional.of(edits::undo) : Optional.empty()));
    }

    private void show(Notice notice) {
        start = clock.instant();
        isRejection = false;
        shown.set(Optional.of(notice));
    }

    /** Undoes the action that the notice reports, and removes the notice. */
    public void undo() {
        shown.get().flatMap(Notice::undo).ifPresent(undo -> {
            dismiss();
            undo.run();
        });
    }

    /** Shows that an action succeeded, which can be undone. */
    public void showUndoable(Message what, Runnable undo) {
        show(new Notice(what, Notice.Kind.DONE, Optional.of(undo)));
    }

    /** Shows that an action succeeded. */
    public void showDone(Message what) {
        show(Notice.Kind.DONE, what);
    }

    /** Shows that an action failed, until the user dismisses the notice or another one follows. */
    public void showFailure(Message why) {
        show(Notice.Kind.FAILED, why);
    }

    /** Shows that a text, a file or an entry is not valid, like {@link #showFailure}, but not after the next edit or call. */
    public void showRejection(Message why) {
        showFailure(why);
        isRejection = true;
    }

    /** Removes the notice of a rejection, if it is shown. */
    void dismissRejection() {
        if (isRejection) {
            dismiss();
        }
    }
}
