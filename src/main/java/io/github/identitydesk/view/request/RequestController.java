package io.github.identitydesk.view.request;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.FocusScroller;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.Shortcuts;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.PoolNameDialog;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The left column: the form, and the buttons that send it. */
public final class RequestController {
    private final WindowModel windowModel;
    private final Messages messages;
    private final MousePressGuard mousePresses;
    private final FirstFrame firstFrame;
    private final ClearTextPrompt clearTextPrompt;
    private final PoolChoice poolChoice;

    @FXML
    ScrollPane scroll;

    @FXML
    Pane form;

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
    Hyperlink poolName;

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

    @FXML
    Label ready;

    /** The form of a window. */
    public RequestController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.mousePresses = context.mousePresses();
        this.firstFrame = context.firstFrame();
        this.clearTextPrompt = context.clearTextPrompt();
        this.poolChoice = new PoolChoice(windowModel, messages);
    }

    @FXML
    void initialize() {
        RequestForm request = windowModel.form();
        Visibility.hideUntilNeeded(customEndpoint);
        showEndpoint(request);
        poolChoice.follow(identityPoolId, pools, poolName);
        region.follow(request, messages);
        bind(endpointUrl, endpointUrlProblem, Field.ENDPOINT_URL);
        endpointUrl.textProperty().bindBidirectional(request.endpointUrl());
        bind(identityPoolId, identityPoolIdProblem, Field.IDENTITY_POOL_ID);
        identityPoolId.textProperty().bindBidirectional(request.identityPoolId());
        identityPoolId.setOnRequestPasted(windowModel.document()::paste);
        bind(accountId, accountIdProblem, Field.ACCOUNT_ID);
        accountId.textProperty().bindBidirectional(request.accountId());
        bind(region, regionProblem, Field.REGION);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::submitOnEnter);
        FocusScroller.follow(scroll);
        firstFrame.then(() -> getId.setTooltip(new Tooltip(Shortcuts.GET_ID.getDisplayText())));
        Visibility.hideUntilNeeded(calling);
        windowModel.call().state().subscribe(this::show);
        windowModel.placeToFix().subscribe(place -> place.ifPresent(this::focus));
        new NoticeBar(windowModel.document()).follow(noticeBar, notice, undo, messages);
        firstFrame.then(() -> List.of(customEndpoint, calling).stream()
                .filter(pane -> !pane.isVisible())
                .forEach(Visibility::prepare));
    }

    /** Enter submits in a text field; in a list that is open it chooses. */
    private void submitOnEnter(KeyEvent event) {
        boolean isInField = event.getTarget() instanceof TextField
                || (event.getTarget() instanceof ComboBox<?> box && box.isEditable() && !box.isShowing());
        boolean isPlain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && isInField && isPlain) {
            event.consume();
            submit();
        }
    }

    @FXML
    void undo() {
        windowModel.document().edits().undo();
    }

    @FXML
    void dismiss() {
        windowModel.document().dismiss();
    }

    @FXML
    void namePool() {
        PoolNameDialog.show(windowModel, messages, poolName.getScene().getWindow());
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
        Visibility.set(ready, !isCalling);
        ready.setText(
                state instanceof CallState.Ended ended
                        ? messages.format(
                                "request.ready.last",
                                ended.outcome().trace().duration().toMillis())
                        : messages.format("request.ready"));
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
