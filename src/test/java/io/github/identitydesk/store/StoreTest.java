package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.IDENTITY;
import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class StoreTest extends StoreFixture {
    @Test
    void startsWithDefaultsAndWritesNothing() {
        Store store = store();
        store.settings().load();
        store.recentPools().load();
        store.history().load();
        store.close();

        assertThat(store.settings().value()).isEqualTo(Settings.DEFAULT);
        assertThat(store.recentPools().value()).isEqualTo(RecentPools.NONE);
        assertThat(store.history().value()).isEqualTo(History.EMPTY);
        assertThat(errors).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void settingsSurviveARestart() {
        Settings settings = new Settings(
                Theme.DARK,
                125,
                0.375,
                0.25,
                Optional.of(new WindowPlace(-10.5, 20, 1000, 700, true)),
                new ClientSettings(
                        Duration.ofMillis(1500),
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        1,
                        Optional.of(directory.resolve("ca.pem")),
                        new ProxySettings.Manual("proxy.example", 3128, Optional.of("me")),
                        true),
                false,
                true,
                Duration.ofSeconds(20));
        try (Store store = store()) {
            store.settings().change(old -> settings);
        }

        assertThat(restarted().settings().value()).isEqualTo(settings);
    }

    @Test
    void removesASettingThatIsReset() {
        try (Store store = store()) {
            store.settings()
                    .change(old -> old.withWindow(new WindowPlace(1, 2, 3, 4, false))
                            .withClient(old.client()
                                    .withProxy(new ProxySettings.Manual("proxy.example", 3128, Optional.of("me")))));
            store.settings().save();
            store.settings().change(old -> Settings.DEFAULT);
        }

        assertThat(restarted().settings().value()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void recentPoolsSurviveARestart() {
        RecentPool first = new RecentPool("eu-west-1:a", EndpointChoice.custom("http://localhost:4566"));
        RecentPool second = new RecentPool(POOL, new EndpointChoice(EndpointChoice.Kind.AWS, "", "eu-west-1"));
        try (Store store = store()) {
            store.recentPools().change(pools -> pools.with(first));
            store.recentPools().change(pools -> pools.with(second));
        }

        assertThat(restarted().recentPools().value().pools()).containsExactly(second, first);
    }

    @Test
    void everyKindOfEntrySurvivesARestart() {
        History calls = new History(List.of(
                SampleEntries.ended(
                                new UUID(0, 6),
                                new IdentityRequest(POOL, Optional.of("123456789012"), List.of()),
                                EndpointChoice.AWS,
                                new Outcome.Found(IDENTITY, SampleEntries.trace(6)),
                                Map.of(),
                                words -> words)
                        .withGrants(CheckedGrants.NONE.withCredentials(true).withOpenIdToken(false)),
                SampleEntries.entry(5, EndpointChoice.SANDBOX, POOL, IDENTITY, Map.of("a", "fa", "b", "fb")),
                SampleEntries.number(4),
                SampleEntries.ending(
                        3, SampleEntries.refused("NotAuthorizedException", "Logins don't match. “Umlauts”: ä, 🔑.")),
                SampleEntries.ending(2, SampleEntries.notReached(Failure.Kind.HOST_NOT_FOUND, "nowhere.example")),
                SampleEntries.ending(1, new Outcome.Cancelled(SampleEntries.trace(1)))));
        try (Store store = store()) {
            store.history().change(history -> calls);
        }

        assertThat(restarted().history().value()).isEqualTo(calls);
    }

    @Test
    void keepsAndClearsAThousandEntries() {
        List<HistoryEntry> calls = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            calls.add(SampleEntries.number(n));
        }
        try (Store store = store()) {
            store.history().change(history -> new History(calls));
        }

        Store again = restarted();
        assertThat(again.history().value().entries()).hasSize(1_000);
        again.history()
                .change(history -> history.without(SampleEntries.number(7).id()));
        again.close();
        assertThat(restarted().history().value().entries()).hasSize(999).doesNotContain(SampleEntries.number(7));

        again.history().change(history -> History.EMPTY);
        again.close();
        assertThat(restarted().history().value()).isEqualTo(History.EMPTY);
    }

    @Test
    void keepsUnpairedSurrogates() {
        try (Store store = store()) {
            store.history()
                    .change(history -> history.with(SampleEntries.entry(
                            1, EndpointChoice.AWS, POOL, IDENTITY, Map.of("half a pair \ud83d", "f"))));
        }

        assertThat(restarted().history().value().entries()).hasSize(1);
        assertThat(errors).isEmpty();
    }

    @Test
    void ignoresAnInvalidWindowPosition() {
        try (Store store = store()) {
            store.settings()
                    .change(old -> old.withTheme(Theme.DARK)
                            .withDivider(Double.NaN)
                            .withWindow(new WindowPlace(Double.NaN, 0, 1000, 700, false)));
        }

        assertThat(restarted().settings().value()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
        assertThat(errors).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void restrictsItsFilesToTheOwner() throws IOException {
        Path config = directory.resolve("config");
        Path state = directory.resolve("state");
        try (Store store = storeIn(new UserDirectories(config, state))) {
            store.settings().change(old -> old.withDivider(0.4));
            store.recentPools().change(pools -> pools.with(new RecentPool(POOL, EndpointChoice.AWS)));
            store.history().change(history -> history.with(SampleEntries.number(1)));
            assertThat(store.fingerprintKey()).isNotNull();
        }

        for (String name : List.of("recent-pools.json", "history.json", "fingerprint.key")) {
            assertThat(permissionsOf(state.resolve(name))).as(name).isEqualTo("rw-------");
        }
        assertThat(permissionsOf(config.resolve("settings.json"))).isEqualTo("rw-------");
        assertThat(permissionsOf(config)).isEqualTo("rwx------");
        assertThat(permissionsOf(state)).isEqualTo("rwx------");
    }

    @Test
    void writesReadableJson() throws IOException {
        try (Store store = store()) {
            store.settings().change(old -> old.withTheme(Theme.DARK));
        }

        assertThat(directory.resolve("settings.json")).hasContent("""
                {
                  "theme" : "DARK",
                  "textSizePercent" : 100,
                  "divider" : 0.5,
                  "answerDivider" : 0.55,
                  "connectTimeoutSeconds" : 5,
                  "readTimeoutSeconds" : 15,
                  "callTimeoutSeconds" : 30,
                  "maxAttempts" : 3,
                  "proxyMode" : "SYSTEM",
                  "fips" : false,
                  "keepsHistory" : true,
                  "copiesIdentityId" : false,
                  "clipboardSeconds" : 60
                }
                """);
    }

    @Test
    void removesTemporaryFilesOfAKilledApp() throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        Path state = Files.createDirectory(directory.resolve("state"));
        Path documents = Files.createDirectory(directory.resolve("documents"));
        for (Path each : List.of(config, state, documents, directory)) {
            Files.writeString(each.resolve(".identity-desk-" + UUID.randomUUID() + ".tmp"), "half a tok");
        }
        Store store = storeIn(new UserDirectories(config, state));
        store.recentDocuments().change(recent -> recent.with(documents.resolve("request.getid")));

        store.removeStrayFiles();

        assertThat(config).isEmptyDirectory();
        assertThat(documents).isEmptyDirectory();
        assertThat(state.toFile().list()).containsExactlyInAnyOrder(".lock", "recent-documents.json");
        assertThat(directory.toFile().list()).as("other files are kept").hasSize(4);
    }

    private static String permissionsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
