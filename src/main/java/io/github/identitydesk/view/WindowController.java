package io.github.identitydesk.view;

import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.RecordedCallsDialog;
import io.github.identitydesk.view.dialog.TextDialog;
import io.github.identitydesk.view.request.RequestController;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The frame of a window: the menu bar, the two columns, and the bar with what went wrong in the app. */
public final class WindowController {
    private final ViewContext context;
    private final Messages messages;
    private final ErrorQueue errors;

    @FXML
    BorderPane frame;

    @FXML
    MenuBar menuBar;

    @FXML
    Menu fileMenu;

    @FXML
    Menu editMenu;

    @FXML
    Menu requestMenu;

    @FXML
    Menu viewMenu;

    @FXML
    Menu windowMenu;

    @FXML
    Menu helpMenu;

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

    /** A frame whose menus are filled after the first frame is painted. */
    public WindowController(ViewContext context) {
        this.context = context;
        this.messages = context.messages();
        this.errors = context.errors();
        // The first task after the first frame, because the shortcuts belong to the menus.
        context.firstFrame().then(this::fillMenus);
    }

    @FXML
    void initialize() {
        menuBar.setUseSystemMenuBar(hasSystemMenuBar());
        Visibility.hideUntilNeeded(errorBar);
        context.scope()
                .add(context.windowModel()
                        .document()
                        .pasting()
                        .recording()
                        .subscribe(found ->
                                RecordedCallsDialog.show(found, context.windowModel(), messages, this::stage)));
        context.scope().add(errors.shown().subscribe(this::show));
        Columns.arrange(frame, columns, context.preferences(), context.scope());
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
        errors.shown().get().ifPresent(shown -> TextDialog.show("error.details", shown.details(), messages, stage()));
    }

    @FXML
    void openLogFolder() {
        context.actions().openLogFolder();
    }

    private void fillMenus() {
        DocumentActions document = new DocumentActions(context, this::stage);
        MenuItems items = new MenuItems(messages, menuBar.getScene());
        FileMenu.fill(fileMenu, items, context, document, this);
        EditMenu.fill(editMenu, items, context, document);
        RequestMenu.fill(requestMenu, items, context, this);
        ViewMenu.fill(viewMenu, items, context);
        WindowMenu.fill(windowMenu, stage(), context.scope());
        HelpMenu.fill(helpMenu, items, context, this);
        MenuLetters.listen(menuBar.getScene(), menuBar);
    }

    /**
     * Whether the menus stand in the menu bar of the system, as on macOS, and not in the window. JavaFX makes the application
     * menu there, with <i>Hide</i> and <i>Quit</i>; <i>Quit</i> requests each window to close, so that unsaved changes are asked
     * about. JavaFX has no way to add <i>About</i> and <i>Settings</i> to it, so they stay in Help and in File, with the shortcut
     * Cmd+comma. Not tried on macOS.
     */
    static boolean hasSystemMenuBar() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    @FXML
    void dismissError() {
        errors.dismiss();
    }

    /** The owner of the window’s dialogs. */
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
        context.windowModel().document().beforeLoss(context.unsavedChangesPrompt(), () -> {
            stage().hide();
            then.run();
        });
    }

    /** Puts the focus into the first field to fill in. */
    void focusFirstField() {
        requestController.focusFirstField();
    }
}
