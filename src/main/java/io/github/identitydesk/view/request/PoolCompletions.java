package io.github.identitydesk.view.request;

import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.viewmodel.KnownPools;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The list of named pools below the pool ID field, which opens while the user types a part of a name or an ID. The arrow keys
 * move through the list. Until one of them is pressed, Enter and Tab are passed to the field.
 */
final class PoolCompletions {
    private static final int MAX_ITEMS = 8;

    private final KnownPools pools;
    private final PoolItems items;
    /** Created when it first opens, because a menu styles its scene at creation, which would delay the window. */
    private Optional<ContextMenu> list = Optional.empty();

    private boolean isChoosing;

    PoolCompletions(KnownPools pools, PoolItems items) {
        this.pools = pools;
        this.items = items;
    }

    void follow(TextField field) {
        field.textProperty().subscribe((was, is) -> {
            if (field.isFocused()) {
                complete(field, is);
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                list.ifPresent(ContextMenu::hide);
            }
        });
    }

    private void complete(TextField field, String text) {
        List<NamedPool> found = pools.completions(text);
        list.ifPresent(ContextMenu::hide);
        if (!found.isEmpty()) {
            ContextMenu shown = list.orElseGet(() -> create(field));
            shown.getItems()
                    .setAll(found.stream().limit(MAX_ITEMS).map(items::of).toList());
            isChoosing = false;
            shown.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private ContextMenu create(TextField field) {
        ContextMenu created = new ContextMenu();
        created.getStyleClass().add("completions");
        created.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, created, field));
        list = Optional.of(created);
        return created;
    }

    private void press(KeyEvent event, ContextMenu shown, TextField field) {
        switch (event.getCode()) {
            case UP, DOWN -> isChoosing = true;
            case ENTER, TAB -> {
                if (!isChoosing || event.getCode() == KeyCode.TAB) {
                    event.consume();
                    shown.hide();
                    Event.fireEvent(field, event.copyFor(field, field));
                }
            }
            default -> {}
        }
    }
}
