package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was found in the logins, each with the rule that it rests on and what can be done about it at one click. */
public final class FindingLines extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    /** No lines yet. */
    public FindingLines() {
        getStyleClass().add("findings");
    }

    /** Says what was found; does again nothing where that is what it says already, so that the focus stays. */
    void show(List<Finding> findings, Messages messages, Consumer<Fix> apply) {
        getChildren()
                .setAll(findings.stream()
                        .map(finding -> line(finding, messages, apply))
                        .toList());
        Visibility.set(this, !findings.isEmpty());
    }

    private static VBox line(Finding finding, Messages messages, Consumer<Fix> apply) {
        Label what = new Label(messages.format(finding.what()));
        what.getStyleClass().add("finding");
        what.pseudoClassStateChanged(NOTE, finding.kind().isNote());
        what.setGraphic(new Icon(finding.kind().isNote() ? Icon.Picture.INFORMATION : Icon.Picture.WARNING));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Label rule = new Label(messages.format(finding.rule()));
        rule.getStyleClass().addAll("note", "rule");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        VBox line = new VBox(what, rule);
        finding.fix().ifPresent(fix -> {
            Hyperlink link = new Hyperlink(messages.format(fix.label()));
            link.getStyleClass().add("fix");
            // The underscore of a user pool ID marks no mnemonic.
            link.setMnemonicParsing(false);
            link.setWrapText(true);
            link.setOnAction(event -> apply.accept(fix));
            line.getChildren().add(link);
        });
        return line;
    }
}
