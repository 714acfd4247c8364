package io.github.identitydesk.view;

import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.Sample;
import io.github.identitydesk.viewmodel.StoreTroubles;
import io.github.identitydesk.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/** The window's frame: its menus, and the two columns. */
public final class WindowController {
    private final Desk desk;
    private final Words words;
    private final ViewContext context;
    private final Preferences preferences;
    private final StoreTroubles troubles;
    private final WindowActions actions;
    private final DocumentActions document;

    @FXML
    private MenuBar menuBar;

    @FXML
    private Menu copyAs;

    @FXML
    private Menu copyWithTokens;

    @FXML
    private Menu samples;

    @FXML
    private SplitPane columns;

    @FXML
    private ToggleGroup theme;

    @FXML
    private RadioMenuItem systemTheme;

    @FXML
    private RadioMenuItem lightTheme;

    @FXML
    private RadioMenuItem darkTheme;

    @FXML
    private Pane troubleBar;

    @FXML
    private Label trouble;

    @FXML
    private MenuItem quit;

    @FXML
    private RequestController requestController;

    @FXML
    private AnswerController answerController;

    /** For the loader. */
    public WindowController(ViewContext context) {
        this.context = context;
        this.desk = context.desk();
        this.words = context.words();
        this.preferences = context.preferences();
        this.troubles = context.troubles();
        this.actions = context.actions();
        this.document = new DocumentActions(context);
    }

    @FXML
    private void initialize() {
        // Elsewhere the menus stand in the window. Not tried on macOS.
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        menuBar.setUseSystemMenuBar(mac);
        quit.setVisible(!mac);
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
        Shown.hideUntilNeeded(troubleBar);
        troubles.shown().subscribe(shown -> {
            trouble.setText(shown.map(it -> words.say(it)).orElse(""));
            Shown.set(troubleBar, shown.isPresent());
        });
        preferences.divider().subscribe(position -> columns.setDividerPositions(position.doubleValue()));
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
    private void newWindow() {
        actions.newWindow();
    }

    @FXML
    private void closeWindow() {
        window().hide();
    }

    @FXML
    private void quit() {
        actions.quit();
    }

    @FXML
    private void settings() {
        SettingsDialog.show(context, window());
    }

    @FXML
    private void dismissTrouble() {
        troubles.dismiss();
    }

    @FXML
    private void open() {
        document.open(window());
    }

    @FXML
    private void save() {
        document.save(window());
    }

    @FXML
    private void saveAs() {
        document.saveAs(window());
    }

    @FXML
    private void exportJsonSkeleton() {
        document.exportSkeleton(Skeleton.INPUT, "request.json", window());
    }

    @FXML
    private void exportYamlSkeleton() {
        document.exportSkeleton(Skeleton.YAML_INPUT, "request.yaml", window());
    }

    @FXML
    private void undo() {
        desk.document().undo();
    }

    @FXML
    private void paste() {
        document.paste();
    }

    @FXML
    private void check() {
        desk.document().check();
    }

    @FXML
    private void copyIdentityId() {
        answerController.copyIdentityId();
    }

    /** Asks for the ID, or moves to the first problem. */
    @FXML
    void getId() {
        requestController.submit();
    }

    @FXML
    private void cancel() {
        requestController.cancelCall();
    }

    @FXML
    private void explainMessage() {
        ExplainDialog.show(desk, words, window());
    }

    @FXML
    private void about() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(window());
        alert.setTitle(words.say("about.title"));
        alert.setHeaderText(words.say("about.header", words.say("app.version")));
        alert.setContentText(words.say("about.text"));
        alert.show();
    }

    private Window window() {
        return menuBar.getScene().getWindow();
    }

    /** The window closes. The divider is remembered now, because resizing the window moves it all the time. */
    void close() {
        preferences.divider().set(columns.getDividerPositions()[0]);
        document.close();
    }

    /** Builds what is not seen at first. */
    void complete() {
        answerController.prepare();
    }

    /** Puts the focus where one begins. */
    void focusFirstField() {
        requestController.focusFirstField();
    }
}
