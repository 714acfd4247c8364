package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.LoginRow;
import java.util.Collections;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;

/** The height of the table of logins, which fits its rows. Creating rows takes long, so only a few are created in a frame. */
final class LoginsHeight {
    /** The height of a row, which has two lines, in em. */
    private static final double ROW_EM = 4.7;

    private static final double HEADER_EM = 3.1;

    /** The number of rows that an empty table has the height of. */
    private static final int EMPTY_ROWS = 2;

    /** The number of rows that are always visible. The table scrolls if not all rows fit. */
    private static final int MIN_VISIBLE_ROWS = 4;

    /** The number of rows by which the table grows in a frame. */
    private static final int ROWS_PER_FRAME = 2;

    /** The number of rows that an empty table is prepared for: {@link #EMPTY_ROWS}, and one that it shows in part. */
    private static final int PREPARED_ROWS = 3;

    private final Pane table;
    private final TableView<LoginRow> logins;
    private final ObservableList<LoginRow> items;
    private final FirstFrame firstFrame;
    private int rows;

    /**
     * Creates the height of a table.
     *
     * @param table the pane around the table
     * @param logins the table, with its items
     * @param firstFrame runs tasks after the first frame
     */
    LoginsHeight(Pane table, TableView<LoginRow> logins, FirstFrame firstFrame) {
        this.table = table;
        this.logins = logins;
        this.items = logins.getItems();
        this.firstFrame = firstFrame;
        this.rows = items.size();
    }

    /** Makes the height follow the number of items. */
    void followItems() {
        logins.setStyle("-fx-fixed-cell-size: " + ROW_EM + "em;");
        if (items.isEmpty()) {
            Visibility.after(firstFrame, table);
            IntStream.rangeClosed(1, PREPARED_ROWS).forEach(count -> firstFrame.then(() -> prepareRows(count)));
        }
        items.addListener((ListChangeListener<LoginRow>) change -> grow());
        grow();
    }

    /** Creates rows in advance, which the table keeps for its first logins. Nothing is painted. */
    private void prepareRows(int count) {
        if (items.isEmpty()) {
            LoginRow blank = new LoginRow(new Login("", Token.BLANK));
            logins.setItems(FXCollections.observableArrayList(Collections.nCopies(count, blank)));
            logins.applyCss();
            logins.layout();
            logins.setItems(items);
        }
    }

    private void grow() {
        rows = Math.min(items.size(), rows + ROWS_PER_FRAME);
        table.setStyle("-fx-min-height: " + height(Math.min(rows, MIN_VISIBLE_ROWS)) + "em; -fx-pref-height: "
                + height(rows) + "em;");
        if (rows < items.size()) {
            firstFrame.then(this::grow);
        }
    }

    private static double height(int rows) {
        return HEADER_EM + ROW_EM * Math.max(rows, EMPTY_ROWS);
    }
}
