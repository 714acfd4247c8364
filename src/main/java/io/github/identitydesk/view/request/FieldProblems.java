package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;

/**
 * Shows the problems of the fields of a form.
 *
 * @param form the form
 * @param messages the messages
 * @param mousePresses delays new problems during a click, because they move the parts of the window
 */
record FieldProblems(RequestForm form, Messages messages, MousePressGuard mousePresses) {
    /**
     * Shows the problem of a field as it changes. A new problem is shown only when the focus leaves the field.
     *
     * @param field the control
     * @param label the label that shows the problem
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
