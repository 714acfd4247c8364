package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;

/**
 * Shows the problems of fields under them.
 *
 * @param form the form
 * @param messages the messages
 * @param mousePresses delays a new problem, which moves the parts of the window, during a click
 */
record FieldProblems(RequestForm form, Messages messages, MousePressGuard mousePresses) {
    /**
     * Shows the problem of a field from now on; a new one only when the field is left.
     *
     * @param field the control
     * @param label shows the problem
     * @param place the field in the form
     */
    void show(Node field, ProblemLabel label, Field place) {
        label.follow(form.problem(place), messages, field);
        field.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                mousePresses.after(() -> form.leave(place));
            }
        });
    }
}
