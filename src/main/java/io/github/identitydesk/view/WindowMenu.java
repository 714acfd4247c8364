package io.github.identitydesk.view;

import io.github.identitydesk.view.control.WindowScope;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The Window menu, which lists the windows of the app. It is visible while there are several. */
final class WindowMenu {
    private WindowMenu() {}

    /** Starts to follow the windows of the app, until the window that contains the menu closes. */
    static void fill(Menu menu, Window own, WindowScope scope) {
        menu.setVisible(mainWindows().size() > 1);
        scope.add(Window.getWindows()
                .subscribe(() -> menu.setVisible(mainWindows().size() > 1)));
        menu.setOnShowing(event -> menu.getItems().setAll(items(own)));
        // JavaFX does not open a menu without items.
        menu.getItems().setAll(new MenuItem());
    }

    /** Returns the items, numbered, because windows without a file have the same title. */
    private static List<MenuItem> items(Window own) {
        List<Stage> stages = mainWindows();
        return IntStream.range(0, stages.size())
                .mapToObj(index -> item(stages.get(index), index + 1, own))
                .toList();
    }

    private static MenuItem item(Stage stage, int number, Window own) {
        RadioMenuItem item = new RadioMenuItem(number + "  " + stage.getTitle());
        item.setMnemonicParsing(false);
        item.setSelected(stage.equals(own));
        item.setOnAction(event -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
        return item;
    }

    /** Returns the windows that contain a request, but not their dialogs, in the order in which they were opened. */
    static List<Stage> mainWindows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() == null && stage.getScene() != null)
                .map(Stage.class::cast)
                .toList();
    }
}
