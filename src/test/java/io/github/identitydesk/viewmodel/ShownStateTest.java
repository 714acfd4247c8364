package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.viewmodel.CallState.Calling;
import io.github.identitydesk.viewmodel.CallState.NotCalled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ShownStateTest {
    private static final CallState NOT_CALLED = new NotCalled();
    private static final CallState FIRST = new Calling(Instant.EPOCH, 0);
    private static final CallState SECOND_ATTEMPT = new Calling(Instant.EPOCH, 2);
    private static final CallState ANOTHER = new Calling(Instant.EPOCH.plusMillis(50), 0);

    private final ObjectProperty<CallState> state = new SimpleObjectProperty<>(NOT_CALLED);
    private final List<Runnable> moments = new ArrayList<>();
    private final ShownState shown = new ShownState(state, moments::add);

    private void passDelay() {
        List.copyOf(moments).forEach(Runnable::run);
        moments.clear();
    }

    @Test
    void callIsShownAfterADelay() {
        state.set(FIRST);
        assertThat(shown.property().get()).isEqualTo(NOT_CALLED);

        passDelay();
        assertThat(shown.property().get()).isEqualTo(FIRST);
    }

    @Test
    void shortCallIsNeverShown() {
        List<CallState> seen = new ArrayList<>();
        shown.property().subscribe((was, is) -> seen.add(is));
        state.set(FIRST);
        state.set(NOT_CALLED);
        passDelay();

        assertThat(seen).doesNotContain(FIRST);
    }

    @Test
    void delayStartsAgainForTheNextCall() {
        state.set(FIRST);
        state.set(NOT_CALLED);
        state.set(ANOTHER);
        moments.removeFirst().run();
        assertThat(shown.property().get()).isEqualTo(NOT_CALLED);

        passDelay();
        assertThat(shown.property().get()).isEqualTo(ANOTHER);
    }

    @Test
    void longCallShowsEachAttempt() {
        state.set(FIRST);
        passDelay();
        state.set(SECOND_ATTEMPT);

        assertThat(shown.property().get()).isEqualTo(SECOND_ATTEMPT);
    }
}
