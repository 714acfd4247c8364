package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.NamedPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Identity pools can be named, found again by their names, and chosen with their endpoints. */
class PoolsTest extends WindowFixture {
    private static final String POOL = REQUEST.identityPoolId();
    private static final String OTHER = "eu-west-1:99999999-1234-5678-9abc-def012345678";

    private void name(String pool, EndpointChoice endpoint, String name) {
        window.pools().rename(pool, endpoint, name);
    }

    @Test
    void poolInTheFormIsNamedAndRenamed() {
        form.fill(EndpointChoice.SANDBOX, REQUEST);
        assertThat(window.pool().name()).isEmpty();

        window.pool().rename("Test");
        window.pool().rename(" Production ");
        assertThat(window.pool().name()).contains("Production");
        assertThat(window.pools().named()).containsExactly(new NamedPool("Production", POOL, EndpointChoice.SANDBOX));

        window.pool().rename(" ");
        assertThat(window.pool().name()).isEmpty();
        assertThat(window.pools().named()).isEmpty();
    }

    @Test
    void onlyAPoolWithoutErrorsCanBeNamed() {
        assertThat(window.pool().canBeNamed()).isFalse();
        form.fill(EndpointChoice.AWS, REQUEST);
        assertThat(window.pool().canBeNamed()).isTrue();
        form.endpoint().set(EndpointChoice.Kind.CUSTOM);
        assertThat(window.pool().canBeNamed()).as("without a URL").isFalse();
    }

    @Test
    void chosenPoolReplacesPoolAndEndpointAsOneEdit() {
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        form.accountId().set("123456789012");
        RequestState before = form.state();
        window.pool().choose(new NamedPool("Other", OTHER, EndpointChoice.custom("http://localhost:4566")));

        assertThat(form.state())
                .isEqualTo(new RequestState(
                        EndpointChoice.custom("http://localhost:4566"),
                        new IdentityRequest(
                                OTHER,
                                Optional.of("123456789012"),
                                with("accounts.google.com").logins())));
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.pool"));
        document.edits().undo();
        assertThat(form.state()).isEqualTo(before);
    }

    @Test
    void typedNameIsReplacedByItsPool() {
        name(OTHER, EndpointChoice.SANDBOX, "Production");
        form.identityPoolId().set("staging");
        window.pool().chooseTypedName();
        assertThat(form.identityPoolId().get()).isEqualTo("staging");

        form.identityPoolId().set("production");
        window.pool().chooseTypedName();
        assertThat(form.state()).isEqualTo(new RequestState(EndpointChoice.SANDBOX, IdentityRequest.guest(OTHER)));
    }

    @Test
    void typedNameIsReplacedBeforeTheCall() {
        name(OTHER, EndpointChoice.SANDBOX, "Production");
        form.identityPoolId().set("Production");
        submit();

        assertThat(client.calls).containsExactly(IdentityRequest.guest(OTHER));
    }

    @Test
    void recentPoolsAreThoseWithoutANameMostRecentFirst() {
        form.fill(EndpointChoice.AWS, REQUEST);
        submit();
        form.fill(EndpointChoice.SANDBOX, IdentityRequest.guest(OTHER));
        submit();
        assertThat(window.pools().recent())
                .containsExactly(
                        new NamedPool("", OTHER, EndpointChoice.SANDBOX), new NamedPool("", POOL, EndpointChoice.AWS));
        assertThat(log.recentPools()).hasSize(2);

        name(OTHER, EndpointChoice.SANDBOX, "Other");
        assertThat(window.pools().recent()).containsExactly(new NamedPool("", POOL, EndpointChoice.AWS));
    }

    @Test
    void completionsEndWhenThePoolIsComplete() {
        name(POOL, EndpointChoice.AWS, "Production");
        name(OTHER, EndpointChoice.AWS, "Staging");

        assertThat(window.pools().completions(" ")).isEmpty();
        assertThat(window.pools().completions("prod"))
                .extracting(NamedPool::name)
                .containsExactly("Production");
        assertThat(window.pools().completions("us-east-1:1a2b"))
                .extracting(NamedPool::name)
                .containsExactly("Production");
        assertThat(window.pools().completions(" " + POOL + " ")).isEmpty();
        assertThat(window.pools().completions("nothing")).isEmpty();
    }

    @Test
    void poolsOfTheSandboxHaveAPurpose() {
        assertThat(window.pools().ofSandbox()).isNotEmpty().allSatisfy((id, purpose) -> {
            assertThat(id).contains(":");
            assertThat(purpose.key()).isNotBlank();
        });
    }

    @Test
    void windowIsNotifiedOfANewName() {
        List<String> told = new ArrayList<>();
        window.pools().onChange(() -> told.add("changed"));
        name(POOL, EndpointChoice.AWS, "Production");

        assertThat(told).containsExactly("changed");
    }
}
