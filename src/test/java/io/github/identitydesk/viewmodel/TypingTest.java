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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into any text of the form without a pause is undone at once, and nothing else with it. */
class TypingTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final RequestForm form = new RequestForm();
    private final RequestEdits edits = new RequestEdits(form, () -> now);

    /** A text of the form, and how the user types into it. */
    record Text(String name, BiConsumer<RequestForm, String> typing) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> texts() {
        return Stream.of(
                new Text("URL", (form, text) -> form.endpointUrl().set(text)),
                new Text("region", (form, text) -> form.regionOverride().set(text)),
                new Text("pool", (form, text) -> form.identityPoolId().set(text)),
                new Text("account", (form, text) -> form.accountId().set(text)),
                new Text(
                        "name",
                        (form, text) -> form.logins().getLast().providerName().set(text)),
                new Text(
                        "token", (form, text) -> form.logins().getLast().token().set(new Token(text))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void charactersOfOneTextAreOneEdit(Text text) {
        form.fill(
                EndpointChoice.AWS,
                new IdentityRequest("", Optional.empty(), List.of(Login.of("a.example", "t"), Login.of("", ""))));
        edits.begin(Origin.HAND);
        RequestState before = form.state();
        type(letters -> text.typing().accept(form, letters), "12", "132", "1432", "142", "42");
        assertThat(edits.undoLabel().get()).contains(Message.of("undo.typing"));
        RequestState after = form.state();

        edits.undo();
        assertThat(form.state()).isEqualTo(before);
        assertThat(edits.undoLabel().get()).isEmpty();
        assertThat(edits.redoLabel().get()).contains(Message.of("undo.typing"));
        edits.redo();
        assertThat(form.state()).isEqualTo(after);
    }

    private static void type(Consumer<String> text, String... states) {
        Stream.concat(Stream.of("1"), Stream.of(states)).forEach(text);
    }

    @Test
    void charactersInTwoTextsAreTwoEdits() {
        form.identityPoolId().set("1");
        form.accountId().set("1");
        edits.undo();

        assertThat(form.identityPoolId().get()).isEqualTo("1");
    }

    @Test
    void exactlyTwoSecondsAreAPause() {
        form.accountId().set("1");
        now = now.plus(Duration.ofSeconds(2));
        form.accountId().set("12");
        edits.undo();

        assertThat(form.accountId().get()).isEqualTo("1");
    }

    @Test
    void addedLoginIsNamed() {
        form.rows().add("");

        assertThat(edits.undoLabel().get()).contains(Message.of("undo.addLogin"));
    }

    @Test
    void only500EditsCanBeUndone() {
        for (int number = 1; number <= 501; number++) {
            now = now.plus(Duration.ofMinutes(1));
            form.accountId().set(String.valueOf(number));
        }
        for (int number = 1; number <= 501; number++) {
            edits.undo();
        }

        assertThat(form.accountId().get()).isEqualTo("1");
    }

    @Test
    void beginningDiscardsAllEdits() {
        form.accountId().set("1");
        form.identityPoolId().set("us");
        edits.undo();
        edits.begin(Origin.HAND);

        assertThat(edits.undoLabel().get()).isEmpty();
        assertThat(edits.redoLabel().get()).isEmpty();
        edits.undo();
        edits.redo();
        assertThat(form.accountId().get()).isEqualTo("1");
    }

    @Test
    void characterThatIsTypedTwiceIsOneEditToo() {
        type(letters -> form.accountId().set(letters), "11", "111");
        edits.undo();

        assertThat(form.accountId().get()).isEmpty();
    }
}
