package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.POOL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPoolsTest extends StoreFixture {
    private static final NamedPool STAGING = pool("staging", "us-east-1:aa");
    private static final NamedPool LIVE = pool("Live", "eu-west-1:bb");
    private static final NamedPools BOTH = new NamedPools(List.of(STAGING, LIVE));

    @Test
    void areSortedByNameIgnoringCase() {
        assertThat(BOTH.pools()).containsExactly(LIVE, STAGING);
    }

    @Test
    void nameIsUniqueIgnoringCase() {
        NamedPool moved = new NamedPool(" STAGING ", POOL, EndpointChoice.SANDBOX);

        assertThat(BOTH.with(moved).pools()).containsExactly(LIVE, moved);
        assertThat(BOTH.with(moved).named("staging")).contains(moved);
        assertThat(moved.name()).isEqualTo("STAGING");
    }

    @Test
    void poolMayHaveTwoNames() {
        NamedPools pools = BOTH.with(pool("old", LIVE.identityPoolId()));

        assertThat(pools.pools()).hasSize(3);
        assertThat(pools.nameOf(LIVE.identityPoolId())).contains("Live");
        assertThat(pools.nameOf(POOL)).isEmpty();
    }

    @Test
    void nameIsRemoved() {
        assertThat(BOTH.without("LIVE").pools()).containsExactly(STAGING);
        assertThat(BOTH.without("other")).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @CsvSource({
        "sta,          staging",
        "STAG,         staging",
        "us-east,      staging",
        "BB,           Live",
        "i,            Live;staging",
        "'',           Live;staging",
        "nothing,      ''"
    })
    void namesAndIdsAreCompleted(String typed, String names) {
        assertThat(BOTH.completions(typed).stream().map(NamedPool::name))
                .containsExactly(names.isEmpty() ? new String[0] : names.split(";"));
    }

    @Test
    void prefixMatchesComeFirst() {
        NamedPools pools = BOTH.with(pool("a live one", "us-east-1:cc"));

        assertThat(pools.completions("live").stream().map(NamedPool::name)).containsExactly("Live", "a live one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "line\nbreak", "12345678901234567890123456789012345678901234567890123456789012345"})
    void invalidNameIsNotKept(String name) {
        assertThat(NamedPools.isPossible(pool(name, POOL))).isFalse();
        assertThat(NamedPools.NONE.with(pool(name, POOL))).isEqualTo(NamedPools.NONE);
    }

    @Test
    void nameMayBeAsLongAsTheLimit() {
        NamedPool longest = pool("x".repeat(NamedPool.NAME_LENGTH), POOL);

        assertThat(NamedPools.NONE.with(longest).pools()).containsExactly(longest);
    }

    @Test
    void tokensAndPasswordsAreNotKept() {
        NamedPool token = pool("token", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2ln");
        NamedPool password = new NamedPool("password", POOL, EndpointChoice.custom("https://me:secret@example.com"));

        assertThat(NamedPools.NONE.with(token).with(password)).isEqualTo(NamedPools.NONE);
    }

    @Test
    void atMostFiveHundredAreKept() {
        List<NamedPool> tooMany = new ArrayList<>();
        for (int n = 0; n <= NamedPools.LIMIT; n++) {
            tooMany.add(pool("pool " + n, POOL));
        }

        assertThat(NamedPools.NONE.with(new NamedPools(tooMany)).pools()).hasSize(NamedPools.LIMIT);
    }

    @Test
    void surviveARestart() {
        try (Store store = store()) {
            store.namedPools().change(pools -> BOTH);
        }

        assertThat(restarted().namedPools().value()).isEqualTo(BOTH);
    }

    @Test
    void malformedRowIsSkipped() throws IOException {
        try (Store store = store()) {
            store.namedPools().change(pools -> BOTH);
        }
        String text = Files.readString(directory.resolve("named-pools.json"));
        Files.writeString(directory.resolve("named-pools.json"), text.replace("\"staging\"", "7"));

        assertThat(restarted().namedPools().value().pools()).containsExactly(LIVE);
        assertThat(directory.resolve("named-pools.json" + ASIDE)).exists();
    }

    @Test
    void exportIsImportedAndMerged() {
        NamedPools others =
                NamedPools.NONE.with(pool("staging", "us-east-1:dd")).with(pool("new", "us-east-1:ee"));

        NamedPools read = NamedPools.read(others.export()).orElseThrow();

        assertThat(read).isEqualTo(others);
        assertThat(BOTH.with(read).pools().stream().map(NamedPool::identityPoolId))
                .containsExactly("eu-west-1:bb", "us-east-1:ee", "us-east-1:dd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"pools\":[7]}", "{\"pools\":[{\"name\":\"a\"}]}", "name,id"})
    void otherFilesAreNotImported(String text) {
        assertThat(NamedPools.read(text.getBytes(UTF_8))).isEmpty();
    }

    private static NamedPool pool(String name, String id) {
        return new NamedPool(name, id, EndpointChoice.AWS);
    }
}
