package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.OperatingSystem;
import io.github.identitydesk.words.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.slf4j.LoggerFactory;

/** The file dialogs of the system. A dialog opens in the folder of the last file, at first in the user's home folder. */
public final class SystemFileDialogs implements FileDialogs {
    private static final String HISTORY_NAME = "identity-desk-history.csv";

    private final Messages messages;
    private File folder = new File(System.getProperty("user.home", "."));

    /** Creates dialogs with the given messages. */
    public SystemFileDialogs(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Path> open(Window owner) {
        return chosen(requests("file.title.open").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openCertificates(Window owner) {
        return chosen(chooser("file.title.certificates", "file.certificates", "*.pem", "*.crt", "*.cer")
                .showOpenDialog(owner));
    }

    @Override
    public void save(Window owner, String suggestedName, Consumer<Path> save) {
        FileChooser requests = requests("file.title.save");
        requests.setInitialFileName(suggestedName);
        chosen(requests.showSaveDialog(owner)).ifPresent(path -> complete(path, suggestedName, save));
    }

    @Override
    public void saveHistory(Window owner, Consumer<Path> export) {
        FileChooser exports = chooser("file.title.history", "file.exports", "*.csv", "*.json");
        exports.setInitialFileName(HISTORY_NAME);
        chosen(exports.showSaveDialog(owner)).ifPresent(path -> complete(path, HISTORY_NAME, export));
    }

    /**
     * {@inheritDoc}
     *
     * <p>This runs a program of the system, because only the {@code Application} has access to the host services of JavaFX.
     * Tested on Linux only.
     */
    @Override
    public void showFolder(Path folder) {
        String opener = switch (OperatingSystem.CURRENT) {
            case WINDOWS -> "explorer";
            case MAC -> "open";
            case LINUX, OTHER -> "xdg-open";
        };
        Thread.ofVirtual().start(() -> {
            try {
                new ProcessBuilder(opener, folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                LoggerFactory.getLogger(SystemFileDialogs.class).warn("{} cannot be started", opener, e);
            }
        });
    }

    private FileChooser requests(String title) {
        return chooser(title, "file.requests", "*.getid", "*.json", "*.yaml", "*.yml", "*.har");
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.format(title));
        // A dialog does not open in a folder that was removed.
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(messages.format(kind), endings),
                        new ExtensionFilter(messages.format("file.all"), "*.*"));
        return chooser;
    }

    /** Completes a name in the background, because a file system may take long to answer. */
    private static void complete(Path file, String suggestedName, Consumer<Path> then) {
        Thread.ofVirtual().start(() -> {
            Path completed = complete(file, suggestedName);
            Platform.runLater(() -> then.accept(completed));
        });
    }

    /**
     * Adds the extension of the suggested name to a name that has none, as the dialogs of Windows and macOS do. If that file
     * exists, the dialog has not asked whether to replace it, and the name remains as it was typed.
     */
    static Path complete(Path file, String suggestedName) {
        String name = String.valueOf(file.getFileName());
        Path completed = file.resolveSibling(name + suggestedName.substring(suggestedName.lastIndexOf('.')));
        return name.contains(".") || Files.exists(completed) ? file : completed;
    }

    private Optional<Path> chosen(File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).map(Path::toFile).ifPresent(parent -> folder = parent);
        return path;
    }
}
