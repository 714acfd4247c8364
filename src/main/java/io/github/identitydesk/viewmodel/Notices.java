package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one notice that a window shows at a time. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /** No notice, for the edits of a form; one that offers to undo goes once something else would be undone. */
    Notices(RequestEdits edits) {
        edits.undoLabel().subscribe((was, is) -> {
            if (shown.get().filter(it -> it.kind() == Notice.Kind.REPLACED).isPresent()) {
                dismiss();
            }
        });
    }

    /** The notice to show now. */
    public ReadOnlyObjectProperty<Optional<Notice>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Ends the notice that is shown. */
    public void dismiss() {
        shown.set(Optional.empty());
    }

    void tell(Notice.Kind kind, Message message) {
        shown.set(Optional.of(new Notice(message, kind)));
    }

    void fail(Message why) {
        tell(Notice.Kind.FAILED, why);
    }
}
