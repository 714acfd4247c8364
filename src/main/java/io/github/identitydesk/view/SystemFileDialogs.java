package io.github.identitydesk.view;

import io.github.identitydesk.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own file dialogs; the last directory is where the next one begins. */
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private final FileChooser chooser = new FileChooser();

    /** Dialogs over that window. */
    public SystemFileDialogs(Words words, Window owner) {
        this.owner = owner;
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(words.say("file.requests"), "*.getid", "*.json", "*.yaml", "*.yml"),
                        new ExtensionFilter(words.say("file.all"), "*.*"));
    }

    @Override
    public Optional<Path> open() {
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String suggestedName) {
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    private Optional<Path> chosen(File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return path;
    }
}
