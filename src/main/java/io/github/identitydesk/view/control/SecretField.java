package io.github.identitydesk.view.control;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.CleanToken;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/**
 * A field for a token, which is masked until the user reveals it. While masked, nothing can be copied from it or read by
 * assistive technology. When the user pastes text, whatever was copied along with the token is removed. The control contains
 * the whole token only while it has the focus, and otherwise only its visible beginning, because laying out a long text is
 * slow.
 */
public final class SecretField extends HBox {
    /** The length of the visible beginning of a revealed token, in characters; more than fits in a row. */
    private static final int VISIBLE_LENGTH = 300;

    /** What a password field shows for each character. */
    private static final String BULLET = "●";

    /** The width of the caret, which belongs to the inside of a text field. */
    private static final int CARET_WIDTH = 2;

    private final ObjectProperty<Token> token = new SimpleObjectProperty<>(this, "token", Token.BLANK);
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed", false);
    private final SecretClipboard clipboard;
    private final TextField masked = new PasswordField() {
        @Override
        public void paste() {
            pasteCleanly(this);
        }
    };
    private final TextField plain = new TextField() {
        @Override
        public void paste() {
            pasteCleanly(this);
        }

        @Override
        public void copy() {
            copySecretly(this);
        }

        @Override
        public void cut() {
            copySecretly(this);
            replaceSelection("");
        }
    };
    private final Button reveal = new Button();
    private final Tooltip tooltip = new Tooltip();

    /**
     * Creates an empty field.
     *
     * @param revealText the text of the button while the token is masked
     * @param hideText the text of the button while the token is revealed
     * @param clipboard the clipboard that receives copied text
     */
    public SecretField(String revealText, String hideText, SecretClipboard clipboard) {
        this.clipboard = clipboard;
        getStyleClass().add("secret-field");
        StackPane fields = new StackPane(masked, plain);
        setHgrow(fields, Priority.ALWAYS);
        fields.setMinWidth(0);
        reveal.setTooltip(tooltip);
        reveal.getStyleClass().addAll("button-icon", "flat", "reveal");
        reveal.setOnAction(event -> revealed.set(!revealed.get()));
        getChildren().setAll(fields, reveal);

        // Only the visible field contains the text; otherwise each keystroke would lay out both fields.
        for (TextField field : List.of(masked, plain)) {
            field.textProperty().subscribe(text -> typed(field, text));
            field.focusedProperty().subscribe(focused -> show(token.get()));
        }
        masked.widthProperty().subscribe((was, is) -> show(token.get()));
        masked.fontProperty().subscribe((was, is) -> show(token.get()));
        token.subscribe(this::show);
        revealed.subscribe(shown -> {
            boolean focused = masked.isFocused() || plain.isFocused();
            masked.setVisible(!shown);
            plain.setVisible(shown);
            hidden().clear();
            show(token.get());
            if (focused) {
                field().requestFocus();
            }
            reveal.setGraphic(new Icon(shown ? Icon.Picture.EYE_CROSSED_OUT : Icon.Picture.EYE));
            tooltip.setText(shown ? hideText : revealText);
            reveal.setAccessibleText(shown ? hideText : revealText);
        });
    }

    /** The token in the field. */
    public ObjectProperty<Token> token() {
        return token;
    }

    /** Indicates whether the token is revealed. */
    public BooleanProperty revealed() {
        return revealed;
    }

    /** Returns the text field that is visible: the masked or the plain one. */
    public TextField field() {
        return revealed.get() ? plain : masked;
    }

    /** Sets the prompt of the empty field, and the name of the field for assistive technology. */
    public void describe(String prompt, String name) {
        for (TextField field : List.of(masked, plain)) {
            field.setPromptText(prompt);
            AccessibleName.set(field, name);
        }
    }

    private TextField hidden() {
        return revealed.get() ? masked : plain;
    }

    /** Takes what the user types. The hidden field may still have the focus for a moment when it is cleared. */
    private void typed(TextField source, String text) {
        if (source.equals(field())
                && source.isFocused()
                && !text.equals(token.get().value())) {
            token.set(new Token(text));
        }
    }

    private void show(Token shown) {
        String value = shown.value();
        String text = field().isFocused() ? value : value.substring(0, Math.min(value.length(), visibleLength()));
        if (!field().getText().equals(text)) {
            field().setText(text);
        }
    }

    /** Returns the length of the visible beginning: as many bullets as fit, because the edge of the field would cut the last one. */
    private int visibleLength() {
        double width = masked.getWidth() - masked.snappedLeftInset() - masked.snappedRightInset() - CARET_WIDTH;
        return revealed.get()
                ? VISIBLE_LENGTH
                : (int) Math.max(1, width / MiddleEllipsis.width(BULLET, masked.getFont()));
    }

    private void copySecretly(TextInputControl field) {
        if (!field.getSelectedText().isEmpty()) {
            clipboard.copy(field.getSelectedText());
        }
    }

    private static void pasteCleanly(TextInputControl field) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            field.replaceSelection(CleanToken.of(text).text());
        }
    }
}
