package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A cell of the table of logins that is always a field, bound to the row that the table currently shows in the cell. */
abstract class LoginCell extends TableCell<LoginRow, LoginRow> {
    private final Column column;
    private final LoginFields fields;
    private final Supplier<Node> focusTarget = this::focusTarget;

    private Optional<LoginRow> bound = Optional.empty();
    private Subscription problem = Subscription.EMPTY;

    LoginCell(RequestForm form, Column column, LoginFields fields, MousePressGuard mousePresses) {
        this.column = column;
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
        bound.ifPresent(old -> {
            unbind(old);
            problem.unsubscribe();
            fields.remove(old, column, focusTarget);
        });
        bound = next;
        next.ifPresent(it -> {
            bind(it);
            fields.put(it, column, focusTarget);
            problem = it.problem(column).subscribe(this::mark);
        });
        setGraphic(next.isPresent() ? content() : null);
    }

    private void mark(Optional<Problem> shown) {
        ProblemLabel.mark(focusTarget(), shown);
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
