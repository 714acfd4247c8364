package io.github.identitydesk.view.control;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.words.Messages;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;

/** A link that carries out a correction. Its user data is the correction. */
public final class FixLink extends Hyperlink {
    /**
     * Creates a link.
     *
     * @param fix the correction
     * @param styleClass the style class
     * @param messages the messages
     * @param apply carries out the correction
     */
    public FixLink(Fix fix, String styleClass, Messages messages, Consumer<Fix> apply) {
        super(messages.format(fix.label()));
        getStyleClass().add(styleClass);
        // A user pool ID contains an underscore that does not mark a mnemonic.
        setMnemonicParsing(false);
        setWrapText(true);
        setUserData(fix);
        setOnAction(event -> apply.accept(fix));
    }
}
