package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class UnusableFilesTest extends StoreFixture {
    @Test
    void worksInMemoryIfTheFileCannotBeRead() throws IOException {
        Files.createDirectory(historyFile());

        Store store = restarted();
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();

        assertThat(store.history().value().entries()).containsExactly(SampleEntries.number(1));
        assertThat(errors)
                .containsExactly(Message.of("store.unreadable", historyFile().toString()));
        assertThat(errorMessages())
                .singleElement()
                .asString()
                .contains(historyFile().toString());
        assertThat(historyFile()).isEmptyDirectory();
    }

    @Test
    void fileThatCannotBeReadIsReportedWhenItIsLoaded() throws IOException {
        Files.createDirectory(historyFile());
        store().history().load();

        assertThat(errors)
                .containsExactly(Message.of("store.unreadable", historyFile().toString()));
    }

    @Test
    void fileThatCannotBeReadIsReportedWhenItIsChanged() throws IOException {
        Files.createDirectory(historyFile());
        store().history().change(calls -> calls.with(SampleEntries.number(1)));

        assertThat(errors)
                .containsExactly(Message.of("store.unreadable", historyFile().toString()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotReplaceAnUnreadableFile() throws IOException {
        Files.writeString(historyFile(), "private");
        Files.setPosixFilePermissions(historyFile(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(historyFile()), "root may read anything");

        Store store = restarted();
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();

        assertThat(errors)
                .containsExactly(Message.of("store.unreadable", historyFile().toString()));
        Files.setPosixFilePermissions(historyFile(), PosixFilePermissions.fromString("rw-------"));
        assertThat(historyFile()).hasContent("private");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void worksInMemoryIfItMayNotWrite() throws IOException {
        Files.writeString(historyFile(), "{\"calls\":[]}");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(directory), "root may write anywhere");

        Store store = restarted();
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        assertThat(store.history().value().entries()).containsExactly(SampleEntries.number(1));
        assertThat(errors)
                .containsExactly(Message.of("store.unwritable", historyFile().toString()));
    }

    @Test
    void reportsAnErrorOnceAndWritesEverythingAfterRecovery() throws IOException {
        Path state = directory.resolve("state");
        Files.writeString(state, "a file in the directory's place");
        Store store = storeIn(new UserDirectories(directory, state));

        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.history().change(calls -> calls.with(SampleEntries.number(2)));

        Message unwritable =
                Message.of("store.unwritable", state.resolve("history.json").toString());
        assertThat(errors).containsExactly(unwritable);
        assertThat(errorMessages()).singleElement().asString().contains(state.toString());
        assertThat(store.history().value().entries()).containsExactly(SampleEntries.number(2), SampleEntries.number(1));

        Files.delete(state);
        store.history().change(calls -> calls.with(SampleEntries.number(3)));
        assertThat(errors).hasSize(1);
        assertThat(state.resolve("history.json")).content().contains("11:01:00Z", "11:02:00Z", "11:03:00Z");

        Files.move(state, directory.resolve("elsewhere"));
        Files.writeString(state, "a file in the directory's place");
        store.history().change(calls -> calls.with(SampleEntries.number(4)));
        assertThat(errors).containsExactly(unwritable, unwritable);
    }

    @Test
    void keepsTheOldHistoryWhenTheDiskIsFull() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setAttributeViews("posix")
                .setBlockSize(512)
                .setMaxSize(16_384)
                .build();
        try (FileSystem full = Jimfs.newFileSystem(small)) {
            Path state = full.getPath("/state");
            UserDirectories directories = new UserDirectories(state, state);
            storeIn(directories).history().change(calls -> calls.with(SampleEntries.number(1)));
            String before = Files.readString(state.resolve("history.json"));

            Store store = storeIn(directories);
            store.history().change(calls -> {
                History more = calls;
                for (int n = 2; n <= 100; n++) {
                    more = more.with(SampleEntries.number(n));
                }
                return more;
            });

            assertThat(store.history().value().entries()).hasSize(100);
            assertThat(errors).containsExactly(Message.of("store.unwritable", "/state/history.json"));
            assertThat(Files.readString(state.resolve("history.json"))).isEqualTo(before);

            store.history().change(calls -> History.EMPTY);
            assertThat(Files.readString(state.resolve("history.json"))).doesNotContain("time");
            assertThat(store.history().value()).isEqualTo(History.EMPTY);
        }
    }

    @Test
    void leavesNoTemporaryFilesBehind() throws IOException {
        try (Store store = store()) {
            store.history().change(calls -> calls.with(SampleEntries.number(1)));
            store.recentPools().change(pools -> pools.with(new RecentPool(POOL, EndpointChoice.AWS)));
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "history.json", "recent-pools.json");
        }
    }
}
