package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.token.ParsedToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests of a whole window, whose service is simulated. */
abstract class WindowFixture extends GetIdCallFixture {
    final RequestForm form = new RequestForm();
    final List<IdentityQuery> checked = new ArrayList<>();
    /** Decides whether the identity gets what is asked for; empty if the checks may not be made. */
    Optional<CheckOutcome<Boolean>> grant = Optional.empty();

    RequestDocument document;
    WindowModel window;
    private final LazySandbox sandbox = new LazySandbox(CLOCK);

    @BeforeEach
    void openWindow() {
        document = new RequestDocument(form, store, tasks, CLOCK);
        window = new WindowModel(
                form,
                new TokenAnalysis(form, tasks, CLOCK),
                new KnownPools(store, tasks),
                call,
                log,
                document,
                new Copies(form, () -> SANDBOX, tasks),
                new IdentityChecks(
                        new IdentityCheck<Instant>(
                                (query, endpoint) -> ask(query).map(granted -> CLOCK.instant()), tasks, CLOCK),
                        new IdentityCheck<ParsedToken>(
                                (query, endpoint) -> ask(query).map(granted -> new ParsedToken.Blank()), tasks, CLOCK),
                        new SignatureVerification(
                                address -> {
                                    throw new AssertionError("no host may be contacted");
                                },
                                tasks),
                        call.state(),
                        log),
                new Samples(document, sandbox::issuer, tasks, CLOCK),
                tasks);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private CheckOutcome<Boolean> ask(IdentityQuery query) {
        checked.add(query);
        return grant.orElseThrow(() -> new AssertionError("nothing may be checked"));
    }

    /** Sends the request in the form, and waits for the answer. */
    void submit() {
        window.submission().submit((host, send) -> {
            throw new AssertionError("no token is sent unencrypted");
        });
        background.runAll();
    }

    /** Fills in the request of a guest, sends it, and waits for the answer. */
    void callAsGuest() {
        form.fill(EndpointChoice.AWS, REQUEST);
        submit();
    }

    IdentityRequest with(String... logins) {
        List<Login> all = new ArrayList<>();
        for (String name : logins) {
            all.add(Login.of(name, "token of " + name));
        }
        return new IdentityRequest(REQUEST.identityPoolId(), Optional.empty(), all);
    }

    /** The key of the message in the notice that is shown. */
    Optional<String> told() {
        return document.notices().shown().get().map(notice -> notice.message().key());
    }
}
