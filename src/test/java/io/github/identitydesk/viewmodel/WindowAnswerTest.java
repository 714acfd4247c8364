package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a window offers after a call: the IdentityId, the request, the history, and a text for a ticket. */
class WindowAnswerTest extends WindowFixture {
    private final List<String> clipboard = new ArrayList<>();

    @Test
    void answerIsStaleWhileTheFormDiffersFromItsRequest() {
        assertThat(window.staleAnswer().stale().get()).isFalse();
        callAsGuest();
        assertThat(window.staleAnswer().stale().get()).isFalse();

        form.accountId().set("123456789012");
        assertThat(window.staleAnswer().stale().get()).isTrue();
        form.accountId().set("");
        assertThat(window.staleAnswer().stale().get()).isFalse();
    }

    @Test
    void answerIsNoLongerStaleAfterAnotherCall() {
        callAsGuest();
        form.accountId().set("123456789012");
        submit();

        assertThat(window.staleAnswer().stale().get()).isFalse();
    }

    @Test
    void anotherEndpointOrRegionMakesTheAnswerStale() {
        callAsGuest();
        form.regionOverride().set("us-east-1");
        assertThat(window.staleAnswer().stale().get())
                .as("the region of the pool")
                .isFalse();
        form.regionOverride().set("us-east-2");
        assertThat(window.staleAnswer().stale().get()).isTrue();
        form.regionOverride().set("");
        form.endpointUrl().set("http://localhost:4566");
        assertThat(window.staleAnswer().stale().get())
                .as("a URL that is not used")
                .isFalse();
        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        assertThat(window.staleAnswer().stale().get()).isTrue();

        form.endpoint().set(EndpointChoice.Kind.CUSTOM);
        submit();
        form.endpointUrl().set("http://localhost:4567");
        assertThat(window.staleAnswer().stale().get()).isTrue();
    }

    @Test
    void requestOfTheAnswerIsRestoredWithItsTokensAsOneEdit() {
        form.fill(EndpointChoice.SANDBOX, with("accounts.google.com"));
        submit();
        form.fill(EndpointChoice.AWS, IdentityRequest.guest("us-east-1:other"));
        RequestState changed = form.state();
        window.staleAnswer().restoreRequest();

        assertThat(form.state()).isEqualTo(new RequestState(EndpointChoice.SANDBOX, with("accounts.google.com")));
        assertThat(window.staleAnswer().stale().get()).isFalse();
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.restore"));
        document.edits().undo();
        assertThat(form.state()).isEqualTo(changed);
    }

    @Test
    void identityIdIsCopiedAndEachCopyIsConfirmed() {
        window.foundIdentity().copy(clipboard::add);
        assertThat(window.foundIdentity().id()).isEmpty();
        assertThat(window.foundIdentity().copies().get()).isZero();

        callAsGuest();
        window.foundIdentity().copy(clipboard::add);
        window.foundIdentity().copy(clipboard::add);

        assertThat(clipboard).containsExactly(client.identityId, client.identityId);
        assertThat(window.foundIdentity().copies().get()).isEqualTo(2);
    }

    @Test
    void thereIsNoIdentityIdAfterARefusal() {
        client.refusing = true;
        callAsGuest();

        assertThat(window.foundIdentity().id()).isEmpty();
    }

    @Test
    void ticketReportsTheAnswerWithoutTokens() {
        List<String> tickets = new ArrayList<>();
        Messages messages = new Messages(Locale.ENGLISH);
        window.ticket().write(messages, tickets::add);
        background.runAll();
        assertThat(tickets).as("before a call").isEmpty();

        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        submit();
        window.ticket().write(messages, tickets::add);
        background.runAll();

        assertThat(tickets)
                .singleElement()
                .asString()
                .contains(client.identityId)
                .doesNotContain("token of");
    }

    @Test
    void callAndCheckCanBeCancelled() {
        List<Boolean> cancellable = new ArrayList<>();
        window.cancellable().subscribe(now -> cancellable.add(now));
        form.fill(EndpointChoice.AWS, REQUEST);
        window.submission().submit((host, send) -> fail("nothing is unencrypted"));
        window.cancel();
        assertThat(call.isRunning()).isFalse();
        background.runAll();

        callAsGuest();
        window.checks().checkCredentials();
        window.cancel();

        assertThat(window.checks().running().get()).isFalse();
        assertThat(cancellable).containsExactly(false, true, false, true, false, true, false);
    }

