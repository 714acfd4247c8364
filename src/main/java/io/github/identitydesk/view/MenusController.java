package io.github.identitydesk.view;

import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.Sample;
import io.github.identitydesk.words.Words;
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
    private final Desk desk;
    private final Words words;
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
        this.desk = context.desk();
        this.words = context.words();
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
        desk.sandbox().samples().forEach(sample -> samples.getItems().add(item(sample)));
        systemTheme.setUserData(Theme.SYSTEM);
        lightTheme.setUserData(Theme.LIGHT);
        darkTheme.setUserData(Theme.DARK);
        preferences
                .theme()
                .subscribe(chosen -> theme.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == chosen)
                        .forEach(theme::selectToggle));
        theme.selectedToggleProperty().subscribe((before, now) -> choose(now));
    }

    private MenuItem item(Sample sample) {
        MenuItem item = new MenuItem(words.say(sample.title()));
        item.setOnAction(event -> desk.fill(sample));
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
        desk.document().undo();
    }

    @FXML
    void paste() {
        document.paste();
    }

    @FXML
    void check() {
        desk.document().check();
    }

    @FXML
    void copyIdentityId() {
        window.copyIdentityId();
    }

    @FXML
    void getId() {
        window.getId();
    }

    @FXML
    void cancel() {
        desk.call().cancel();
    }

    @FXML
    void explainMessage() {
        ExplainDialog.show(desk, words, window.stage());
    }

    @FXML
    void about() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(window.stage());
        alert.setTitle(words.say("about.title"));
        alert.setHeaderText(words.say("about.header", words.say("app.version")));
        alert.setContentText(words.say("about.text"));
        alert.show();
    }
}
