package io.github.identitydesk.view;

import io.github.identitydesk.view.control.OperatingSystem;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.ExplainDialog;
import io.github.identitydesk.view.dialog.RecordedCallsDialog;
import io.github.identitydesk.view.dialog.TextDialog;
import io.github.identitydesk.view.request.RequestController;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The frame of a window: the menu bar, the two columns, and the bar for errors of the app. */
public final class WindowController {
    private final ViewContext context;
    private final Messages messages;
    private final ErrorQueue errors;
    private Optional<EarlyKeys> earlyKeys = Optional.empty();

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

    /** Creates a controller that fills the menus after the first frame. */
    public WindowController(ViewContext context) {
        this.context = context;
        this.messages = context.messages();
        this.errors = context.errors();
        // This is the first task after the first frame, because the menus contain the shortcuts.
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
        context.scope()
                .add(context.windowModel()
                        .document()
                        .pasting()
                        .error()
                        .subscribe(found -> found.ifPresent(
                                text -> ExplainDialog.show(text, context.windowModel(), messages, stage()))));
        context.scope().add(errors.shown().subscribe(this::show));
        Columns.arrange(frame, columns, context, requestController::showWhole);
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
        // After the tasks that are already waiting, which take several frames, JavaFX has styled the menu bar.
        earlyKeys.ifPresent(keys -> context.firstFrame().then(keys::end));
    }

    /** Keeps the shortcuts that are pressed before the menus are filled. Call this before the window is shown. */
    void keepEarlyKeys(Scene scene) {
        earlyKeys = Optional.of(new EarlyKeys(scene));
    }

    /**
     * Returns whether the system has a menu bar that contains the menus, as macOS does. JavaFX creates the application menu in
     * it, with <i>Hide</i> and <i>Quit</i>. <i>Quit</i> requests each window to close, so that the user is asked about unsaved
     * changes. JavaFX cannot add <i>About</i> and <i>Settings</i> to that menu, so they remain in the Help menu and in the File
     * menu, with the shortcut Cmd+Comma. Not tested on macOS.
     */
    static boolean hasSystemMenuBar() {
        return OperatingSystem.CURRENT == OperatingSystem.MAC;
    }

    @FXML
    void dismissError() {
        errors.dismiss();
    }

    /** Returns the window, which owns its dialogs. */
    Window stage() {
        return menuBar.getScene().getWindow();
    }

    /** Returns the menus, for the list of their shortcuts. */
    List<Menu> menus() {
        return menuBar.getMenus();
    }

    /**
     * Closes the window. Asks first if there are unsaved changes.
     *
     * @param then runs after the window is closed; not run if the user cancels
     */
    void requestClose(Runnable then) {
        context.windowModel().document().askBeforeDiscarding(context.unsavedChangesPrompt(), () -> {
            stage().hide();
            then.run();
        });
    }

    /** Moves the focus to the first field to fill in. */
    void focusFirstField() {
        requestController.focusFirstField();
    }
}
