package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import org.junit.jupiter.api.Test;

/** Errors of the app are shown one after the other, each once, on the UI thread. */
class ErrorQueueTest {
    private static final AppError FIRST = new AppError(Message.of("error.one"), "");
    private static final AppError SECOND = new AppError(Message.of("error.two"), "");

    private final Later ui = new Later();
    private final ErrorQueue errors = new ErrorQueue(ui);

    @Test
    void errorsAreShownInOrderUntilEachIsDismissed() {
        errors.add(FIRST);
        errors.add(SECOND);
        errors.add(FIRST);
        assertThat(errors.shown().get()).as("before the UI thread runs").isEmpty();

        ui.runAll();
        assertThat(errors.shown().get()).contains(FIRST);
        errors.dismiss();
        assertThat(errors.shown().get()).contains(SECOND);
        errors.dismiss();
        assertThat(errors.shown().get()).isEmpty();
        errors.dismiss();
        assertThat(errors.shown().get()).isEmpty();
    }

    @Test
    void dismissedErrorIsShownAgainWhenItRecurs() {
        errors.add(FIRST);
        ui.runAll();
        errors.dismiss();
        errors.add(FIRST);
        ui.runAll();

        assertThat(errors.shown().get()).contains(FIRST);
    }

    @Test
    void unexpectedErrorHasDetailsForADeveloper() {
        AppError error = AppError.unexpected(new IllegalStateException("broken"));

        assertThat(error.message()).isEqualTo(Message.of("error.unexpected"));
        assertThat(error.details()).contains("java.lang.IllegalStateException: broken", "ErrorQueueTest.java");
    }
}
