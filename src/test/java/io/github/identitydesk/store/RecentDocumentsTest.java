package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentDocumentsTest extends StoreFixture {
    private final Path one = Path.of("one.getid").toAbsolutePath();
    private final Path two = Path.of("two.json").toAbsolutePath();

    @Test
    void lastUsedFileIsFirstAndListedOnce() {
        RecentDocuments recent = RecentDocuments.NONE.with(one).with(two).with(Path.of("one.getid"));

        assertThat(recent.files()).containsExactly(one, two);
    }

    @Test
    void pathsAreNormalized() {
        assertThat(RecentDocuments.NONE
                        .with(one)
                        .with(Path.of("directory", "..", "one.getid"))
                        .files())
                .containsExactly(one);
    }

    @Test
    void lastTenAreKept() {
        RecentDocuments recent = RecentDocuments.NONE;
        for (int n = 0; n <= RecentDocuments.LIMIT; n++) {
            recent = recent.with(Path.of(n + ".getid"));
        }

        assertThat(recent.files())
                .hasSize(10)
                .first()
                .isEqualTo(Path.of("10.getid").toAbsolutePath());
        assertThat(recent.files()).last().isEqualTo(Path.of("1.getid").toAbsolutePath());
    }

    @Test
    void fileIsRemoved() {
        RecentDocuments recent = RecentDocuments.NONE.with(one).with(two);

        assertThat(recent.without(Path.of("two.json")).files()).containsExactly(one);
    }

    @Test
    void deletedFilesAreMissing() throws IOException {
        Path there = Files.writeString(directory.resolve("there.getid"), "{}");
        Path gone = directory.resolve("gone.getid");

        assertThat(RecentDocuments.NONE.with(there).with(gone).missing()).containsExactly(gone);
    }

    @Test
    void surviveARestart() {
        RecentDocuments recent = RecentDocuments.NONE.with(one).with(two);
        try (Store store = store()) {
            store.recentDocuments().change(old -> recent);
        }

        assertThat(restarted().recentDocuments().value()).isEqualTo(recent);
    }

    @Test
    void malformedPathIsSkipped() throws IOException {
        Files.writeString(
                directory.resolve("recent-documents.json"),
                "{\"files\":[{\"path\":\"relative\"},{\"path\":\"\\u0000\"},{\"path\":7},{\"path\":\""
                        + one.toString().replace("\\", "\\\\") + "\"}]}");

        assertThat(restarted().recentDocuments().value().files()).isEqualTo(List.of(one));
    }
}
