package io.github.identitydesk.app;

import io.github.identitydesk.view.control.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

/** File dialogs with preset answers. */
final class FakeDialogs implements FileDialogs {
    Optional<Path> chosen = Optional.empty();
    /** The file to save to, if it is not the chosen one. */
    Optional<Path> saved = Optional.empty();

    Optional<Path> shownFolder = Optional.empty();

    @Override
    public Optional<Path> open(Window owner) {
        return chosen;
    }

    @Override
    public Optional<Path> openCertificates(Window owner) {
        return chosen;
    }

    @Override
    public void showFolder(Path folder) {
        shownFolder = Optional.of(folder);
    }

    @Override
    public void save(Window owner, String suggestedName, Consumer<Path> save) {
        saved.or(() -> chosen).ifPresent(save);
    }

    @Override
    public void saveHistory(Window owner, Consumer<Path> export) {
        chosen.ifPresent(export);
    }
}
