package io.github.identitydesk.app;

import io.github.identitydesk.words.Messages;
import io.github.identitydesk.words.PseudoBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that a longer language fits into the window, and that every text comes from a bundle. */
@Tag("slow")
class PseudoLocaleTest extends WindowStates {
    /** IDs and style classes of nodes that show user data, answers of the service, or key names. */
    private static final Set<String> DATA = Set.of(
            "identityPoolId",
            "accountId",
            "endpointUrl",
            "provider-name",
            "secret-field",
            "login",
            "errorCode",
            "requestId",
            "identityId",
            "outcomeMessage",
            "answerWords",
            "trustPolicy",
            "effectiveEndpoint",
            "calledRegion",
            "requestText",
            "name",
            "value",
            "key",
            "getId");

    /** Untranslated parts of translated texts: IDs, provider names, exception names, dates. */
    private static final Pattern FOREIGN =
            Pattern.compile("[a-z]{2}-[a-z]+-\\d:[0-9a-f-]{36}|[a-z-]+(\\.[\\w-]+)+(/\\S+)?"
                    + "|[A-Za-z]+Exception|[A-Z][a-z]{2} \\d+, \\d{4}, [\\d:]+\\h[AP]M [A-Z]+");

    private final SoftAssertions found = new SoftAssertions();

    @Override
    Messages messages() {
        return PseudoBundle.messages();
    }

    @Test
    void everyTextIsTranslatedAndFits() {
        visitStates();
        found.assertAll();
    }

    @Override
    void look(String state) {
        for (WindowSize size : WindowSize.values()) {
            resize(size);
            for (Stage window : windows()) {
                Scene scene = window.getScene();
                found.assertThat(onFx(() -> CutTexts.in(scene)))
                        .as("truncated texts: %s, %s", size, state)
                        .isEmpty();
                found.assertThat(onFx(() -> untranslated(scene)))
                        .as("texts from no bundle: %s, %s", size, state)
                        .isEmpty();
            }
        }
    }

    private static List<String> untranslated(Scene scene) {
        List<String> literals = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (WindowTest.isSeen(node) && !isData(node)) {
                texts(node)
                        .filter(text -> isLiteral(text))
                        .map(text -> node.getId() + " in " + place(node) + ": " + text)
                        .forEach(literals::add);
            }
        }
        return literals;
    }

    /** Returns the visible texts, the accessible texts and the tooltip of a node. */
    private static Stream<String> texts(Node node) {
        Stream<String> shown = switch (node) {
            case TextInputControl field -> Stream.of(field.getText(), field.getPromptText());
            case Labeled labeled -> Stream.of(labeled.getText());
            default -> Stream.of();
        };
        Stream<String> spoken = Stream.of(node.getAccessibleText(), node.getAccessibleHelp());
        Stream<String> tip = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.of();
        Stream<String> menus =
                node instanceof MenuBar bar ? bar.getMenus().stream().flatMap(PseudoLocaleTest::items) : Stream.of();
        return Stream.of(shown, spoken, tip, menus).flatMap(it -> it).filter(Objects::nonNull);
    }

    private static Stream<String> items(MenuItem item) {
        Stream<String> own = item instanceof SeparatorMenuItem ? Stream.of() : Stream.of(item.getText());
        return item instanceof Menu menu
                ? Stream.concat(own, menu.getItems().stream().flatMap(PseudoLocaleTest::items))
                : own;
    }

    /** Returns whether a letter is outside all brackets of translated texts. */
    private static boolean isLiteral(String text) {
        int depth = 0;
        String words = FOREIGN.matcher(text).replaceAll("");
        for (int i = 0; i < words.length(); i++) {
            char it = words.charAt(i);
            depth += it == PseudoBundle.BEGIN ? 1 : it == PseudoBundle.END ? -1 : 0;
            if (depth == 0 && Character.isLetter(it)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(it -> DATA.contains(String.valueOf(it.getId()))
                        || it.getStyleClass().stream().anyMatch(DATA::contains));
    }

    private static String place(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .skip(1)
                .limit(4)
                .map(it -> it.getClass().getSimpleName() + "#" + it.getId() + it.getStyleClass())
                .toList()
                .toString();
    }
}
