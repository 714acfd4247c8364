package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was opened or pasted shows its problems at once, because the user will not visit the fields one by one. */
class ProblemsOfContentTest extends RequestDocumentFixture {
    private static final String CONTENT =
            "{\"IdentityPoolId\":\"us-east-1_123456789\",\"AccountId\":\"1234\",\"Logins\":{\"a.example\":\"\"}}";

    @Test
    void openedFileShowsTheProblemsOfItsFields() throws IOException {
        open(write("request.json", CONTENT));

        assertProblemsAreShown();
    }

    @Test
    void pastedTextShowsTheProblemsOfItsFields() {
        document.paste(CONTENT);
        background.runAll();

        assertProblemsAreShown();
    }

    @Test
    void windowShowsTheProblemsOfTheRequestItBeginsWith() {
        document.begin(
                new EndpointChoice(EndpointChoice.Kind.AWS, "", "nowhere/"),
                new IdentityRequest("us-east-1_123456789", Optional.of("1234"), List.of(Login.of("a.example", ""))),
                Optional.empty(),
                Optional.empty());

        assertThat(form.problem(Field.REGION).get()).isPresent();
        assertProblemsAreShown();
    }

    @Test
    void problemOfAPastedLoginIsShownInItsRow() {
        document.paste("{\"IdentityPoolId\":\"%s\",\"Logins\":{\"%s\":\"token\"}}"
                .formatted(REQUEST.identityPoolId(), "a".repeat(200)));
        background.runAll();

        assertThat(form.logins().getFirst().problem(Column.PROVIDER_NAME).get()).isPresent();
        assertThat(form.problem(Field.IDENTITY_POOL_ID).get()).isEmpty();
    }

    private void assertProblemsAreShown() {
        assertThat(form.problem(Field.IDENTITY_POOL_ID).get()).isPresent();
        assertThat(form.problem(Field.ACCOUNT_ID).get()).isPresent();
        assertThat(form.logins().getFirst().problem(Column.PROVIDER_TOKEN).get())
                .as("what is still to be filled in")
                .isEmpty();
    }
}
