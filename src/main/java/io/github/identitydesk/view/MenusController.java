package io.github.identitydesk.view;

import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.WindowActions;
import io.github.identitydesk.view.dialog.AboutDialog;
import io.github.identitydesk.view.dialog.ExplainDialog;
import io.github.identitydesk.view.dialog.PoolNameDialog;
import io.github.identitydesk.view.dialog.SettingsDialog;
import io.github.identitydesk.view.dialog.ShortcutsDialog;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;

/** What the items of the menus do. {@link MenuState} says which of them can do something. */
public final class MenusController {
    final ViewContext context;
    final DocumentActions document;
    final WindowController window;
    private final WindowModel windowModel;
    private final Messages messages;
    private final Preferences preferences;
    private final WindowActions actions;

    @FXML
    Menu recent;

    @FXML
    MenuItem namePool;

    @FXML
    MenuItem save;

    @FXML
    MenuItem saveAs;

    @FXML
    MenuItem quit;

    @FXML
    Menu edit;

    @FXML
    MenuItem undo;

    @FXML
    MenuItem redo;

    @FXML
    MenuItem cut;

    @FXML
    MenuItem copy;

    @FXML
    MenuItem paste;

    @FXML
    MenuItem selectAll;

    @FXML
    MenuItem pasteRequest;

    @FXML
    Menu copyAs;

    @FXML
    Menu copyWithTokens;

    @FXML
    MenuItem copyIdentityId;

    @FXML
    MenuItem copyForTicket;

    @FXML
    MenuItem getId;

    @FXML
    MenuItem cancel;

    @FXML
    Menu addLogin;

    @FXML
    MenuItem removeLogin;

    @FXML
    MenuItem showToken;

    @FXML
    Menu samples;

    @FXML
    ToggleGroup theme;

    @FXML
    RadioMenuItem systemTheme;

    @FXML
    RadioMenuItem lightTheme;

    @FXML
    RadioMenuItem darkTheme;

    @FXML
    MenuItem largerText;

    @FXML
    MenuItem smallerText;

    @FXML
    MenuItem normalText;

    @FXML
    Menu windows;

    MenusController(ViewContext context, DocumentActions document, WindowController window) {
        this.context = context;
        this.document = document;
        this.window = window;
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.preferences = context.preferences();
        this.actions = context.actions();
    }

    @FXML
    void initialize() {
        quit.setVisible(!WindowController.hasSystemMenuBar());
        new MenuState(this).follow();
    }

    private EditActions edit() {
        return new EditActions(window.stage().getScene());
    }

    @FXML
    void newWindow() {
        actions.newWindow();
    }

    @FXML
    void closeWindow() {
        window.requestClose(() -> {});
    }

    @FXML
    void quit() {
        actions.quit();
    }

    @FXML
    void settings() {
        SettingsDialog.show(context, window.stage());
    }

    @FXML
    void open() {
        document.open(window.stage());
    }

    @FXML
    void save() {
        document.save(window.stage(), () -> {});
    }

    @FXML
    void saveAs() {
        document.saveAs(window.stage(), () -> {});
    }

    @FXML
    void exportJsonSkeleton() {
        document.exportSkeleton(Skeleton.INPUT, "request.json", window.stage());
    }

    @FXML
    void exportYamlSkeleton() {
        document.exportSkeleton(Skeleton.YAML_INPUT, "request.yaml", window.stage());
    }

    @FXML
    void undo() {
        windowModel.document().edits().undo();
    }

    @FXML
    void redo() {
        windowModel.document().edits().redo();
    }

    @FXML
    void cut() {
        edit().inField(TextInputControl::cut);
    }

    @FXML
    void copy() {
        edit().inField(TextInputControl::copy);
    }

    @FXML
    void paste() {
        edit().inField(TextInputControl::paste);
    }

    @FXML
    void selectAll() {
        edit().inField(TextInputControl::selectAll);
    }

    @FXML
    void pasteRequest() {
        document.paste();
    }

    @FXML
    void copyIdentityId() {
        windowModel.copyIdentityId(Clipboards::copy);
    }

    @FXML
    void copyForTicket() {
        windowModel.report(messages, Clipboards::copy);
    }

    @FXML
    void getId() {
        windowModel.submit(context.clearTextPrompt());
    }

    @FXML
    void checkCredentials() {
        windowModel.checks().checkCredentials();
    }

    @FXML
    void checkOpenIdToken() {
        windowModel.checks().checkOpenIdToken();
    }

    @FXML
    void check() {
        windowModel.document().check();
    }

    @FXML
    void cancel() {
        windowModel.call().cancel();
    }

    @FXML
    void removeLogin() {
        windowModel.form().removeChosenLogin();
    }

    @FXML
    void showToken() {
        windowModel.form().toggleChosenToken();
    }

    @FXML
    void namePool() {
        PoolNameDialog.show(windowModel, messages, window.stage());
    }

    @FXML
    void largerText() {
        preferences.enlargeText();
    }

    @FXML
    void smallerText() {
        preferences.reduceText();
    }

    @FXML
    void normalText() {
        preferences.textSize().set(Preferences.NORMAL_TEXT);
    }

    @FXML
    void showShortcuts() {
        ShortcutsDialog.show(window.menus(), messages, window.stage());
    }

    @FXML
    void explainMessage() {
        ExplainDialog.show(windowModel, messages, window.stage());
    }

    @FXML
    void openLogFolder() {
        actions.openLogFolder();
    }

    @FXML
    void about() {
        AboutDialog.show(actions, messages, window.stage());
    }
}
