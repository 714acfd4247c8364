package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.viewmodel.SettingsForm.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base class of tests of the settings as a user edits them. The check of a file of certificates waits for its answer. */
abstract class SettingsFormFixture {
    static final Path FILE = Path.of("ca.pem").toAbsolutePath();

    record Check(Path file, Consumer<Optional<Message>> answer) {}

    final List<Check> checks = new ArrayList<>();

    @TempDir
    Path home;

    Store store;

    Preferences preferences;

    SettingsForm form;

    @BeforeEach
    void wire() {
        store = Stores.in(home);
        preferences = new Preferences(store.settings(), new TaskRunner(new Later(), Runnable::run));
        open();
    }

    final void open() {
        form = new SettingsForm(preferences, (file, answer) -> checks.add(new Check(file, answer)));
    }

    ClientSettings client() {
        return store.settings().value().client();
    }

    Optional<String> problem(Entry entry) {
        return form.problem(entry).get().map(Message::key);
    }
}
