package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.ProviderDialog;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The logins: a table whose cells are fields, so that there is no edit that could be lost. */
public final class LoginsController {
    private final WindowModel windowModel;
    private final RequestForm form;
    private final Messages messages;
    private final MousePressGuard mousePresses;
    private final FirstFrame firstFrame;
    private final LoginFields fields = new LoginFields();

    @FXML
    Pane table;

    @FXML
    TableView<LoginRow> logins;

    @FXML
    TableColumn<LoginRow, LoginRow> providerColumn;

    @FXML
    TableColumn<LoginRow, LoginRow> tokenColumn;

    @FXML
    TableColumn<LoginRow, LoginRow> readingColumn;

    @FXML
    MenuButton addLogin;

    @FXML
    Button removeLogin;

    @FXML
    ProblemLabel loginsProblem;

    @FXML
    Label loginsNote;

    @FXML
    FindingLines findings;

    /** For the loader. */
    public LoginsController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.form = windowModel.form();
        this.messages = context.messages();
        this.mousePresses = context.mousePresses();
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        logins.setItems(form.logins());
        if (form.logins().isEmpty()) {
            Visibility.after(firstFrame, table);
        }
        logins.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        providerColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        providerColumn.setCellFactory(column -> new ProviderCell(form, messages, fields, mousePresses));
        tokenColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tokenColumn.setCellFactory(column -> new TokenCell(form, messages, fields, mousePresses));
        readingColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        readingColumn.setCellFactory(column -> new TokenSummaryCell(windowModel.tokenAnalysis(), messages));
        windowModel.tokenAnalysis().findings().subscribe(found -> findings.show(found, messages, this::apply));
        logins.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                form.chosen().set(row);
            }
        });
        providerColumn.setPrefWidth(170);
        tokenColumn.setPrefWidth(115);
        readingColumn.setPrefWidth(175);
        removeLogin
                .disableProperty()
                .bind(logins.getSelectionModel().selectedItemProperty().isNull());
        firstFrame.then(() -> removeLogin.setTooltip(new Tooltip(messages.format("logins.remove"))));
        for (ProviderPreset preset : ProviderPreset.values()) {
            MenuItem item = new MenuItem(messages.format("provider." + preset));
            item.setOnAction(event -> add(preset));
            addLogin.getItems().add(item);
        }
        MenuItem other = new MenuItem(messages.format("provider.other"));
        other.setOnAction(event -> add("", Column.PROVIDER_NAME));
        addLogin.getItems().addAll(new SeparatorMenuItem(), other);
        form.logins().addListener((ListChangeListener<LoginRow>) change -> showState());
        loginsProblem.follow(form.problem(Field.LOGINS), messages, logins);
        showState();
    }

    private void add(ProviderPreset preset) {
        preset.fixedName()
                .ifPresentOrElse(
                        name -> add(name, Column.PROVIDER_TOKEN),
                        () -> ProviderDialog.ask(
                                        preset, messages, logins.getScene().getWindow())
                                .ifPresent(name -> add(name, Column.PROVIDER_TOKEN)));
    }

    private void add(String providerName, Column next) {
        form.addLogin(providerName).ifPresent(row -> focus(row, next));
    }

    @FXML
    void remove() {
        Optional.ofNullable(logins.getSelectionModel().getSelectedItem()).ifPresent(form::removeLogin);
    }

    private void apply(Fix fix) {
        windowModel.apply(fix).ifPresent(Clipboards::copy);
    }

    private void showState() {
        int count = form.logins().size();
        addLogin.setDisable(count >= Limits.LOGINS);
        boolean linked = count > 1;
        Visibility.set(loginsNote, linked);
        if (linked) {
            loginsNote.setText(
                    messages.format(count < Limits.LOGINS ? "logins.note.linked" : "logins.note.full", count));
        }
    }

    /** Puts the focus on the table as a whole. */
    void focusTable() {
        logins.requestFocus();
    }

    /** Puts the focus into a cell's field. */
    void focus(Cell cell) {
        focus(form.logins().get(cell.row()), cell.column());
    }

    private void focus(LoginRow row, Column column) {
        logins.getSelectionModel().select(row);
        logins.scrollTo(row);
        logins.layout();
        fields.focus(row, column);
    }
}
