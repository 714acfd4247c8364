package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.HistoryEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The history of a window can be searched, exported, and cleared call by call. */
class HistoryListTest extends WindowFixture {
    private static final String OTHER = "eu-west-1:99999999-1234-5678-9abc-def012345678";

    private void callTwice() {
        callAsGuest();
        form.fill(EndpointChoice.AWS, IdentityRequest.guest(OTHER));
        submit();
    }

    private List<String> shown() {
        return log.entries().get().stream().map(HistoryEntry::identityPoolId).toList();
    }

    @Test
    void callsAreSearchedByTheTextsThatAreShown() {
        callTwice();
        log.search().set("eu-west-1");
        background.runAll();
        assertThat(shown()).containsExactly(OTHER);

        log.search().set("nothing like it");
        background.runAll();
        assertThat(shown()).isEmpty();
        assertThat(log.empty().get()).as("there are calls, but none is found").isFalse();

        log.search().set(" ");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void resultOfAnEarlierSearchIsDropped() {
        callTwice();
        log.search().set("eu-west-1");
        log.search().set("");
        background.runAll();

        assertThat(shown()).hasSize(2);
    }

    @Test
    void deletedCallCanBeRestored() {
        assertThat(log.empty().get()).isTrue();
        callTwice();
        HistoryEntry first = log.entries().get().getLast();
        log.delete(first);
        assertThat(log.entries().get()).doesNotContain(first).hasSize(1);

        log.restore(first);
        assertThat(log.entries().get()).contains(first).hasSize(2);
        log.clear();
        assertThat(log.entries().get()).isEmpty();
        assertThat(log.empty().get()).isTrue();
    }

    @Test
    void callsAreExportedInTheFormatOfTheFileName() {
        callAsGuest();
        List<Optional<Message>> errors = new ArrayList<>();
        Path json = home.resolve("calls.json");
        Path csv = home.resolve("calls.csv");
        log.export(log.entries().get(), json, errors::add);
        log.export(log.entries().get(), csv, errors::add);
        log.export(log.entries().get(), home.resolve("nowhere").resolve("calls.csv"), errors::add);
        background.runAll();

        assertThat(json).content().startsWith("[").contains(REQUEST.identityPoolId());
        assertThat(csv).content().doesNotStartWith("[").contains(REQUEST.identityPoolId());
        assertThat(errors).extracting(Optional::isPresent).containsExactly(false, false, true);
    }

    @Test
    void recognitionEndsWithTheNextCall() {
        callAsGuest();
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        submit();
        client.clockOffset = Duration.ofMinutes(5);
        submit();
        assertThat(log.recognition().get()).isPresent();

        window.submission().submit((host, send) -> send.run());
        assertThat(log.recognition().get()).isEmpty();
    }
}
