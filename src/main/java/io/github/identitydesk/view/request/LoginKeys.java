package io.github.identitydesk.view.request;

import io.github.identitydesk.viewmodel.LoginRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** The keyboard shortcuts of the table of logins. */
final class LoginKeys {
    private LoginKeys() {}

    /**
     * Starts to handle the keys in a table.
     *
     * @param table the table
     * @param add adds a login
     * @param remove removes the selected login
     * @param edit moves the focus into the selected login
     */
    static void listen(TableView<LoginRow> table, Runnable add, Runnable remove, Runnable edit) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
                return;
            }
            switch (event.getCode()) {
                case INSERT -> run(event, add);
                // In a field, Delete deletes a character, and Enter submits the request.
                case DELETE -> runOnTable(event, table, remove);
                case ENTER, F2 -> runOnTable(event, table, edit);
                default -> {}
            }
        });
    }

    private static void runOnTable(KeyEvent event, TableView<LoginRow> table, Runnable work) {
        if (event.getTarget().equals(table)) {
            run(event, work);
        }
    }

    private static void run(KeyEvent event, Runnable work) {
        event.consume();
        work.run();
    }
}
