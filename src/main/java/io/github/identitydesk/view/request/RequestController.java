package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.FocusScroller;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.WholeScroll;
import io.github.identitydesk.view.dialog.PoolNameDialog;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The left column of the window: the form with the request, and below it the notice and the bar with the buttons for the call. */
public final class RequestController {
    private final ViewContext context;
    private final WindowModel windowModel;
    private final Messages messages;
    private final FieldProblems problems;

    @FXML
    WholeScroll scroll;

    @FXML
    Pane form;

    @FXML
    EndpointController endpointViewController;

    @FXML
    PoolIdField identityPoolId;

    @FXML
    MenuButton pools;

    @FXML
    Hyperlink poolName;

    @FXML
    ProblemLabel identityPoolIdProblem;

    @FXML
    TextField accountId;

    @FXML
    ProblemLabel accountIdProblem;

    @FXML
    LoginsController loginsViewController;

    @FXML
    Pane noticeBar;

    @FXML
    Label notice;

    @FXML
    Hyperlink undo;

    /** Creates a controller for the window of the given context. */
    public RequestController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.problems = new FieldProblems(windowModel.form(), messages, context.mousePresses());
    }

    @FXML
    void initialize() {
        RequestForm request = windowModel.form();
        PoolItems poolItems = new PoolItems(windowModel, messages);
        poolItems.follow(pools);
        new PoolCompletions(windowModel.pools(), poolItems).follow(identityPoolId);
        request.onChange(this::showPoolName);
        windowModel.pools().onChange(this::showPoolName);
        identityPoolId.textProperty().bindBidirectional(request.identityPoolId());
        identityPoolId.setOnRequestPasted(windowModel.document()::paste);
        identityPoolId.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                windowModel.pool().chooseTypedName();
            }
        });
        problems.show(identityPoolId, identityPoolIdProblem, Field.IDENTITY_POOL_ID);
        accountId.textProperty().bindBidirectional(request.accountId());
        problems.show(accountId, accountIdProblem, Field.ACCOUNT_ID);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::submitOnEnter);
        FocusScroller.follow(scroll, context.mousePresses());
        windowModel.submission().placeToFix().subscribe(place -> place.ifPresent(this::focus));
        new NoticeBar(windowModel.document().notices()).follow(noticeBar, notice, undo, messages);
    }

    private void showPoolName() {
        Optional<String> name = windowModel.pool().name();
        poolName.setText(name.orElseGet(() -> messages.format("request.namePool")));
        poolName.setVisible(name.isPresent() || windowModel.pool().canBeNamed());
    }

    /** Submits the request on Enter in a text field or a closed editable combo box. In an open list, Enter chooses an item. */
    private void submitOnEnter(KeyEvent event) {
        boolean isInField = event.getTarget() instanceof TextField
                || (event.getTarget() instanceof ComboBox<?> box && box.isEditable() && !box.isShowing());
        boolean isPlain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && isInField && isPlain) {
            event.consume();
            windowModel.submission().submit(context.clearTextPrompt());
        }
    }

    @FXML
    void undo() {
        windowModel.document().notices().undo();
    }

    @FXML
    void dismiss() {
        windowModel.document().notices().dismiss();
    }

    @FXML
    void namePool() {
        PoolNameDialog.show(windowModel, messages, poolName.getScene().getWindow());
    }

    /**
     * Sets whether the form is at least as high as its content, for a page that scrolls as a whole. Otherwise the form scrolls
     * on its own.
     */
    public void showWhole(boolean isWhole) {
        scroll.showWhole(isWhole);
    }

    /** Moves the focus to the first field to fill in. */
    public void focusFirstField() {
        identityPoolId.requestFocus();
    }

    private void focus(Place place) {
        switch (place) {
            case Field.ENDPOINT_URL -> endpointViewController.focusUrl();
            case Field.IDENTITY_POOL_ID -> identityPoolId.requestFocus();
            case Field.REGION -> endpointViewController.focusRegion();
            case Field.ACCOUNT_ID -> accountId.requestFocus();
            case Field.LOGINS -> loginsViewController.focusTable();
            case Cell cell -> loginsViewController.focus(cell);
        }
    }
}
