package io.github.identitydesk.view;

import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.ErrorDialog;
import io.github.identitydesk.view.request.RequestController;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The window's frame: its menu bar, and the two columns. */
public final class WindowController {
    private static final double STACKED_BELOW = 800;
    private static final double STACKED_DIVIDER = 0.5;

    private final ViewContext context;
    private final Messages messages;
    private final Preferences preferences;
    private final ErrorQueue errors;
    private final DocumentActions document;

    @FXML
    MenuBar menuBar;

    @FXML
    SplitPane columns;

    @FXML
    Pane errorBar;

    @FXML
    Label error;

    @FXML
    Hyperlink showErrorDetails;

    @FXML
    Hyperlink openLogFolder;

    @FXML
    RequestController requestController;

    /** A frame whose menus follow the first frame. */
    public WindowController(ViewContext context) {
        this.context = context;
        this.messages = context.messages();
        this.preferences = context.preferences();
        this.errors = context.errors();
        this.document = new DocumentActions(context);
        // Before all else that follows the first frame, because the shortcuts come with the menus.
        context.firstFrame().then(this::fillMenus);
    }

    @FXML
    void initialize() {
        menuBar.setUseSystemMenuBar(hasSystemMenuBar());
        Visibility.hideUntilNeeded(errorBar);
        context.scope().add(errors.shown().subscribe(this::show));
        columns.setDividerPositions(preferences.divider());
        columns.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    }

    private void show(Optional<AppError> shown) {
        error.setText(shown.map(it -> messages.format(it.message())).orElse(""));
        boolean hasDetails = shown.filter(it -> !it.details().isEmpty()).isPresent();
        Visibility.set(showErrorDetails, hasDetails);
        Visibility.set(openLogFolder, hasDetails);
        Visibility.set(errorBar, shown.isPresent());
    }

    @FXML
    void showErrorDetails() {
        errors.shown().get().ifPresent(shown -> ErrorDialog.show(shown.details(), messages, stage()));
    }

    @FXML
    void openLogFolder() {
        context.actions().openLogFolder();
    }

    private void fillMenus() {
        MenusController menus = new MenusController(context, document, this);
        MenuBar full = (MenuBar)
                new Views(context, MenusController.class).load("menus", menus).root();
        menuBar.getMenus().setAll(full.getMenus());
    }

    /** Elsewhere than on macOS the menus stand in the window. Not tried on macOS. */
    static boolean hasSystemMenuBar() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    @FXML
    void dismissError() {
        errors.dismiss();
    }

    /** What the window's dialogs belong to. */
    Window stage() {
        return menuBar.getScene().getWindow();
    }

    /** The menus, for the list of their shortcuts. */
    List<Menu> menus() {
        return menuBar.getMenus();
    }

    /**
     * Closes the window, unless the user wants to go on with what would be lost.
     *
     * @param then what to do once it is closed
     */
    void requestClose(Runnable then) {
        document.beforeLoss(stage(), () -> {
            stage().hide();
            then.run();
        });
    }

    /** The window closes. The divider is remembered now, because resizing the window moves it all the time. */
    void close() {
        if (columns.getOrientation() == Orientation.HORIZONTAL) {
            preferences.rememberDivider(columns.getDividerPositions()[0]);
        }
    }

    /** Puts the columns one above the other where they are too narrow beside each other. */
    private void arrange(double width) {
        Orientation wanted = width < STACKED_BELOW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (width > 0 && wanted != columns.getOrientation()) {
            columns.setOrientation(wanted);
            columns.setDividerPositions(wanted == Orientation.VERTICAL ? STACKED_DIVIDER : preferences.divider());
        }
    }

    /** Puts the focus where one begins. */
    void focusFirstField() {
        requestController.focusFirstField();
    }
}
