package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A cell of the table of logins that is always a field, bound to the row that the table currently shows in the cell. */
abstract class LoginCell extends TableCell<LoginRow, LoginRow> {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Column column;
    private final LoginFields fields;
    private final Messages messages;
    private final Label description = new Label();
    private final Supplier<Node> focusTarget = this::focusTarget;

    private Optional<LoginRow> bound = Optional.empty();
    private Subscription marks = Subscription.EMPTY;
    private Optional<Problem> shown = Optional.empty();
    private String described = "";

    LoginCell(RequestForm form, Column column, LoginFields fields, Messages messages, MousePressGuard mousePresses) {
        this.column = column;
        this.messages = messages;
        this.fields = fields;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        focusWithinProperty().subscribe((was, is) -> {
            if (is) {
                getTableView().getSelectionModel().select(getIndex());
            } else if (was) {
                bound.ifPresent(row -> mousePresses.after(() -> form.leave(row, column)));
            }
        });
    }

    @Override
    protected final void updateItem(@Nullable LoginRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<LoginRow> next = empty ? Optional.empty() : Optional.ofNullable(row);
        if (next.equals(bound)) {
            return;
        }
        if (isFocusWithin()) {
            // The user must not go on typing into another login.
            getTableView().requestFocus();
        }
        bound.ifPresent(old -> {
            unbind(old);
            marks.unsubscribe();
            fields.remove(old, column, focusTarget);
        });
        bound = next;
        next.ifPresent(it -> {
            bind(it);
            fields.put(it, column, focusTarget);
            marks = Subscription.combine(
                    it.problem(column).subscribe(this::mark),
                    it.warned().subscribe(columns -> warn(columns.contains(column))));
        });
        setGraphic(next.isPresent() ? content() : null);
    }

    /** Returns the label beside the field. It describes the value, or says what is wrong with it. */
    final Label description() {
        return description;
    }

    /** Sets the description of the value. This is called every second, and an unchanged text needs no layout. */
    final void describe(String text) {
        if (!text.equals(described)) {
            described = text;
            showDescription();
        }
    }

    private void mark(Optional<Problem> found) {
        shown = found;
        ProblemLabel.mark(focusTarget(), found, messages);
        showDescription();
    }

    /** Marks the value as a likely cause of a refusal. The finding itself is below the table, possibly out of sight. */
    private void warn(boolean isWarned) {
        description.pseudoClassStateChanged(WARNING, isWarned);
        description.setGraphic(isWarned ? new Icon(Icon.Picture.WARNING) : null);
    }

    private void showDescription() {
        description.setText(shown.map(Problem::message)
                .map(it -> messages.format("logins." + it.key(), it.arguments().toArray()))
                .orElse(described));
        ProblemLabel.mark(description, shown, messages);
    }

    /** Returns the content of the cell. */
    abstract Node content();

    /** Returns the control that takes the focus. */
    abstract Node focusTarget();

    /** Binds the field to a row. */
    abstract void bind(LoginRow row);

    /** Removes the binding to a row. */
    abstract void unbind(LoginRow row);
}
