package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * The table of logins. Its cells are always fields, because a JavaFX table discards an edit when the focus leaves the cell
 * (JDK-8089514).
 */
public final class LoginsController {
    private final ViewContext context;
    private final WindowModel windowModel;
    private final RequestForm form;
    private final Messages messages;
    private final FirstFrame firstFrame;
    private final LoginFields fields = new LoginFields();

    /** The provider names in the findings that are shown. */
    private List<String> namedProviders = List.of();

    @FXML
    FlowPane heading;

    @FXML
    Pane table;

    @FXML
    TableView<LoginRow> logins;

    @FXML
    TableColumn<LoginRow, LoginRow> providerColumn;

    @FXML
    TableColumn<LoginRow, LoginRow> tokenColumn;

    @FXML
    MenuButton addLogin;

    @FXML
    Button removeLogin;

    @FXML
    ProblemLabel loginsProblem;

    @FXML
    Label loginsNote;

    @FXML
    Label loginsHint;

    @FXML
    FindingLines findings;

    /** Creates a controller for the window of the given context. */
    public LoginsController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.form = windowModel.form();
        this.messages = context.messages();
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        logins.setItems(form.logins());
        new LoginsHeight(table, logins, firstFrame).followItems();
        logins.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        providerColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        providerColumn.setCellFactory(column -> new ProviderCell(form, messages, fields, context.mousePresses()));
        tokenColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tokenColumn.setCellFactory(column -> new TokenCell(context, fields));
        windowModel.tokenAnalysis().findings().subscribe(found -> showFindings());
        followChoice();
        LoginKeys.listen(
                logins,
                () -> windowModel.submission().addLogin(""),
                this::remove,
                () -> focusChosen(Column.PROVIDER_NAME));
        // A flow pane gives each child its preferred width, which can exceed the available width.
        loginsNote.maxWidthProperty().bind(heading.widthProperty());
        providerColumn.setPrefWidth(240);
        tokenColumn.setPrefWidth(260);
        removeLogin
                .disableProperty()
                .bind(logins.getSelectionModel().selectedItemProperty().isNull());
        firstFrame.then(() -> removeLogin.setTooltip(new Tooltip(messages.format("logins.remove"))));
        addLogin.getItems()
                .setAll(new ProviderItems(
                                windowModel, messages, () -> logins.getScene().getWindow())
                        .all());
        form.logins().addListener((ListChangeListener<LoginRow>) change -> {
            showState();
            if (!providerNames().equals(namedProviders)) {
                showFindings();
            }
        });
        loginsProblem.follow(form.problem(Field.LOGINS), messages, logins);
        showState();
    }

    /** Synchronizes the selected row and the chosen login of the form. */
    private void followChoice() {
        logins.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                form.rows().chosen().set(row);
            }
        });
        form.rows().chosen().subscribe(row -> {
            if (row != null && !row.equals(logins.getSelectionModel().getSelectedItem())) {
                logins.getSelectionModel().select(row);
            }
        });
    }

    private void focusChosen(Column column) {
        Optional.ofNullable(form.rows().chosen().get()).ifPresent(row -> focus(row, column));
    }

    @FXML
    void remove() {
        form.rows().removeChosen();
        logins.requestFocus();
    }

    private void apply(Fix fix) {
        windowModel.corrections().apply(fix, context.clearTextPrompt()).ifPresent(Clipboards::copy);
    }

    private void showFindings() {
        namedProviders = providerNames();
        findings.show(windowModel.tokenAnalysis().findings().get(), namedProviders, messages, this::apply);
    }

    private List<String> providerNames() {
        return form.logins().stream().map(row -> row.login().providerName()).toList();
    }

    private void showState() {
        int count = form.logins().size();
        addLogin.setDisable(count >= Limits.LOGINS);
        Visibility.set(loginsHint, count > 0);
        boolean linked = count > 1;
        Visibility.set(loginsNote, linked);
        if (linked) {
            loginsNote.setText(messages.format("logins.note.linked", count, Limits.LOGINS));
        }
    }

    /** Moves the focus to the table itself. */
    void focusTable() {
        logins.requestFocus();
    }

    /** Moves the focus into the field of a cell. */
    void focus(Cell cell) {
        focus(form.logins().get(cell.row()), cell.column());
    }

    private void focus(LoginRow row, Column column) {
        logins.getSelectionModel().select(row);
        logins.scrollTo(row);
        logins.getScene().getRoot().applyCss();
        logins.getScene().getRoot().layout();
        fields.focus(row, column);
    }
}
