package io.github.identitydesk.view;

import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.WindowActions;
import io.github.identitydesk.view.dialog.ExplainDialog;
import io.github.identitydesk.view.dialog.SettingsDialog;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/** What is in the menus of a window. */
public final class MenusController {
    private final ViewContext context;
    private final WindowModel windowModel;
    private final Messages messages;
    private final Preferences preferences;
    private final WindowActions actions;
    private final DocumentActions document;
    private final WindowController window;

    @FXML
    Menu copyAs;

    @FXML
    Menu copyWithTokens;

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
    MenuItem quit;

    MenusController(ViewContext context, DocumentActions document, WindowController window) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.preferences = context.preferences();
        this.actions = context.actions();
        this.document = document;
        this.window = window;
    }

    @FXML
    void initialize() {
        quit.setVisible(!WindowController.hasSystemMenuBar());
        document.fill(copyAs, TokenPolicy.REDACTED);
        document.fill(copyWithTokens, TokenPolicy.INCLUDED);
        windowModel.samples().forEach(sample -> samples.getItems().add(item(sample)));
        systemTheme.setUserData(Theme.SYSTEM);
        lightTheme.setUserData(Theme.LIGHT);
        darkTheme.setUserData(Theme.DARK);
        context.scope()
                .add(preferences
                        .theme()
                        .subscribe(chosen -> theme.getToggles().stream()
                                .filter(toggle -> toggle.getUserData() == chosen)
                                .forEach(theme::selectToggle)));
        theme.selectedToggleProperty().subscribe((before, now) -> choose(now));
    }

    private MenuItem item(Message sample) {
        MenuItem item = new MenuItem(messages.format(sample));
        item.setOnAction(event -> windowModel.loadSample(sample));
        return item;
    }

    private void choose(Toggle toggle) {
        if (toggle != null && toggle.getUserData() instanceof Theme chosen) {
            preferences.theme().set(chosen);
        }
    }

    @FXML
    void newWindow() {
        actions.newWindow();
    }

    @FXML
    void closeWindow() {
        window.stage().hide();
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
        document.save(window.stage());
    }

    @FXML
    void saveAs() {
        document.saveAs(window.stage());
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
        windowModel.document().undo();
    }

    @FXML
    void paste() {
        document.paste();
    }

    @FXML
    void check() {
        windowModel.document().check();
    }

    @FXML
    void copyIdentityId() {
        windowModel.copyIdentityId(Clipboards::copy);
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
    void cancel() {
        windowModel.call().cancel();
    }

    @FXML
    void explainMessage() {
        ExplainDialog.show(windowModel, messages, window.stage());
    }

    @FXML
    void about() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(window.stage());
        alert.setTitle(messages.format("about.title"));
        alert.setHeaderText(messages.format("about.header", messages.format("app.version")));
        alert.setContentText(messages.format("about.text"));
        alert.show();
    }
}
