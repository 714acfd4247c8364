package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.identitydesk.aws.IdentityClient;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowModelTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    private final Later background = new Later();
    private final RequestForm form = new RequestForm();
    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final TaskRunner tasks = new TaskRunner(background, Runnable::run);
    private GetIdCall call;
    private WindowModel windowModel;

    @BeforeEach
    void wire(@TempDir Path home) {
        Clock clock = Clock.systemUTC();
        Store store = Stores.in(home);
        call = new GetIdCall(
                new Silent(),
                () -> URI.create("http://127.0.0.1/"),
                new CallLog(store, tasks, clock, Stores.TEXTS),
                tasks,
                clock);
        RequestDocument document = new RequestDocument(form, store, tasks, clock);
        windowModel = WindowModels.of(form, call, document, store, tasks, clock);
    }

    private void ask(String host, Runnable send) {
        asked.add(host);
        answers.add(send);
    }

    @Test
    void errorBlocksTheCallAndIsNamed() {
        windowModel.submission().submit(this::ask);
        assertThat(windowModel.submission().placeToFix().get()).contains(Field.IDENTITY_POOL_ID);
        assertThat(call.isRunning()).isFalse();
    }

    @Test
    void tokensAreSentUnencryptedOnlyAfterConfirmation() {
        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));

        windowModel.submission().submit(this::ask);
        assertThat(windowModel.submission().placeToFix().get()).isEmpty();
        assertThat(asked).containsExactly("emulator.example");
        assertThat(call.isRunning()).isFalse();

        answers.getFirst().run();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void noConfirmationIsNeededWithoutUnencryptedSecrets() {
        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        windowModel.submission().submit(this::ask);

        assertThat(asked).isEmpty();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void withoutAWindowErrorsAndConfirmationsBlockTheCall() {
        assertThat(windowModel.submission().submitWithoutWindow()).isFalse();

        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));
        assertThat(windowModel.submission().submitWithoutWindow()).isFalse();

        assertThat(asked).isEmpty();
        assertThat(call.isRunning()).isFalse();
    }

    @Test
    void validRequestIsSentWithoutAWindow() {
        form.fill(EndpointChoice.SANDBOX, IdentityRequest.guest(POOL));

        assertThat(windowModel.submission().submitWithoutWindow()).isTrue();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void firstSampleIsASandboxRequest() {
        windowModel.samples().loadFirst(proceed -> fail("nothing is lost"), () -> {});

        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(form.placeOfFirstError()).isEmpty();
        assertThat(form.request().logins()).hasSize(2);
    }

    @Test
    void closingCancelsTheCallAndClearsTheTokens() {
        form.identityPoolId().set(POOL);
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));
        windowModel.submission().submit(this::ask);
        windowModel.close();

        assertThat(call.isRunning()).isFalse();
        assertThat(form.logins().getFirst().token().get()).isEqualTo(Token.BLANK);
    }

    /** A client that must not be called: the test never runs background tasks. */
    private static final class Silent implements IdentityClient {
        @Override
        public Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted) {
            throw new AssertionError("nothing runs in the background here");
        }

        @Override
        public void warmUp() {}
    }
}
