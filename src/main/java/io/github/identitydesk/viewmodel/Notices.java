package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The notice that a window shows. There is at most one. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /**
     * Creates an object without a notice.
     *
     * @param edits the edits of the form; a notice that offers to undo is dismissed when the next undo would revert another
     * edit
     */
    Notices(RequestEdits edits) {
        edits.undoLabel().subscribe((was, is) -> {
            if (shown.get().filter(it -> it.kind() == Notice.Kind.REPLACED).isPresent()) {
                dismiss();
            }
        });
    }

    /** The notice to show. */
    public ReadOnlyObjectProperty<Optional<Notice>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Removes the notice. */
    public void dismiss() {
        shown.set(Optional.empty());
    }

    void show(Notice.Kind kind, Message message) {
        shown.set(Optional.of(new Notice(message, kind)));
    }

    /** Shows that an action succeeded. */
    public void showDone(Message what) {
        show(Notice.Kind.DONE, what);
    }

    void showFailure(Message why) {
        show(Notice.Kind.FAILED, why);
    }
}
