package io.github.identitydesk.view;

import io.github.identitydesk.view.answer.AnswerController;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.request.RequestController;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StorageErrorQueue;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The window's frame: its menu bar, and the two columns. */
public final class WindowController {
    private final ViewContext context;
    private final Messages messages;
    private final Preferences preferences;
    private final StorageErrorQueue storageErrors;
    private final DocumentActions document;

    @FXML
    MenuBar menuBar;

    @FXML
    SplitPane columns;

    @FXML
    Pane troubleBar;

    @FXML
    Label trouble;

    @FXML
    RequestController requestController;

    @FXML
    AnswerController answerController;

    /** For the loader. */
    public WindowController(ViewContext context) {
        this.context = context;
        this.messages = context.messages();
        this.preferences = context.preferences();
        this.storageErrors = context.storageErrors();
        this.document = new DocumentActions(context);
        // Before all else that follows the first frame, because the shortcuts come with the menus.
        context.firstFrame().then(this::fillMenus);
    }

    @FXML
    void initialize() {
        menuBar.setUseSystemMenuBar(hasSystemMenuBar());
        Visibility.hideUntilNeeded(troubleBar);
        storageErrors.shown().subscribe(shown -> {
            trouble.setText(shown.map(it -> messages.format(it)).orElse(""));
            Visibility.set(troubleBar, shown.isPresent());
        });
        preferences.divider().subscribe(position -> columns.setDividerPositions(position.doubleValue()));
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
    void dismissTrouble() {
        storageErrors.dismiss();
    }

    /** Asks for the ID, or moves to the first problem. */
    void getId() {
        requestController.submit();
    }

    /** Copies the IdentityId, if there is one. */
    void copyIdentityId() {
        answerController.copyIdentityId();
    }

    /** What the window's dialogs belong to. */
    Window stage() {
        return menuBar.getScene().getWindow();
    }

    /** The window closes. The divider is remembered now, because resizing the window moves it all the time. */
    void close() {
        preferences.divider().set(columns.getDividerPositions()[0]);
        document.close();
    }

    /** Puts the focus where one begins. */
    void focusFirstField() {
        requestController.focusFirstField();
    }
}
