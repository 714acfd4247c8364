package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.ExplainDialog;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The right column of the window: the ways to begin or, after a call, its outcome; below it the tabs. */
public final class AnswerController {
    /**
     * The height at 100 % text size, in pixels, below which the answer becomes a tab because the answer and the tabs do not
     * both fit.
     */
    private static final double COMPACT_BELOW = 450;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final ViewContext context;
    private final WindowModel windowModel;
    private final Preferences preferences;
    private final Messages messages;
    private final Views views;
    private final FirstFrame firstFrame;
    private Optional<OutcomeController> outcome = Optional.empty();
    private Optional<TabsController> tabs = Optional.empty();
    private Optional<AnswerDivider> divider = Optional.empty();

    @FXML
    Pane staleAnswer;

    @FXML
    Label staleText;

    @FXML
    SplitPane parts;

    @FXML
    StackPane head;

    @FXML
    Node emptyPane;

    @FXML
    StackPane rest;

    @FXML
    Pane ticket;

    @FXML
    Button copyReport;

    /** Creates a controller for the window of the given context. */
    public AnswerController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.preferences = context.preferences();
        this.messages = context.messages();
        this.views = new Views(context, AnswerController.class);
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        Visibility.hideUntilNeeded(staleAnswer);
        // A flow pane gives each child its preferred width, which can exceed the available width.
        staleText
                .maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> staleAnswer.getWidth() - staleAnswer.getInsets().getLeft() * 2,
                        staleAnswer.widthProperty(),
                        staleAnswer.insetsProperty()));
        windowModel.staleAnswer().stale().subscribe(stale -> Visibility.set(staleAnswer, stale));
        divider = Optional.of(
                new AnswerDivider(parts, preferences.answerDivider(), preferences.isAnswerDividerDragged()));
        parts.heightProperty().subscribe(this::arrange);
        context.scope().add(preferences.textSize().subscribe(size -> arrange()));
        context.scope().add(this::rememberDivider);
        Visibility.hideUntilNeeded(ticket);
        windowModel.call().state().subscribe(state -> {
            if (!(state instanceof CallState.NotCalled)) {
                outcome();
            }
        });
        windowModel.shownState().subscribe(shown -> {
            boolean isEmpty = shown instanceof CallState.NotCalled;
            if (!isEmpty && emptyPane.isFocusWithin()) {
                // When the focused link disappears, JavaFX would move the focus to the next control. The answer can
                // take it over from here.
                head.requestFocus();
            }
            emptyPane.setVisible(isEmpty);
            Visibility.set(ticket, shown instanceof CallState.Ended);
            tabs.ifPresent(TabsController::selectAnswer);
            if (shown instanceof CallState.Ended && head.isFocused()) {
                Platform.runLater(outcome()::focus);
            }
        });
        firstFrame.then(this::addTabs);
        firstFrame.then(this::prepare);
    }

    /** Returns the view of the outcome. It is created at the first call or earlier, so that no answer has to wait for it. */
    private OutcomeController outcome() {
        if (outcome.isEmpty()) {
            View view = views.load("outcome");
            head.getChildren().addFirst(view.root());
            OutcomeController controller = view.controller(OutcomeController.class);
            outcome = Optional.of(controller);
            controller.onShown(this::fit);
            // Deferred, because the divider must not move during a layout. The height that was laid out may not be
            // final.
            controller.layoutHeight().subscribe(height -> Platform.runLater(this::fit));
        }
        return outcome.orElseThrow();
    }

    private void addTabs() {
        View view = views.load("tabs");
        rest.getChildren().add(view.root());
        tabs = Optional.of(view.controller(TabsController.class));
        arrange();
    }

    /** Places the answer above the tabs, or among them if the column is too low for both. */
    private void arrange() {
        boolean isCompact = !parts.getItems().contains(head);
        double limit = COMPACT_BELOW * preferences.textSize().get() / Preferences.NORMAL_TEXT;
        boolean shouldBeCompact = parts.getHeight() > 0 && parts.getHeight() < limit;
        if (shouldBeCompact == isCompact) {
            fit();
            return;
        }
        tabs.ifPresent(controller -> {
            head.pseudoClassStateChanged(COMPACT, shouldBeCompact);
            if (shouldBeCompact) {
                divider.ifPresent(AnswerDivider::remember);
                parts.getItems().remove(head);
                controller.addAnswer(head);
            } else {
                controller.removeAnswer();
                parts.getItems().addFirst(head);
                divider.ifPresent(AnswerDivider::restore);
                fit();
            }
        });
    }

    /** Gives the answer the height that it needs. */
    private void fit() {
        if (windowModel.shownState().get() instanceof CallState.Ended) {
            divider.ifPresent(it -> it.fit(outcome().height()));
        }
    }

    private void prepare() {
        copyReport.setTooltip(new Tooltip(messages.format("answer.copyForTicket.what")));
        if (windowModel.call().state().get() instanceof CallState.NotCalled) {
            outcome().prepare();
        }
    }

    /**
     * Saves the position of the divider. This is done when the window closes, because resizing the window also moves the
     * divider.
     */
    private void rememberDivider() {
        divider.filter(AnswerDivider::isDragged).ifPresent(it -> preferences.rememberAnswerDivider(it.share()));
    }

    @FXML
    void trySandbox() {
        windowModel.trySandbox(context.unsavedChangesPrompt(), context.clearTextPrompt());
    }

    @FXML
    void pasteRequest() {
        windowModel.document().paste(Clipboards.text());
    }

    @FXML
    void explainMessage() {
        ExplainDialog.show("", windowModel, messages, head.getScene().getWindow());
    }

    @FXML
    void restoreRequest() {
        windowModel.staleAnswer().restoreRequest();
    }

    @FXML
    void askAgain() {
        windowModel.submission().submit(context.clearTextPrompt());
    }

    /** Copies the answer and the report of the call, to be pasted into a ticket. */
    @FXML
    void copyReport() {
        Feedback feedback = new Feedback(copyReport, messages.format("answer.copyForTicket"));
        windowModel.ticket().write(messages, report -> {
            Clipboards.copy(report);
            feedback.say(messages.format("answer.copied"));
        });
    }
}
