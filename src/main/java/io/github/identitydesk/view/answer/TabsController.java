package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs under the answer, with all that does not fit into it. What a tab names is built after the first frame. */
public final class TabsController {
    private final Views views;
    private final FirstFrame firstFrame;

    @FXML
    TabPane tabs;

    /** For the loader. */
    public TabsController(ViewContext context) {
        this.views = new Views(context, TabsController.class);
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        for (Tab tab : tabs.getTabs()) {
            tab.selectedProperty().subscribe(shown -> {
                if (shown) {
                    load(tab);
                }
            });
            firstFrame.then(() -> load(tab));
        }
    }

    private void load(Tab tab) {
        if (tab.getContent() == null && tab.getUserData() instanceof String view) {
            tab.setContent(views.load(view).root());
        }
    }
}
