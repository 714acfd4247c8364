package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StoreTroubles;
import io.github.identitydesk.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The window's frame: its menu bar, and the two columns. */
public final class WindowController {
    private final ViewContext context;
    private final Words words;
    private final Preferences preferences;
    private final StoreTroubles troubles;
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
        this.words = context.words();
        this.preferences = context.preferences();
        this.troubles = context.troubles();
        this.document = new DocumentActions(context);
        // Before all else that follows the first frame, because the shortcuts come with the menus.
        context.firstFrame().then(this::fillMenus);
    }

    @FXML
    void initialize() {
        menuBar.setUseSystemMenuBar(hasSystemMenuBar());
        Shown.hideUntilNeeded(troubleBar);
        troubles.shown().subscribe(shown -> {
            trouble.setText(shown.map(it -> words.say(it)).orElse(""));
            Shown.set(troubleBar, shown.isPresent());
        });
        preferences.divider().subscribe(position -> columns.setDividerPositions(position.doubleValue()));
    }

    private void fillMenus() {
        MenusController menus = new MenusController(context, document, this);
        MenuBar full = (MenuBar) new Views(context).load("menus", menus).root();
        menuBar.getMenus().setAll(full.getMenus());
    }

    /** Elsewhere than on macOS the menus stand in the window. Not tried on macOS. */
    static boolean hasSystemMenuBar() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    @FXML
    void dismissTrouble() {
        troubles.dismiss();
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
