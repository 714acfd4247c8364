package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PersistentValueTest extends StoreFixture {
    private final Queue<Runnable> background = new ArrayDeque<>();

    @Test
    void appliesEarlyChangesToTheLoadedValue() {
        try (Store store = store()) {
            store.history().change(history -> history.with(SampleEntries.number(1)));
            store.settings().change(old -> old.withTheme(Theme.DARK));
        }

        Store store = storeOn(background::add);
        store.history().change(history -> history.with(SampleEntries.number(2)));
        store.settings().change(old -> old.withDivider(0.4));
        store.history().load();
        store.settings().load();

        assertThat(store.history().value().entries()).containsExactly(SampleEntries.number(2), SampleEntries.number(1));
        assertThat(store.settings().value())
                .isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK).withDivider(0.4));
    }

    @Test
    void combinesChangesIntoOneWrite() {
        Store store = storeOn(background::add);
        for (int n = 1; n <= 100; n++) {
            int number = n;
            store.history().change(history -> history.with(SampleEntries.number(number)));
        }

        assertThat(background).hasSize(1);
        assertThat(directory).isEmptyDirectory();

        background.remove().run();
        assertThat(restarted().history().value().entries()).hasSize(100);

        store.history().change(history -> History.EMPTY);
        assertThat(background).hasSize(1);
    }

    @Test
    void doesNotWriteIfNothingChanges() throws IOException {
        Store store = store();
        store.settings().change(old -> old.withTheme(Theme.DARK));
        store.close();
        Files.writeString(directory.resolve("settings.json"), "{\"theme\":\"DARK\"}");

        store.settings().change(old -> old.withTheme(Theme.DARK));
        store.close();

        assertThat(directory.resolve("settings.json")).hasContent("{\"theme\":\"DARK\"}");
    }

    @Test
    void notifiesListenersOfEachChange() {
        Store store = store();
        List<Theme> seen = new ArrayList<>();
        Runnable listener = () -> seen.add(store.settings().value().theme());
        store.settings().addListener(listener);

        store.settings().change(old -> old.withTheme(Theme.DARK));
        store.close();
        assertThat(seen).containsExactly(Theme.DARK);

        Store other = store();
        other.settings().change(old -> old.withTheme(Theme.LIGHT));
        other.close();
        store.settings().load();
        assertThat(seen).containsExactly(Theme.DARK, Theme.LIGHT);

        store.settings().removeListener(listener);
        store.settings().change(old -> old.withTheme(Theme.SYSTEM));
        assertThat(seen).hasSize(2);
    }

    @Test
    void listenersMayChangeOtherValues() {
        Store store = store();
        store.history()
                .addListener(() ->
                        store.recentPools().change(pools -> pools.with(new RecentPool(POOL, EndpointChoice.AWS))));

        store.history().change(history -> history.with(SampleEntries.number(1)));

        Store again = restarted();
        assertThat(again.history().value().entries()).hasSize(1);
        assertThat(again.recentPools().value().pools()).hasSize(1);
    }

    @Test
    void writesEverythingWhenItIsClosed() {
        try (Store busy = storeOn(task -> {})) {
            busy.settings().change(old -> old.withTheme(Theme.DARK));
            busy.history().change(history -> history.with(SampleEntries.number(1)));
        }

        Store again = restarted();
        assertThat(again.settings().value().theme()).isEqualTo(Theme.DARK);
        assertThat(again.history().value().entries()).containsExactly(SampleEntries.number(1));
    }

    @Test
    void keepsWhatANewerVersionWroteIntoTheHistory() throws IOException {
        Files.writeString(historyFile(), "{\"newer\":{\"a\":[1,2.50]},\"calls\":[]}");
        restarted().history().change(history -> history.with(SampleEntries.number(1)));

        assertThat(Files.readString(historyFile()).replaceAll("\\s", ""))
                .contains("\"newer\":{\"a\":[1,2.50]}")
                .contains("\"calls\":[{");
    }
}
