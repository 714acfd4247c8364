package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Limits;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/**
 * The field for the identity pool ID. Users paste whole requests into the first field of the form. Therefore pasted text that is
 * more than an ID is handled as a request, so that its tokens do not become visible here. If the field is not empty, shorter text is
 * inserted, because the user may be editing the ID.
 */
public final class PoolIdField extends TextField {
    private static final Pattern MORE_THAN_AN_ID = Pattern.compile("(?s).*\\s.*|[{\\[].*|eyJ.*|.*=.*");

    private Consumer<String> requestPasted = text -> {};

    /** Creates an empty field. */
    public PoolIdField() {
        setPromptText("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
    }

    void setOnRequestPasted(Consumer<String> handler) {
        requestPasted = handler;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null
                && (getText().isEmpty() || text.strip().length() > Limits.IDENTITY_POOL_ID_LENGTH)
                && MORE_THAN_AN_ID.matcher(text.strip()).matches()) {
            requestPasted.accept(text);
        } else {
            super.paste();
        }
    }
}
