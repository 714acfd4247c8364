package io.github.identitydesk.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Execution(ExecutionMode.SAME_THREAD)
class ReducedMotionTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void indicatorIsAnimatedOnlyWithoutReducedMotion() {
        ProgressIndicator indicator = new ProgressIndicator();
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Scene(new StackPane(indicator)));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene.getPreferences().setReducedMotion(false);
            ReducedMotion.follow(indicator);
        });
        assertThat(indicator.isVisible()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.getPreferences().setReducedMotion(true));
        assertThat(indicator.isVisible()).isFalse();
    }
}
