package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.WindowActions;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows the name and the version of the app, and the folders that contain its files. */
public final class AboutDialog {
    private AboutDialog() {}

    /** Shows the dialog over a window. */
    public static void show(WindowActions actions, Messages messages, Window owner) {
        Label title = new Label(messages.format("about.header", messages.format("app.version")));
        title.getStyleClass().add("title-3");
        Label text = new Label(messages.format("about.text"));
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Label versions = new Label(messages.format("about.java", System.getProperty("java.runtime.version")) + "\n"
                + messages.format("about.javafx", System.getProperty("javafx.runtime.version")));
        versions.setId("aboutVersions");
        GridPane folders = new GridPane();
        folders.getStyleClass().add("about-folders");
        actions.folders().forEach((key, folder) -> addFolder(folders, messages, key, folder, actions));
        Button licenses = new Button(messages.format("about.licenses"));
        licenses.setId("licenses");
        licenses.setOnAction(event -> TextDialog.show("about.licenses.title", licenses(messages), messages, owner));
        VBox content = new VBox(12, title, text, versions, folders, licenses);
        content.getStyleClass().add("about-pane");
        Dialog<Void> dialog = new Dialog<>();
        dialog.setResizable(true);
        dialog.setTitle(messages.format("about.title"));
        Dialogs.openOver(dialog, owner);
        dialog.getDialogPane().getButtonTypes().setAll(Dialogs.close(messages));
        dialog.getDialogPane().setContent(content);
        dialog.show();
    }

    /** Returns the licenses of the app and its libraries. Maven generates the list of the libraries (license-maven-plugin). */
    private static String licenses(Messages messages) {
        String own = messages.format("about.licenses.own");
        try (InputStream libraries = AboutDialog.class.getResourceAsStream("licenses.txt")) {
            return libraries == null ? own : own + "\n" + new String(libraries.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFolder(GridPane grid, Messages messages, String key, Path folder, WindowActions actions) {
        TextField path = new TextField(folder.toString());
        path.setEditable(false);
        GridPane.setHgrow(path, Priority.ALWAYS);
        Label label = new Label(messages.format(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(path);
        Button open = new Button(messages.format("about.open"));
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(event -> actions.openFolder(folder));
        grid.add(label, 0, grid.getRowCount(), 2, 1);
        grid.addRow(grid.getRowCount(), path, open);
    }
}
