package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.IdLabel;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.words.Messages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Shows the findings about the logins, grouped by their rule, the notes last: what was found, the logins that it concerns, and below them the
 * rule. A finding that the app can correct has a link that does so.
 */
public final class FindingLines extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    /** Creates an empty list. */
    public FindingLines() {
        getStyleClass().add("findings");
    }

    /**
     * Replaces the findings that are shown.
     *
     * @param findings the findings
     * @param providerNames the provider names of all logins; if there are several, that of its login stands below each finding
     * @param messages the messages
     * @param apply applies a correction
     */
    void show(List<Finding> findings, List<String> providerNames, Messages messages, Consumer<Fix> apply) {
        getChildren()
                .setAll(findings.stream()
                        .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(
                                group -> group.getFirst().kind().isNote()))
                        .map(group -> group(group, providerNames, messages, apply))
                        .toList());
        Visibility.set(this, !findings.isEmpty());
    }

    private static VBox group(
            List<Finding> findings, List<String> providerNames, Messages messages, Consumer<Fix> apply) {
        VBox group = new VBox();
        group.getStyleClass().add("finding-group");
        boolean isNote = findings.getFirst().kind().isNote();
        group.pseudoClassStateChanged(NOTE, isNote);
        String previous = "";
        for (Finding finding : findings) {
            String what = messages.format(finding.what());
            if (!what.equals(previous)) {
                group.getChildren().add(what(what, isNote));
            }
            previous = what;
            login(finding, providerNames, messages).ifPresent(group.getChildren()::add);
            finding.fix().ifPresent(fix -> group.getChildren().add(link(fix, messages, apply)));
        }
        Label rule = new Label(messages.format(findings.getFirst().rule()));
        rule.getStyleClass().addAll("note", "rule");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        group.getChildren().add(rule);
        return group;
    }

    private static Label what(String text, boolean isNote) {
        Label what = new Label(text);
        what.getStyleClass().add("finding");
        what.pseudoClassStateChanged(NOTE, isNote);
        what.setGraphic(new Icon(isNote ? Icon.Picture.INFORMATION : Icon.Picture.WARNING));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        return what;
    }

    /** Returns a label that names the login of a finding, if there are several logins. */
    private static Optional<Label> login(Finding finding, List<String> providerNames, Messages messages) {
        if (!(finding.place() instanceof Cell cell && providerNames.size() > 1 && cell.row() < providerNames.size())) {
            return Optional.empty();
        }
        Label login = new IdLabel();
        login.getStyleClass().addAll("note", "finding-login");
        login.setText(login(cell.row(), providerNames, messages));
        login.setMinHeight(USE_PREF_SIZE);
        return Optional.of(login);
    }

    /** Returns the provider name of a login, or its number if the name is blank or so long that it may be a token. */
    private static String login(int row, List<String> providerNames, Messages messages) {
        String name = providerNames.get(row);
        return name.isBlank() || name.length() > Limits.PROVIDER_NAME_LENGTH
                ? messages.format("logins.number", row + 1)
                : name;
    }

    private static Hyperlink link(Fix fix, Messages messages, Consumer<Fix> apply) {
        Hyperlink link = new Hyperlink(messages.format(fix.label()));
        link.getStyleClass().add("fix");
        // A user pool ID contains an underscore that does not mark a mnemonic.
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setOnAction(event -> apply.accept(fix));
        return link;
    }
}
