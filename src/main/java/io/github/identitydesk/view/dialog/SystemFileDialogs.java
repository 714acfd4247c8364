package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.FileDialogs;
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

/** The file dialogs of the system. A dialog for requests opens in the folder of the last request. */
public final class SystemFileDialogs implements FileDialogs {
    private static final String HISTORY_NAME = "identity-desk-history.csv";

    private final Messages messages;
    private final FileChooser requests;

    /** Creates dialogs with the given messages. */
    public SystemFileDialogs(Messages messages) {
        this.messages = messages;
        this.requests = chooser("file.requests", "*.getid", "*.json", "*.yaml", "*.yml", "*.har");
    }

    @Override
    public Optional<Path> open(Window owner) {
        requests.setTitle(messages.format("file.title.open"));
        return chosen(requests.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openCertificates(Window owner) {
        FileChooser certificates = chooser("file.certificates", "*.pem", "*.crt", "*.cer");
        certificates.setTitle(messages.format("file.title.certificates"));
        return Optional.ofNullable(certificates.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public void save(Window owner, String suggestedName, Consumer<Path> save) {
        requests.setTitle(messages.format("file.title.save"));
        requests.setInitialFileName(suggestedName);
        chosen(requests.showSaveDialog(owner)).ifPresent(path -> complete(path, suggestedName, save));
    }

    @Override
    public void saveHistory(Window owner, Consumer<Path> export) {
        FileChooser exports = chooser("file.exports", "*.csv", "*.json");
        exports.setTitle(messages.format("file.title.history"));
        exports.setInitialFileName(HISTORY_NAME);
        Optional.ofNullable(exports.showSaveDialog(owner))
                .map(File::toPath)
                .ifPresent(path -> complete(path, HISTORY_NAME, export));
    }

    /**
     * {@inheritDoc}
     *
     * <p>This runs a program of the system, because only the {@code Application} has access to the host services of JavaFX.
     * Tested on Linux only.
     */
    @Override
    public void showFolder(Path folder) {
        String system = System.getProperty("os.name", "");
        String opener = system.startsWith("Windows") ? "explorer" : system.startsWith("Mac") ? "open" : "xdg-open";
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

    private FileChooser chooser(String kind, String... endings) {
        FileChooser chooser = new FileChooser();
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
        path.map(Path::getParent).map(Path::toFile).ifPresent(requests::setInitialDirectory);
        return path;
    }
}
