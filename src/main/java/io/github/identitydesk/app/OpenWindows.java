package io.github.identitydesk.app;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.WindowActions;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import javafx.stage.Stage;

/** The open windows, and the actions that concern the whole app. Must be used on the FX thread only. */
final class OpenWindows implements WindowActions {
    private final UserDirectories directories;
    private final FileDialogs dialogs;
    private final Function<EndpointChoice, MainWindow> emptyWindow;
    private final List<MainWindow> windows = new ArrayList<>();

    /**
     * Creates the list, without a window.
     *
     * @param directories the directories of the app
     * @param dialogs shows folders
     * @param emptyWindow creates and adds a window with an empty form for an endpoint
     */
    OpenWindows(UserDirectories directories, FileDialogs dialogs, Function<EndpointChoice, MainWindow> emptyWindow) {
        this.directories = directories;
        this.dialogs = dialogs;
        this.emptyWindow = emptyWindow;
    }

    /** Adds a window, which is removed when it is closed. */
    void add(MainWindow window) {
        windows.add(window);
        window.onClosed(() -> windows.remove(window));
    }

    @Override
    public void newWindow(EndpointChoice endpoint) {
        emptyWindow.apply(endpoint).show(new Stage());
    }

    @Override
    public SequencedMap<String, Path> folders() {
        SequencedMap<String, Path> folders = new LinkedHashMap<>();
        folders.put("about.folder.settings", directories.config());
        folders.put("about.folder.state", directories.state());
        return folders;
    }

    @Override
    public void openFolder(Path folder) {
        dialogs.showFolder(folder);
    }

    @Override
    public void openLogFolder() {
        dialogs.showFolder(directories.state());
    }

    @Override
    public void quit() {
        closeAll(new ArrayDeque<>(windows));
    }

    /** Closes the windows one after the other until the user cancels. */
    private static void closeAll(Deque<MainWindow> open) {
        if (!open.isEmpty()) {
            open.removeFirst().requestClose(() -> closeAll(open));
        }
    }
}
