package io.github.identitydesk.app;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.words.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;

/** A robot that finds the controls of the app's windows, and operates fields, menus and the clipboard as a user would. */
abstract class WindowRobot extends QuickRobot {
    final Messages messages = messages();

    /** Returns the messages of the app. */
    Messages messages() {
        return new Messages(Locale.ENGLISH);
    }

    Node node(String id) {
        return onFx(() -> lookup("#" + id).query());
    }

    boolean isShown(String id) {
        return onFx(
                () -> lookup("#" + id).tryQuery().filter(WindowRobot::isSeen).isPresent());
    }

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the part of a node that lies inside every clip and viewport around it, in scene coordinates. */
    static Bounds visible(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null || at.getParent() == null) {
                Bounds limit = at.localToScene(
                        at.getClip() == null
                                ? at.getLayoutBounds()
                                : at.getClip().getBoundsInParent());
                double left = Math.max(seen.getMinX(), limit.getMinX());
                double top = Math.max(seen.getMinY(), limit.getMinY());
                seen = new BoundingBox(
                        left,
                        top,
                        Math.max(0, Math.min(seen.getMaxX(), limit.getMaxX()) - left),
                        Math.max(0, Math.min(seen.getMaxY(), limit.getMaxY()) - top));
            }
        }
        return seen;
    }

    String text(String id) {
        return onFx(() -> switch (node(id)) {
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText();
            case Node other -> throw new AssertionError(other + " has no text");
        });
    }

    /** Replaces the text of a field by pasting, as users do with IDs. */
    void fill(String id, String text) {
        clickOn("#" + id);
        chord(KeyCode.SHORTCUT, KeyCode.A);
        paste(text);
    }

    /** Pastes into the field that has the focus. */
    void paste(String text) {
        putOnClipboard(text);
        chord(KeyCode.SHORTCUT, KeyCode.V);
    }

    /** Chooses an item of a drop-down list or menu. */
    void choose(String id, String item) {
        clickOn("#" + id);
        chooseDroppedDown(item);
    }

    /** Chooses an item of a menu in the menu bar. */
    void chooseFromMenu(String menu, String item) {
        clickOn(menu);
        chooseDroppedDown(item);
    }

    /** Chooses an item of a submenu in the menu bar. */
    void chooseFromMenu(String menu, String submenu, String item) {
        chooseFromMenu(menu, submenu);
        chooseDroppedDown(item);
    }

    /**
     * Returns the item of the menu bar whose text begins with the given text. Its disabled state is current only once
     * its menu has been opened.
     */
    MenuItem menuItem(String menu, String text) {
        return onFx(() -> lookup("#menuBar").<MenuBar>query().getMenus().stream()
                .filter(it -> plain(it).equals(menu))
                .flatMap(it -> it.getItems().stream())
                .filter(it -> plain(it).startsWith(text))
                .findFirst()
                .orElseThrow());
    }

    /** Returns the item of the menu bar that chooses a theme. */
    MenuItem themeItem(Theme theme) {
        return menuItem("View", messages.format("menu.view.theme." + theme).replaceFirst("_", ""));
    }

    /** Returns the text of an item without its mnemonic marker. */
    static String plain(MenuItem item) {
        return String.valueOf(item.getText()).replaceFirst("_", "");
    }

    /** Opens the context menu of a node, as a right click does. */
    void openContextMenu(Node node) {
        clickOn(node, MouseButton.SECONDARY);
        waitUntil(() -> listWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing()));
    }

    void chooseDroppedDown(String item) {
        waitUntil(() -> droppedDown(item).isPresent());
        clickOn(droppedDown(item).orElseThrow());
        settle();
    }

    private Optional<Node> droppedDown(String item) {
        return listWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .flatMap(window -> from(window.getScene().getRoot()).lookup(item).queryAll().stream())
                .filter(WindowRobot::isSeen)
                .findFirst();
    }

    /** Presses a button with the keyboard, once it is enabled. */
    void press(String button) {
        waitUntil(() -> isShown(button) && !node(button).isDisabled());
        onFx(() -> {
            node(button).requestFocus();
            return button;
        });
        push(KeyCode.SPACE);
    }

    void addProvider(String item) {
        choose("addLogin", item);
    }

    /** Chooses an item of the samples menu, even if the menu would have to be scrolled to show it. */
    void choose(SampleRequest sample) {
        String title = messages.format(sample.title());
        onFx(() -> {
            lookup("#menuBar").<MenuBar>query().getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> item instanceof Menu)
                    .flatMap(item -> ((Menu) item).getItems().stream())
                    .filter(item -> title.equals(item.getText()))
                    .findFirst()
                    .ifPresent(MenuItem::fire);
            return title;
        });
        settle();
    }

    /** Presses a combination of keys, the last one while the others are held. */
    void chord(KeyCode... keys) {
        push(keys);
        settle();
    }

    void getId() {
        chord(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    /** Waits for the answer to the request in the form. Until it comes, the window may show an earlier one, marked as such. */
    void waitForAnswer() {
        waitUntil(() -> isShown("outcomeTitle") && !isShown("staleAnswer"));
    }

    static void putOnClipboard(String text) {
        boolean put = onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        if (!put) {
            throw new AssertionError("the text could not be put on the clipboard");
        }
    }

    static String clipboard() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
