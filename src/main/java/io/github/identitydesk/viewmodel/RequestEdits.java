package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The edits of a form, which can be undone and redone one by one, no matter which part of the form they changed. Characters
 * that are typed into the same text without a pause are one edit.
 */
public final class RequestEdits {
    /** A pause of this length begins a new edit. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The maximum number of edits that can be undone. */
    private static final int LIMIT = 500;

    private final RequestForm form;
    private final InstantSource clock;
    private final Deque<Step> undoable = new ArrayDeque<>();
    private final Deque<Step> redoable = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Message>> undo =
            new ReadOnlyObjectWrapper<>(this, "undo", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> redo =
            new ReadOnlyObjectWrapper<>(this, "redo", Optional.empty());
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(this, "origin", Origin.HAND);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
    private Snapshot current;
    private Optional<Edit> burst = Optional.empty();
    private Instant lastEdit = Instant.MIN;
    private boolean isPerforming;

    private record Snapshot(RequestState state, Origin origin) {}

    /** An edit, and the snapshot that undoing or redoing it restores. */
    private record Step(Message label, Snapshot target) {}

    /**
     * Creates an object without edits.
     *
     * @param form the form
     * @param clock the clock that separates edits
     */
    public RequestEdits(RequestForm form, InstantSource clock) {
        this.form = form;
        this.clock = clock;
        this.current = new Snapshot(form.state(), Origin.HAND);
        form.observe(change -> follow());
    }

    /** The name of the edit that the next undo reverts; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Message>> undoLabel() {
        return undo.getReadOnlyProperty();
    }

    /** The name of the edit that the next redo repeats; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Message>> redoLabel() {
        return redo.getReadOnlyProperty();
    }

    /** The origin of the request. */
    public ReadOnlyObjectProperty<Origin> origin() {
        return origin.getReadOnlyProperty();
    }

    /** Indicates whether the form has unsaved changes. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /**
     * Performs several changes of the form as one edit.
     *
     * @param label the name of the edit
     * @param changes changes the form
     */
    void perform(Message label, Runnable changes) {
        perform(label, current.origin(), changes);
    }

    /**
     * Performs several changes of the form as one edit that also changes the origin of the request.
     *
     * @param label the name of the edit
     * @param from the new origin
     * @param changes changes the form
     */
    void perform(Message label, Origin from, Runnable changes) {
        isPerforming = true;
        try {
            changes.run();
        } finally {
            isPerforming = false;
        }
        take(new Edit(label, Optional.empty(), 0, 0), new Snapshot(form.state(), from));
    }

    /** Changes the origin of the request, which cannot be undone. */
    void setOrigin(Origin from) {
        current = new Snapshot(current.state(), from);
        show();
    }

    /** Makes the current state the initial one. All edits are discarded. */
    void begin(Origin from) {
        undoable.clear();
        redoable.clear();
        current = new Snapshot(form.state(), from);
        show();
    }

    /** Undoes the latest edit. Does nothing if there is none. */
    public void undo() {
        move(undoable, redoable);
    }

    /** Repeats the edit that was undone last. Does nothing if there is none. */
    public void redo() {
        move(redoable, undoable);
    }

    private void move(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) {
            return;
        }
        Step step = from.pop();
        to.push(new Step(step.label(), current));
        isPerforming = true;
        try {
            form.restore(step.target().state());
        } finally {
            isPerforming = false;
        }
        current = step.target();
        burst = Optional.empty();
        show();
    }

    private void follow() {
        if (!isPerforming) {
            RequestState state = form.state();
            take(Edit.between(current.state(), state), new Snapshot(state, current.origin()));
        }
    }

    private void take(Edit edit, Snapshot next) {
        if (next.equals(current)) {
            return;
        }
        Instant now = clock.instant();
        boolean continuesBurst = burst.filter(edit::continues).isPresent() && now.isBefore(lastEdit.plus(PAUSE));
        if (!continuesBurst) {
            undoable.push(new Step(edit.label(), current));
        }
        if (undoable.size() > LIMIT) {
            undoable.removeLast();
        }
        burst = Optional.of(edit);
        lastEdit = now;
        redoable.clear();
        current = next;
        show();
    }

    private void show() {
        undo.set(Optional.ofNullable(undoable.peek()).map(Step::label));
        redo.set(Optional.ofNullable(redoable.peek()).map(Step::label));
        origin.set(current.origin());
        changed.set(current.origin().isChanged(current.state()));
    }

    /** Discards all edits and the current state, because they may contain tokens. */
    void clear() {
        undoable.clear();
        redoable.clear();
        current = new Snapshot(RequestState.EMPTY, Origin.HAND);
        show();
    }
}
