package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestFormTest {
    private static final String POOL = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";

    private final RequestForm form = new RequestForm();

    @Test
    void emptyFormShowsNoProblems() {
        assertThat(form.problem(Field.IDENTITY_POOL_ID).get()).isEmpty();
    }

    @Test
    void newlyShownUrlFieldHasNoProblem() {
        form.placeOfFirstError();
        form.endpoint().set(EndpointChoice.Kind.CUSTOM);
        assertThat(form.problem(Field.ENDPOINT_URL).get()).isEmpty();

        form.placeOfFirstError();
        assertThat(form.problem(Field.ENDPOINT_URL).get()).isPresent();
    }

    @Test
    void problemAppearsOnFocusLossAndThenFollowsTheTyping() {
        form.identityPoolId().set("eu-west-1_abc");
        assertThat(shown(Field.IDENTITY_POOL_ID)).isEmpty();

        form.leave(Field.IDENTITY_POOL_ID);
        assertThat(shown(Field.IDENTITY_POOL_ID)).contains("problem.poolId.userPool");

        form.identityPoolId().set("eu-west-1:1a2b");
        assertThat(shown(Field.IDENTITY_POOL_ID)).contains("problem.poolId.notGuid");

        form.identityPoolId().set(POOL);
        assertThat(shown(Field.IDENTITY_POOL_ID)).isEmpty();
    }

    @Test
    void submittingNamesTheFirstErrorAndShowsAll() {
        form.identityPoolId().set(POOL);
        form.accountId().set("12x");
        form.rows().add("");

        assertThat(form.placeOfFirstError()).contains(Field.ACCOUNT_ID);
        assertThat(shown(Field.ACCOUNT_ID)).contains("problem.accountId.digits");
        assertThat(shown(Field.LOGINS)).contains("problem.providerName.missing");

        form.accountId().set("");
        assertThat(form.placeOfFirstError()).contains(new Cell(0, Column.PROVIDER_NAME));

        form.endpoint().set(EndpointChoice.Kind.CUSTOM);
        assertThat(form.placeOfFirstError()).contains(Field.ENDPOINT_URL);
        form.regionOverride().set("no region!");
        assertThat(form.placeOfFirstError()).contains(Field.REGION);
    }

    @Test
    void undoneToAnEmptyFormItShowsNoProblem() {
        RequestState empty = form.state();
        form.identityPoolId().set(POOL);
        form.placeOfFirstError();
        form.restore(empty);

        assertThat(shown(Field.IDENTITY_POOL_ID)).isEmpty();
    }

    @Test
    void warningDoesNotBlock() {
        form.identityPoolId().set("eu-west-1:1a2b");
        form.accountId().set("1");

        assertThat(form.placeOfFirstError()).isEmpty();
        assertThat(form.problem(Field.ACCOUNT_ID).get().map(Problem::isError)).contains(false);
    }

    @Test
    void rowAddedAfterASubmissionHasNoProblem() {
        form.identityPoolId().set(POOL);
        form.placeOfFirstError();
        LoginRow row = form.rows().add("accounts.google.com").orElseThrow();

        assertThat(row.problem(Column.PROVIDER_TOKEN).get()).isEmpty();
        form.leave(row, Column.PROVIDER_TOKEN);
        assertThat(row.problem(Column.PROVIDER_TOKEN).get()).isPresent();
    }

    @Test
    void valuesOfTheRequestAreTrimmed() {
        form.identityPoolId().set("  " + POOL + " ");
        form.accountId().set(" 123456789012 ");
        LoginRow row = form.rows().add(" accounts.google.com ").orElseThrow();
        row.token().set(new Token(" kept as it is "));

        assertThat(form.request())
                .isEqualTo(new IdentityRequest(
                        POOL,
                        Optional.of("123456789012"),
                        List.of(Login.of("accounts.google.com", " kept as it is "))));
    }

    @Test
    void regionFollowsThePoolUntilOneIsTyped() {
        form.identityPoolId().set(POOL);
        assertThat(form.region().get()).contains(new Region("eu-west-1"));

        form.regionOverride().set("us-east-2");
        assertThat(form.region().get()).contains(new Region("us-east-2"));

        form.regionOverride().set("../x");
        assertThat(form.region().get()).isEmpty();
    }

    @Test
    void atMostTenLoginsCanBeAdded() {
        for (int count = 0; count < 10; count++) {
            assertThat(form.rows().add("p" + count + ".example")).isPresent();
        }

        assertThat(form.rows().add("one.too.many.example")).isEmpty();
        assertThat(form.logins()).hasSize(10);
    }

    @Test
    void fillingReplacesEverythingAndHidesProblems() {
        form.placeOfFirstError();
        IdentityRequest request =
                new IdentityRequest("us-east-1:zz", Optional.empty(), List.of(Login.of("a.example", "t")));
        form.fill(EndpointChoice.custom("http://localhost:1"), request);

        assertThat(form.request()).isEqualTo(request);
        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.custom("http://localhost:1"));
        assertThat(shown(Field.IDENTITY_POOL_ID)).isEmpty();
    }

    @Test
    void fillingHidesTheProblemsOfTheLoginsToo() {
        form.rows().add("");
        form.placeOfFirstError();
        assertThat(shown(Field.LOGINS)).isPresent();

        form.fill(EndpointChoice.AWS, new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("", "another"))));
        assertThat(shown(Field.LOGINS)).isEmpty();
    }

    @Test
    void closingClearsTheTokens() {
        form.rows().add("a.example").orElseThrow().token().set(new Token("secret"));
        form.rows().clearTokens();

        assertThat(form.request().logins()).containsExactly(Login.of("a.example", ""));
    }

    @Test
    void textFormsOfPropertiesMaskTheToken() {
        LoginRow row = form.rows().add("a.example").orElseThrow();
        row.token().set(new Token("s3cret"));

        assertThat(row.token().toString()).doesNotContain("s3cret");
    }

    private Optional<String> shown(Field field) {
        return form.problem(field).get().map(problem -> problem.message().key());
    }
}
