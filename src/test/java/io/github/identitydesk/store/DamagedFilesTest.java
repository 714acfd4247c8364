package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFilesTest extends StoreFixture {
    static Stream<String> noJsonObjects() {
        return Stream.of(
                "",
                " ",
                "{",
                "{\"calls\":[",
                "{\"calls\":[]",
                "{\"calls\":[]} {}",
                "{\"calls\":[]}, ",
                "{\"calls\":[],\"calls\":[]}",
                "{'calls':[]}",
                "null",
                "[]",
                "\"text\"",
                "7",
                "<html></html>",
                "\0\0\0\0",
                "{\"calls\":" + "[".repeat(100_000),
                "{\"calls\":[],\"n\":1" + "0".repeat(100_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("noJsonObjects")
    void setsAsideAHistoryThatIsNotJson(String content) throws IOException {
        assertSetAside(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"calls\":{}}",
                "{\"calls\":null}",
                "{\"entries\":[]}",
                "{\"calls\":[null]}",
                "{\"calls\":[7]}"
            })
    void setsAsideAHistoryWithOtherContent(String content) throws IOException {
        assertSetAside(content);
    }

    private void assertSetAside(String content) throws IOException {
        Files.writeString(historyFile(), content);

        Store store = store();
        store.history().load();

        assertThat(store.history().value()).isEqualTo(History.EMPTY);
        assertThat(directory.resolve("history.json" + ASIDE)).hasContent(content);
        assertThat(errors)
                .containsExactly(Message.of("store.damaged", historyFile().toString(), historyFile() + ASIDE));
        assertThat(errorMessages())
                .allSatisfy(words -> assertThat(words)
                        .contains(historyFile().toString())
                        .contains(ASIDE)
                        .doesNotContain("{"));

        store.history().change(history -> history.with(SampleEntries.number(1)));
        store.close();
        assertThat(restarted().history().value().entries()).containsExactly(SampleEntries.number(1));
        assertThat(errors).hasSize(1);
    }

    @Test
    void setsAsideAnOversizedHistory() throws IOException {
        String calls = "{\"calls\":[]}";
        String longest = calls + " ".repeat(JsonFile.MAX_LENGTH - calls.length());
        Files.writeString(historyFile(), longest);
        store().history().load();
        assertThat(errors).as("as long as it may be").isEmpty();

        Files.writeString(historyFile(), longest + " ");
        store().history().load();
        assertThat(errors).hasSize(1);
        assertThat(Path.of(historyFile() + ASIDE)).hasSize(longest.length() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\" : \"00000000-0000-0000-0000-000000000002\" | \"id\" : \"two\"",
                "\"time\" : \"2026-11-03T11:02:00Z\"               | \"time\" : \"yesterday\"",
                "\"time\" : \"2026-11-03T11:02:00Z\"               | \"moment\" : \"2026-11-03T11:02:00Z\"",
                "\"time\" : \"2026-11-03T11:02:00Z\"               | \"time\" : null",
            })
    void keepsValidEntriesAndSetsTheFileAside(String good, String bad) throws IOException {
        try (Store store = store()) {
            store.history()
                    .change(calls -> calls.with(SampleEntries.number(1))
                            .with(SampleEntries.number(2))
                            .with(SampleEntries.number(3)));
        }
        String whole = Files.readString(historyFile());
        assertThat(whole).containsOnlyOnce(good);
        Files.writeString(historyFile(), whole.replace(good, bad));

        assertThat(restarted().history().value().entries())
                .containsExactly(SampleEntries.number(3), SampleEntries.number(1));
        assertThat(restarted().history().value().entries())
                .containsExactly(SampleEntries.number(3), SampleEntries.number(1));
        assertThat(errors).hasSize(1);
        assertThat(Path.of(historyFile() + ASIDE)).content().contains(bad);
    }

    @Test
    void givesEachDamagedFileAUniqueName() throws IOException {
        for (int n = 1; n <= 3; n++) {
            Files.writeString(historyFile(), "damaged " + n);
            store().history().load();
        }

        assertThat(Path.of(historyFile() + ASIDE)).hasContent("damaged 1");
        assertThat(Path.of(historyFile() + ASIDE + "-2")).hasContent("damaged 2");
        assertThat(Path.of(historyFile() + ASIDE + "-3")).hasContent("damaged 3");
    }

    @Test
    void restoresAFileThatIsDamagedWhileTheAppRuns() throws IOException {
        Store store = store();
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();
        Files.writeString(historyFile(), "damaged");

        store.history().change(calls -> calls.with(SampleEntries.number(2)));
        store.close();

        assertThat(restarted().history().value().entries())
                .containsExactly(SampleEntries.number(2), SampleEntries.number(1));
        assertThat(errors).hasSize(1);
    }

    @Test
    void clearsTheHistoryWhenItsFileIsDeletedWhileTheAppRuns() throws IOException {
        Store store = store();
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();
        Files.delete(historyFile());

        store.history().change(calls -> calls.with(SampleEntries.number(2)));
        store.close();

        assertThat(store.history().value().entries()).containsExactly(SampleEntries.number(2));
    }

    @Test
    void setsAsideDamagedSettingsAndRecentPools() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "theme: DARK");
        Files.writeString(
                directory.resolve("recent-pools.json"), "{\"pools\":[{\"identityPoolId\":\"" + POOL + "\"}]}");

        Store store = restarted();

        assertThat(store.settings().value()).isEqualTo(Settings.DEFAULT);
        assertThat(store.recentPools().value()).isEqualTo(RecentPools.NONE);
        assertThat(errors).hasSize(2);
        assertThat(directory.resolve("settings.json" + ASIDE)).exists();
        assertThat(directory.resolve("recent-pools.json" + ASIDE)).exists();
    }
}
