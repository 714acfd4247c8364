package io.github.identitydesk.view.control;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Problem.Severity;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The line under a field that describes what is wrong with it. It takes no space while there is no problem. */
public final class ProblemLabel extends Label {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /** Creates a label that shows no problem. */
    public ProblemLabel() {
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Visibility.set(this, false);
    }

    /** Shows the problem of a field as it changes, and marks the field while the problem is an error. */
    public void follow(ObservableValue<Optional<Problem>> problem, Messages messages, Node field) {
        problem.subscribe(
                shown -> say(field, shown.map(it -> messages.format(it.message())), shown.map(Problem::severity)));
    }

    /** Shows the error of a field as it changes, and marks the field while it has one. */
    public void followError(ObservableValue<Optional<Message>> error, Messages messages, Node field) {
        error.subscribe(wrong -> say(field, wrong.map(it -> messages.format(it)), Optional.of(Severity.ERROR)));
    }

    private void say(Node field, Optional<String> text, Optional<Severity> severity) {
        setText(text.orElse(""));
        if (text.isPresent() && getGraphic() == null) {
            setGraphic(new Icon(Icon.Picture.WARNING));
        }
        Visibility.set(this, text.isPresent());
        pseudoClassStateChanged(WARNING, severity.equals(Optional.of(Severity.WARNING)));
        mark(field, text, severity);
    }

    /** Marks a field if its problem is an error, and removes the mark otherwise. Assistive technology reads the problem. */
    public static void mark(Node field, Optional<Problem> problem, Messages messages) {
        mark(field, problem.map(it -> messages.format(it.message())), problem.map(Problem::severity));
    }

    private static void mark(Node field, Optional<String> text, Optional<Severity> severity) {
        field.setAccessibleHelp(text.orElse(""));
        field.pseudoClassStateChanged(ERROR, text.isPresent() && severity.equals(Optional.of(Severity.ERROR)));
    }
}
