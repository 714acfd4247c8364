package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * The tabs below the answer, with the details that do not fit into it. The user data of a tab names its view, which is loaded
 * after the first frame or when the tab is selected.
 */
public final class TabsController {
    /** The user data of the tab that the answer is in a low window. */
    public static final String ANSWER = "answer";

    private static final PseudoClass LARGE_TEXT = PseudoClass.getPseudoClass("large-text");
    private static final int LARGE = 150;

    private final ViewContext context;
    private final Views views;
    private final FirstFrame firstFrame;
    private final Tab answer;

    @FXML
    TabPane tabs;

    /** Creates a controller for the window of the given context. */
    public TabsController(ViewContext context) {
        this.context = context;
        this.views = new Views(context, TabsController.class);
        this.firstFrame = context.firstFrame();
        this.answer = new Tab(context.messages().format("tab.answer"));
        answer.setUserData(ANSWER);
    }

    @FXML
    void initialize() {
        // Smaller titles at large text sizes, so that all titles fit side by side in the smallest window.
        context.scope()
                .add(context.preferences()
                        .textSize()
                        .subscribe(size -> tabs.pseudoClassStateChanged(LARGE_TEXT, size.intValue() > LARGE)));
        for (Tab tab : tabs.getTabs()) {
            tab.selectedProperty().subscribe(shown -> {
                if (shown) {
                    load(tab);
                }
            });
            firstFrame.then(() -> load(tab));
        }
    }

    /** Adds the answer as the first tab and selects it. */
    void addAnswer(Node shown) {
        answer.setContent(shown);
        tabs.getTabs().addFirst(answer);
        selectAnswer();
    }

    /** Removes the tab of the answer. */
    void removeAnswer() {
        tabs.getTabs().remove(answer);
        answer.setContent(null);
    }

    /** Selects the answer if it is a tab. */
    void selectAnswer() {
        if (tabs.getTabs().contains(answer)) {
            tabs.getSelectionModel().select(answer);
        }
    }

    private void load(Tab tab) {
        if (tab.getContent() == null && tab.getUserData() instanceof String view) {
            tab.setContent(views.load(view).root());
        }
    }
}
