package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of the request files that were opened or saved most recently. Files that no longer exist are marked. */
final class RecentMenu {
    private RecentMenu() {}

    /** Fills the menu whenever its parent menu opens. */
    static void follow(Menu menu, RequestDocument document, UnsavedChangesPrompt prompt, Messages messages) {
        menu.getParentMenu().addEventHandler(Menu.ON_SHOWING, event -> {
            if (event.getTarget().equals(menu.getParentMenu())) {
                fill(menu, document, prompt, messages);
            }
        });
        fill(menu, document, prompt, messages);
    }

    private static void fill(Menu menu, RequestDocument document, UnsavedChangesPrompt prompt, Messages messages) {
        Map<Path, MenuItem> items = new HashMap<>();
        List<MenuItem> all = new ArrayList<>();
        for (Path file : document.recent().all()) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> document.open(file, prompt));
            items.put(file, item);
            all.add(item);
        }
        MenuItem clear = new MenuItem(messages.format("menu.file.recent.clear"));
        clear.setOnAction(event -> document.recent().clear());
        all.add(new SeparatorMenuItem());
        all.add(clear);
        menu.getItems().setAll(all);
        menu.setDisable(items.isEmpty());
        document.recent()
                .missing(missing -> missing.forEach(file -> {
                    MenuItem item = items.get(file);
                    if (item != null) {
                        item.setText(messages.format("menu.file.recent.missing", file));
                        item.setDisable(true);
                    }
                }));
    }
}
