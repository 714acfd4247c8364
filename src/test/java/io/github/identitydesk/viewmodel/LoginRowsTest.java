package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One of the logins is always selected, and rows that do not change are kept when the request is replaced. */
class LoginRowsTest {
    private final RequestForm form = new RequestForm();
    private final LoginRows rows = form.rows();

    private void fill(Login... logins) {
        form.fill(EndpointChoice.AWS, new IdentityRequest("", Optional.empty(), List.of(logins)));
    }

    private void fill(String... names) {
        fill(Arrays.stream(names).map(name -> Login.of(name, "token")).toArray(Login[]::new));
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(rows.chosen().get())
                .map(row -> row.providerName().get());
    }

    @Test
    void firstRowIsSelectedAndStaysSelected() {
        assertThat(chosen()).isEmpty();
        rows.add("a.example");
        rows.add("b.example");

        assertThat(chosen()).contains("a.example");
    }

    @Test
    void rowAfterARemovedOneIsSelected() {
        fill("a.example", "b.example", "c.example");
        rows.chosen().set(rows.list().get(1));
        rows.removeChosen();
        assertThat(chosen()).contains("c.example");

        rows.removeChosen();
        assertThat(chosen()).as("the last row was removed").contains("a.example");
        rows.removeChosen();
        assertThat(chosen()).isEmpty();
        rows.removeChosen();
        assertThat(rows.list()).isEmpty();
    }

    @Test
    void lastOfManyRowsGivesTheSelectionToTheOneBefore() {
        fill("a.example", "b.example", "c.example");
        rows.chosen().set(rows.list().getLast());
        rows.removeChosen();

        assertThat(chosen()).contains("b.example");
    }

    @Test
    void firstRowIsSelectedWhenAllAreReplaced() {
        fill("a.example", "b.example");
        rows.chosen().set(rows.list().getLast());
        fill("c.example", "d.example", "e.example");

        assertThat(chosen()).contains("c.example");
    }

    @Test
    void tokenOfTheSelectedRowIsShownAndMasked() {
        rows.toggleChosenToken();
        fill("a.example", "b.example");
        rows.toggleChosenToken();
        assertThat(rows.list()).extracting(row -> row.revealed().get()).containsExactly(true, false);

        rows.toggleChosenToken();
        assertThat(rows.list()).extracting(row -> row.revealed().get()).containsExactly(false, false);
    }

    @Test
    void rowsAreKeptIfTheirLoginsStay() {
        fill("a.example", "b.example", "c.example");
        LoginRow third = rows.list().getLast();
        fill("c.example", "b.example");
        assertThat(rows.list().getFirst()).isSameAs(third);

        fill(Login.of("d.example", "another"), Login.of("b.example", "token"));
        assertThat(rows.list().getFirst()).as("the same number of logins").isSameAs(third);
        assertThat(rows.logins()).containsExactly(Login.of("d.example", "another"), Login.of("b.example", "token"));
    }

    @Test
    void equalLoginsHaveRowsOfTheirOwn() {
        fill("a.example");
        fill("a.example", "a.example");

        assertThat(rows.list()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyChangeOfTheFormIsNoticed() {
        List<IdentityRequest> seen = new ArrayList<>();
        form.onChange(() -> seen.add(form.request()));
        assertThat(seen).hasSize(1);
        rows.add("a.example").orElseThrow().providerName().set("b.example");

        assertThat(seen.getLast().logins()).containsExactly(Login.of("b.example", ""));
    }
}
