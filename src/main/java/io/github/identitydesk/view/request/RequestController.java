package io.github.identitydesk.view.request;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.Shortcuts;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.Notice;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The left column: the form, and the buttons that send it. */
public final class RequestController {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final WindowModel windowModel;
    private final Messages messages;
    private final MousePressGuard mousePresses;
    private final FirstFrame firstFrame;
    private final ClearTextPrompt clearTextPrompt;

    @FXML
    Pane noticeBar;

    @FXML
    Label notice;

    @FXML
    Hyperlink undo;

    @FXML
    ComboBox<EndpointChoice.Kind> endpoint;

    @FXML
    Pane customEndpoint;

    @FXML
    TextField endpointUrl;

    @FXML
    ProblemLabel endpointUrlProblem;

    @FXML
    Label endpointNote;

    @FXML
    PoolIdField identityPoolId;

    @FXML
    MenuButton pools;

    @FXML
    ProblemLabel identityPoolIdProblem;

    @FXML
    RegionField region;

    @FXML
    ProblemLabel regionProblem;

    @FXML
    TextField accountId;

    @FXML
    ProblemLabel accountIdProblem;

    @FXML
    LoginsController loginsViewController;

    @FXML
    Button getId;

    @FXML
    Button cancel;

    @FXML
    Pane calling;

    @FXML
    ProgressIndicator progress;

    /** For the loader. */
    public RequestController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.mousePresses = context.mousePresses();
        this.firstFrame = context.firstFrame();
        this.clearTextPrompt = context.clearTextPrompt();
    }

    @FXML
    void initialize() {
        RequestForm form = windowModel.form();
        Visibility.hideUntilNeeded(customEndpoint);
        showEndpoint(form);
        showPools();
        pools.setOnShowing(event -> showPools());
        region.follow(form, messages);
        bind(endpointUrl, endpointUrlProblem, Field.ENDPOINT_URL);
        endpointUrl.textProperty().bindBidirectional(form.endpointUrl());
        bind(identityPoolId, identityPoolIdProblem, Field.IDENTITY_POOL_ID);
        identityPoolId.textProperty().bindBidirectional(form.identityPoolId());
        identityPoolId.setOnRequestPasted(windowModel.document()::paste);
        bind(accountId, accountIdProblem, Field.ACCOUNT_ID);
        accountId.textProperty().bindBidirectional(form.accountId());
        bind(region, regionProblem, Field.REGION);
        getId.setText(messages.format("request.getId", Shortcuts.GET_ID.getDisplayText()));
        Visibility.hideUntilNeeded(calling);
        windowModel.call().state().subscribe(this::show);
        windowModel.placeToFix().subscribe(place -> place.ifPresent(this::focus));
        Visibility.hideUntilNeeded(noticeBar);
        windowModel.document().notice().subscribe(this::show);
        firstFrame.then(() -> List.of(customEndpoint, calling).stream()
                .filter(pane -> !pane.isVisible())
                .forEach(Visibility::prepare));
    }

    private void show(Optional<Notice> told) {
        Visibility.set(noticeBar, told.isPresent());
        told.ifPresent(it -> {
            notice.setText(messages.format(it.message()));
            noticeBar.pseudoClassStateChanged(FAILED, it.kind() == Notice.Kind.FAILED);
            Visibility.set(undo, it.kind() == Notice.Kind.REPLACED);
        });
    }

    @FXML
    void undo() {
        windowModel.document().undo();
    }

    @FXML
    void dismiss() {
        windowModel.document().dismiss();
    }

    private void showEndpoint(RequestForm form) {
        endpoint.getItems().setAll(EndpointChoice.Kind.values());
        endpoint.setConverter(new OneWayConverter<>(kind -> messages.format("endpoint." + kind)));
        endpoint.valueProperty().bindBidirectional(form.endpoint());
        form.endpoint().subscribe(kind -> {
            boolean custom = kind == EndpointChoice.Kind.CUSTOM;
            Visibility.set(customEndpoint, custom);
            endpointUrl.setVisible(custom);
            boolean sandbox = kind == EndpointChoice.Kind.SANDBOX;
            endpointNote.setText(sandbox ? messages.format("request.sandboxNote") : "");
            Visibility.set(endpointNote, sandbox);
        });
    }

    /** The pools called last; the sandbox’s own come with what they are for. */
    private void showPools() {
        List<MenuItem> items = windowModel.form().endpoint().get() == EndpointChoice.Kind.SANDBOX
                ? windowModel.sandboxPools().entrySet().stream()
                        .map(pool -> item(
                                messages.format("request.pool", pool.getKey(), messages.format(pool.getValue())),
                                pool.getKey()))
                        .toList()
                : windowModel.log().recentPools().stream()
                        .map(pool -> item(pool.identityPoolId(), pool.identityPoolId()))
                        .toList();
        MenuItem none = new MenuItem(messages.format("request.pools.none"));
        none.setDisable(true);
        pools.getItems().setAll(items.isEmpty() ? List.of(none) : items);
    }

    private MenuItem item(String text, String identityPoolId) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> windowModel.form().identityPoolId().set(identityPoolId));
        return item;
    }

    private void bind(Node field, ProblemLabel label, Field place) {
        label.follow(windowModel.form().problem(place), messages, field);
        field.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                mousePresses.after(() -> windowModel.form().leave(place));
            }
        });
    }

    private void show(CallState state) {
        boolean isCalling = state instanceof CallState.Calling;
        cancel.setDisable(!isCalling);
        Visibility.set(calling, isCalling);
        progress.setVisible(isCalling);
    }

    /** Submits the form. */
    @FXML
    void submit() {
        windowModel.submit(clearTextPrompt);
    }

    /** Cancels the call. */
    @FXML
    void cancelCall() {
        windowModel.call().cancel();
    }

    /** Puts the focus where one begins. */
    public void focusFirstField() {
        identityPoolId.requestFocus();
    }

    private void focus(Place place) {
        switch (place) {
            case Field.ENDPOINT_URL -> endpointUrl.requestFocus();
            case Field.IDENTITY_POOL_ID -> identityPoolId.requestFocus();
            case Field.REGION -> region.requestFocus();
            case Field.ACCOUNT_ID -> accountId.requestFocus();
            case Field.LOGINS -> loginsViewController.focusTable();
            case Cell cell -> loginsViewController.focus(cell);
        }
    }
}
