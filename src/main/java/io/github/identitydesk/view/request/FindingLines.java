package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.view.control.FixLink;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.IdLabel;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Shows the findings about the logins, grouped by their rule: what was found, the logins that it concerns, and below them the
 * rule. A finding that the app can correct has a link that does so.
 */
public final class FindingLines extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    private List<Line> lines = List.of();
    private List<Label> titles = List.of();

    /**
     * What is shown of a finding.
     *
     * @param kind the kind of finding
     * @param title what was found; empty if the line before has the same title
     * @param login the name of the login, if there are several
     * @param rule the rule
     * @param fix the correction
     */
    private record Line(Kind kind, Optional<String> title, Optional<String> login, String rule, Optional<Fix> fix) {
        /** Returns the line without the words of its title, which can contain the time that has passed. */
        Line untitled() {
            return new Line(kind, title.map(words -> ""), login, rule, fix);
        }
    }

    /** Creates an empty list. */
    public FindingLines() {
        getStyleClass().add("findings");
    }

    /**
     * Replaces the findings that are shown. If only times in them have changed, the links stay, and with them the focus.
     *
     * @param findings the findings
     * @param providerNames the provider names of all logins; if there are several, that of its login stands below each finding
     * @param messages the messages
     * @param apply applies a correction
     */
    void show(List<Finding> findings, List<String> providerNames, Messages messages, Consumer<Fix> apply) {
        List<List<Line>> groups = findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> lines(group, providerNames, messages))
                .toList();
        List<Line> shown = groups.stream().flatMap(List::stream).toList();
        boolean sameLines = untitled(shown).equals(untitled(lines));
        lines = shown;
        if (!sameLines) {
            titles = new ArrayList<>();
            getChildren()
                    .setAll(groups.stream()
                            .map(group -> group(group, messages, apply))
                            .toList());
            Visibility.set(this, !findings.isEmpty());
        }
        List<String> words =
                shown.stream().flatMap(line -> line.title().stream()).toList();
        for (int index = 0; index < words.size(); index++) {
            titles.get(index).setText(words.get(index));
        }
    }

    private static List<Line> untitled(List<Line> lines) {
        return lines.stream().map(Line::untitled).toList();
    }

    private static List<Line> lines(List<Finding> group, List<String> providerNames, Messages messages) {
        List<Line> lines = new ArrayList<>();
        String previous = "";
        for (Finding finding : group) {
            String title = messages.format(finding.what());
            lines.add(new Line(
                    finding.kind(),
                    Optional.of(title).filter(Predicate.not(previous::equals)),
                    login(finding, providerNames, messages),
                    messages.format(finding.rule()),
                    finding.fix()));
            previous = title;
        }
        return lines;
    }

    private VBox group(List<Line> lines, Messages messages, Consumer<Fix> apply) {
        VBox group = new VBox();
        group.getStyleClass().add("finding-group");
        boolean isNote = lines.getFirst().kind().isNote();
        group.pseudoClassStateChanged(NOTE, isNote);
        for (Line line : lines) {
            if (line.title().isPresent()) {
                Label title = title(isNote);
                titles.add(title);
                group.getChildren().add(title);
            }
            line.login().ifPresent(name -> group.getChildren().add(login(name)));
            line.fix().ifPresent(fix -> group.getChildren().add(new FixLink(fix, "fix", messages, apply)));
        }
        Label rule = new Label(lines.getFirst().rule());
        rule.getStyleClass().addAll("note", "rule");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        group.getChildren().add(rule);
        return group;
    }

    private static Label title(boolean isNote) {
        Label title = new Label();
        title.getStyleClass().add("finding");
        title.pseudoClassStateChanged(NOTE, isNote);
        title.setGraphic(new Icon(isNote ? Icon.Picture.INFORMATION : Icon.Picture.WARNING));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    private static Label login(String name) {
        Label login = new IdLabel();
        login.getStyleClass().addAll("note", "finding-login");
        login.setText(name);
        login.setMinHeight(USE_PREF_SIZE);
        return login;
    }

    /** Returns the name of the login of a finding, if there are several logins. */
    private static Optional<String> login(Finding finding, List<String> providerNames, Messages messages) {
        return finding.place() instanceof Cell cell && providerNames.size() > 1 && cell.row() < providerNames.size()
                ? Optional.of(login(cell.row(), providerNames, messages))
                : Optional.empty();
    }

    /** Returns the provider name of a login, or its number if the name is blank or so long that it may be a token. */
    private static String login(int row, List<String> providerNames, Messages messages) {
        String name = providerNames.get(row);
        return name.isBlank() || name.length() > Limits.PROVIDER_NAME_LENGTH
                ? messages.format("logins.number", row + 1)
                : name;
    }
}
