package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestEditsTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final RequestForm form = new RequestForm();
    private final RequestEdits edits = new RequestEdits(form, () -> now);

    @Test
    void typingWithoutAPauseIsOneEdit() {
        type("us-east-1");

        assertThat(edits.undoLabel().get()).contains(Message.of("undo.typing"));
        edits.undo();
        assertThat(form.identityPoolId().get()).isEmpty();
        assertThat(edits.undoLabel().get()).isEmpty();
        edits.redo();
        assertThat(form.identityPoolId().get()).isEqualTo("us-east-1");
    }

    @Test
    void typingOverASelectionIsOneEdit() {
        form.accountId().set("123456789012");
        now = now.plus(Duration.ofSeconds(3));
        form.accountId().set("9");
        form.accountId().set("98");
        form.accountId().set("987");
        edits.undo();

        assertThat(form.accountId().get()).isEqualTo("123456789012");
    }

    @Test
    void typingAfterAPastedTextIsAnotherEdit() {
        form.accountId().set("1234567890");
        form.accountId().set("12345678901");
        edits.undo();

        assertThat(form.accountId().get()).isEqualTo("1234567890");
    }

    @Test
    void pauseBeginsANewEdit() {
        type("us");
        now = now.plus(Duration.ofSeconds(3));
        type("-east");
        edits.undo();

        assertThat(form.identityPoolId().get()).isEqualTo("us");
    }

    @Test
    void anotherFieldBeginsANewEdit() {
        type("us");
        form.accountId().set("1");
        edits.undo();

        assertThat(form.accountId().get()).isEmpty();
        assertThat(form.identityPoolId().get()).isEqualTo("us");
    }

    @Test
    void undoRestoresARemovedLoginWithItsToken() {
        form.rows().add("accounts.google.com").orElseThrow().token().set(new Token("secret"));
        form.rows().add("graph.facebook.com");
        form.rows().chosen().set(form.logins().getFirst());
        form.rows().removeChosen();
        assertThat(edits.undoLabel().get()).contains(Message.of("undo.removeLogin"));
        edits.undo();

        assertThat(form.request().logins())
                .containsExactly(Login.of("accounts.google.com", "secret"), Login.of("graph.facebook.com", ""));
    }

    @Test
    void endpointAndRegionAreUndone() {
        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        form.regionOverride().set("eu-west-1");
        edits.undo();
        assertThat(form.regionOverride().get()).isEmpty();
        edits.undo();
        assertThat(form.endpoint().get()).isEqualTo(EndpointChoice.Kind.AWS);
    }

    @Test
    void groupedChangesAreOneEdit() {
        type("us");
        edits.perform(
                Message.of("undo.paste"),
                () -> form.fill(
                        EndpointChoice.SANDBOX,
                        new IdentityRequest("eu-west-1:1", Optional.of("123"), List.of(Login.of("a.example", "t")))));
        assertThat(edits.undoLabel().get()).contains(Message.of("undo.paste"));
        edits.undo();

        assertThat(form.state()).isEqualTo(new RequestState(EndpointChoice.AWS, IdentityRequest.guest("us")));
    }

    @Test
    void editAfterUndoClearsRedo() {
        type("us");
        edits.undo();
        form.accountId().set("1");
        edits.redo();

        assertThat(form.identityPoolId().get()).isEmpty();
    }

    @Test
    void typedTextIsUnsavedUntilUndone() {
        assertThat(edits.changed().get()).isFalse();
        type("us");
        assertThat(edits.changed().get()).isTrue();
        edits.undo();
        assertThat(edits.changed().get()).isFalse();
    }

    @Test
    void sampleIsUnsavedOnlyOnceEdited() {
        RequestState sample = new RequestState(EndpointChoice.SANDBOX, IdentityRequest.guest("us-east-1:1"));
        edits.perform(
                Message.of("undo.sample"),
                Origin.reproducible(sample),
                () -> form.fill(sample.endpoint(), sample.request()));
        assertThat(edits.changed().get()).isFalse();
        form.accountId().set("1");
        assertThat(edits.changed().get()).isTrue();
    }

    private void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        form.identityPoolId().set(form.identityPoolId().get() + letter));
    }
}
