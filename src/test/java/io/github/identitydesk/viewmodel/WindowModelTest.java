package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request is sent only if nothing is wrong with it and the user agrees. The call then waits in the background. */
class WindowModelTest extends WindowFixture {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();

    private void ask(String host, Runnable send) {
        asked.add(host);
        answers.add(send);
    }

    @Test
    void errorBlocksTheCallAndIsNamed() {
        window.submission().submit(this::ask);
        assertThat(window.submission().placeToFix().get()).contains(Field.IDENTITY_POOL_ID);
        assertThat(call.isRunning()).isFalse();
    }

    @Test
    void tokensAreSentUnencryptedOnlyAfterConfirmation() {
        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));

        window.submission().submit(this::ask);
        assertThat(window.submission().placeToFix().get()).isEmpty();
        assertThat(asked).containsExactly("emulator.example");
        assertThat(call.isRunning()).isFalse();

        answers.getFirst().run();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void noConfirmationIsNeededWithoutUnencryptedSecrets() {
        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        window.submission().submit(this::ask);

        assertThat(asked).isEmpty();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void withoutAWindowErrorsAndConfirmationsBlockTheCall() {
        assertThat(window.submission().submitWithoutWindow()).isFalse();

        form.fill(EndpointChoice.custom("http://emulator.example"), IdentityRequest.guest(POOL));
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));
        assertThat(window.submission().submitWithoutWindow()).isFalse();

        assertThat(asked).isEmpty();
        assertThat(call.isRunning()).isFalse();
    }

    @Test
    void validRequestIsSentWithoutAWindow() {
        form.fill(EndpointChoice.SANDBOX, IdentityRequest.guest(POOL));

        assertThat(window.submission().submitWithoutWindow()).isTrue();
        assertThat(call.isRunning()).isTrue();
    }

    @Test
    void firstSampleIsASandboxRequest() {
        window.samples().loadFirst(proceed -> fail("nothing is lost"), () -> {});

        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(form.placeOfFirstError()).isEmpty();
        assertThat(form.request().logins()).hasSize(2);
    }

    @Test
    void closingCancelsTheCallAndClearsTheTokens() {
        form.identityPoolId().set(POOL);
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("t"));
        window.submission().submit(this::ask);
        window.close();

        assertThat(call.isRunning()).isFalse();
        assertThat(form.logins().getFirst().token().get()).isEqualTo(Token.BLANK);
    }
}
