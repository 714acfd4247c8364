package io.github.identitydesk.app;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Base class of tests that inspect the window in each of its main states. */
abstract class WindowStates extends WindowTest {
    /** The tab that the current state is about, or none for the answer, which is a tab only in a small window. */
    private Optional<String> tab = Optional.empty();

    /** Inspects all open windows. */
    abstract void look(String state);

    /** Goes through the states, from the empty window to the dialogs. */
    final void visitStates() {
        look("empty");

        load(SampleRequest.SLOW_ANSWER);
        getId();
        waitUntil(() -> isShown("callingPane"));
        look("calling");
        push(KeyCode.ESCAPE);
        waitForAnswer();
        look("cancelled");

        load(SampleRequest.ACCESS_TOKEN);
        getId();
        waitUntil(() -> isShown("errorCode") && !lookup(".finding").queryAll().isEmpty());
        look("refused");
        for (String view : List.of("details", "token", "preview", "history")) {
            select(Optional.of(view));
            look("refused-" + view);
        }
        onFx(() -> {
            TableView<?> calls = (TableView<?>) node("history");
            calls.requestFocus();
            calls.getSelectionModel().selectFirst();
            return calls;
        });
        settle();
        look("focused-call");
        select(Optional.empty());
        scrollAnswer(1);
        look("refused-below");

        fillPool("us-east-1_123456789");
        getId();
        settle();
        look("problem");

        notReached();
        look("not-reached");

        load(SampleRequest.LOGIN);
        getId();
        waitUntil(() -> isShown("identityId"));
        scrollAnswer(0);
        look("found");

        fillPool(SandboxPool.NO_ROLE.id());
        getId();
        waitUntil(() -> isShown("identityId") && !isShown("staleAnswer"));
        fireButton("checkCredentials");
        waitUntil(() -> isShown("trustPolicyPart"));
        look("credentials");
        scrollAnswer(1);
        look("credentials-below");

        dialog("settings", KeyCode.SHORTCUT, KeyCode.COMMA);
        dialog("shortcuts", KeyCode.F1);
    }

    private void select(Optional<String> view) {
        tab = view;
        onFx(() -> {
            TabPane tabs = lookup("#tabs").query();
            tabs.getTabs().stream()
                    .filter(it -> view.equals(Optional.ofNullable(it.getUserData())))
                    .forEach(tabs.getSelectionModel()::select);
            return view;
        });
        settle();
    }

    /** Loads a sample, discarding typed changes. */
    private void load(SampleRequest sample) {
        choose(sample);
        if (windows().size() > 1) {
            clickOn(messages.format("unsaved.discard"));
        }
    }

    private void dialog(String state, KeyCode... keys) {
        int before = windows().size();
        push(keys);
        waitUntil(() -> windows().size() > before);
        look(state);
        push(KeyCode.ESCAPE);
        waitUntil(() -> windows().size() == before);
    }

    private void notReached() {
        load(SampleRequest.GUEST);
        onFx(() -> {
            lookup("#endpoint").<ComboBox<?>>query().getSelectionModel().select(2);
            return 2;
        });
        LocalServer closed = new LocalServer();
        closed.close();
        waitUntil(() -> isShown("endpointUrl"));
        onFx(() -> {
            node("endpointUrl").requestFocus();
            return true;
        });
        chord(KeyCode.SHORTCUT, KeyCode.A);
        paste(closed.url().toString());
        getId();
        waitUntil(() -> isShown("outcomeTitle") && !isShown("staleAnswer") && !isShown("errorCode"));
    }

    private void fillPool(String id) {
        onFx(() -> {
            node("identityPoolId").requestFocus();
            return id;
        });
        settle();
        chord(KeyCode.SHORTCUT, KeyCode.A);
        paste(id);
    }

    private void fireButton(String button) {
        onFx(() -> {
            ((ButtonBase) node(button)).fire();
            return button;
        });
        settle();
    }

    private void scrollAnswer(double position) {
        onFx(() -> {
            lookup("#endedPane").<ScrollPane>query().setVvalue(position);
            return position;
        });
        settle();
    }

    static List<Stage> windows() {
        return onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .toList());
    }

    void useTheme(Theme theme) {
        MenuItem item = themeItem(theme);
        onFx(() -> {
            item.fire();
            return item;
        });
        waitUntil(this::isComplete);
    }

    /** Enlarges all text from 100 % to 200 %, as a user would. */
    void useLargestText() {
        for (int step = 0; step < 5; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
    }

    /** Resizes the window and keeps the tab of the current state selected. */
    void resize(WindowSize size) {
        resize(size.width(), size.height());
        select(tab);
    }
}