    @Test
    void answerIsShownInTheWindow() {
        callAsGuest();

        assertThat(window.shownState().get()).isEqualTo(call.state().get());
    }

    @Test
    void earlierCallIsLoadedWithoutItsTokens() {
        form.fill(EndpointChoice.SANDBOX, with("accounts.google.com"));
        submit();
        HistoryEntry entry = log.entries().get().getFirst();
        form.fill(EndpointChoice.AWS, IdentityRequest.guest("us-east-1:other"));
        List<Runnable> questions = new ArrayList<>();
        window.refill(entry, questions::add);
        assertThat(form.identityPoolId().get()).as("until the user agrees").isEqualTo("us-east-1:other");

        questions.getFirst().run();
        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(form.request().identityPoolId()).isEqualTo(REQUEST.identityPoolId());
        assertThat(form.request().logins()).singleElement().satisfies(login -> {
            assertThat(login.providerName()).isEqualTo("accounts.google.com");
            assertThat(login.token()).isEqualTo(Token.BLANK);
        });
        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of("document.refilled", entry.time()));
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.refill"));
    }

    @Test
    void sandboxIsTriedWithTheFirstSample() {
        window.trySandbox(proceed -> fail("nothing is lost"), (host, send) -> fail("nothing is unencrypted"));
        background.runAll();

        assertThat(client.calls)
                .singleElement()
                .satisfies(request -> assertThat(request.logins()).hasSize(2));
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.sample"));
    }

    @Test
    void sandboxIsNotTriedDuringACall() {
        form.fill(EndpointChoice.AWS, REQUEST);
        window.submission().submit((host, send) -> fail("nothing is unencrypted"));
        window.trySandbox(proceed -> fail("nothing is lost"), (host, send) -> fail("nothing is unencrypted"));
        background.runAll();

        assertThat(form.request()).isEqualTo(REQUEST);
        assertThat(client.calls).containsExactly(REQUEST);
    }

    @Test
    void pastedErrorMessageIsExplainedInTheBackground() {
        List<Message> titles = new ArrayList<>();
        window.explain(
                "NotAuthorizedException: Unauthenticated access is not supported for this identity pool.",
                explained -> explained.forEach(it -> titles.add(it.explanation().title())));
        assertThat(titles).isEmpty();
        background.runAll();

        assertThat(titles).hasSize(1);
    }

    @Test
    void fileWithoutCertificatesAndMissingFileAreToldApart() throws IOException {
        List<Optional<String>> wrong = new ArrayList<>();
        Path file = Files.writeString(home.resolve("ca.pem"), "no certificate");
        window.checkCertificates(file, it -> wrong.add(it.map(Message::key)));
        window.checkCertificates(home.resolve("ca"), it -> wrong.add(it.map(Message::key)));
        background.runAll();

        assertThat(wrong)
                .containsExactly(Optional.of("settings.wrong.certificates"), Optional.of("settings.wrong.noFile"));
    }

    @Test
    void closedWindowKeepsNoTokenAndFollowsNothing() {
        grant = Optional.of(new CheckOutcome.Granted<>(
                true, client.outcome(new Endpoint.Aws(new Region("us-east-1"))).trace()));
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        submit();
        window.checks().checkCredentials();
        background.runAll();
        List<String> notified = new ArrayList<>();
        window.pools().onChange(() -> notified.add("pool"));
        window.close();
        store.namedPools().change(pools -> pools);
        log.clear();

        assertThat(notified).isEmpty();
        assertThat(log.entries().get()).as("no longer updated").hasSize(1);
        assertThat(form.request().logins()).allMatch(login -> login.token().isBlank());
        assertThat(document.edits().undoLabel().get()).isEmpty();
        assertThat(window.checks().credentials().state().get()).isEqualTo(new CheckState.NotStarted<>());
    }
}
