package io.github.identitydesk.view;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Problem.Severity;
import io.github.identitydesk.words.Words;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The line under a field that says what is wrong with it; it takes no room while nothing is. */
public final class ProblemLabel extends Label {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /** A line that says nothing yet. */
    public ProblemLabel() {
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Shown.set(this, false);
    }

    /** Follows the problem of a field, and marks the field while there is one. */
    void follow(ObservableValue<Optional<Problem>> problem, Words words, Node field) {
        problem.subscribe(shown -> say(field, shown.map(it -> words.say(it.message())), shown.map(Problem::severity)));
    }

    /** Follows what is wrong with a field, and marks the field while something is. */
    void followError(ObservableValue<Optional<Message>> error, Words words, Node field) {
        error.subscribe(wrong -> say(field, wrong.map(it -> words.say(it)), Optional.of(Severity.ERROR)));
    }

    private void say(Node field, Optional<String> text, Optional<Severity> severity) {
        setText(text.orElse(""));
        if (text.isPresent() && getGraphic() == null) {
            setGraphic(new Icon(Icon.Picture.WARNING));
        }
        Shown.set(this, text.isPresent());
        pseudoClassStateChanged(WARNING, severity.equals(Optional.of(Severity.WARNING)));
        field.setAccessibleHelp(text.orElse(""));
        field.pseudoClassStateChanged(ERROR, text.isPresent() && severity.equals(Optional.of(Severity.ERROR)));
    }

    /** Marks a field that has an error. */
    static void mark(Node field, Optional<Problem> problem) {
        field.pseudoClassStateChanged(ERROR, problem.filter(Problem::isError).isPresent());
    }
}
