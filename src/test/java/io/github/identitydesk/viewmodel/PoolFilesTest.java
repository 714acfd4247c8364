package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.NamedPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Named pools can be given to others in a file, which contains nothing secret. */
class PoolFilesTest extends WindowFixture {
    private static final String POOL = REQUEST.identityPoolId();

    private void importFrom(Path file) {
        window.pools().files(document.notices()).importFrom(file);
        background.runAll();
    }

    @Test
    void exportedPoolsAreImportedAgainAndTheImportCanBeUndone() {
        Path file = home.resolve("pools.json");
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        window.pool().rename("Staging");
        window.pools().files(document.notices()).exportTo(file);
        background.runAll();
        assertThat(told()).hasValue("pools.exported");
        assertThat(file).content().contains("Staging", POOL).doesNotContain("token");

        window.pool().rename("Live");
        importFrom(file);
        assertThat(told()).hasValue("pools.imported");
        assertThat(window.pools().named()).contains(new NamedPool("Staging", POOL, EndpointChoice.AWS));

        document.notices().undo();
        assertThat(window.pools().named()).extracting(NamedPool::name).containsExactly("Live");
    }

    @Test
    void otherFilesAreNotImported() throws IOException {
        importFrom(Files.writeString(home.resolve("request.json"), "{\"IdentityPoolId\":\"" + POOL + "\"}"));
        assertThat(told()).hasValue("pools.notImported");

        importFrom(home.resolve("nowhere.json"));
        assertThat(document.notices().shown().get().map(Notice::kind)).hasValue(Notice.Kind.FAILED);
        assertThat(window.pools().named()).isEmpty();
    }

    @Test
    void failedExportIsTold() {
        window.pools()
                .files(document.notices())
                .exportTo(home.resolve("nowhere").resolve("pools.json"));
        background.runAll();

        assertThat(told()).hasValue("store.exportFailed");
    }
}
