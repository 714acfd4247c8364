package io.github.identitydesk.view;

import io.github.identitydesk.model.Problem;
import io.github.identitydesk.words.Words;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line under a field that says what is wrong with it; it takes no room while nothing is. */
public final class ProblemLabel extends Label {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /** A line that says nothing yet. */
    public ProblemLabel() {
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        say(Optional.empty(), "");
    }

    /** Follows the problem of a field, and marks the field while there is one. */
    void follow(ObservableValue<Optional<Problem>> problem, Words words, Node field) {
        problem.subscribe(shown -> {
            String text = shown.map(it -> words.say(it.message())).orElse("");
            say(shown, text);
            field.setAccessibleHelp(text);
            mark(field, shown);
        });
    }

    /** Says something, or nothing. */
    void say(Optional<Problem> problem, String text) {
        setText(text);
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        pseudoClassStateChanged(WARNING, problem.filter(it -> !it.isError()).isPresent());
    }

    /** Marks a field that has an error. */
    static void mark(Node field, Optional<Problem> problem) {
        field.pseudoClassStateChanged(ERROR, problem.filter(Problem::isError).isPresent());
    }
}
