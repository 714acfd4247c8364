package io.github.identitydesk.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that continues as soon as the window has handled the input and has been laid out. TestFX's robot pauses for a
 * fixed time after every press, letter and check of a condition, which would take up most of a test's time.
 */
abstract class QuickRobot extends FxRobot {
    static final int PATIENCE_SECONDS = 30;

    private final MouseRobot mouse = robotContext().getMouseRobot();
    private final KeyboardRobot keyboard = robotContext().getKeyboardRobot();

    /** Waits until all pending events have been handled and a frame has been laid out. */
    static void settle() {
        CountDownLatch laidOut = new CountDownLatch(1);
        AnimationTimer frame = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(laidOut::countDown);
            }
        };
        Platform.runLater(frame::start);
        try {
            if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the FX thread does not respond");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public PointQuery point(String query) {
        return onFx(() -> super.point(query));
    }

    @Override
    public PointQuery point(Node node) {
        return onFx(() -> super.point(node));
    }

    @Override
    public FxRobot moveTo(PointQuery query, Motion motion) {
        // Found on the FX thread: while it lays out the window, another thread would see positions of nodes that are
        // not final.
        mouse.moveNoWait(onFx(query::query));
        settle();
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        moveTo(query, motion);
        press(buttons);
        release(buttons);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.pressNoWait(buttons);
        settle();
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.releaseNoWait(buttons);
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.pressNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.releaseNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        release(keys);
        return this;
    }

    /** Types characters into the control that has the focus. */
    @Override
    public FxRobot write(String text) {
        Scene scene = onFx(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
        text.chars().mapToObj(Character::toString).forEach(character -> {
            robotContext().getBaseRobot().typeKeyboard(scene, KeyCode.UNDEFINED, character);
            settle();
        });
        return this;
    }

    /** Runs a task on the FX thread and returns its result. */
    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /** Waits until a condition that another thread fulfils holds. It is checked after each frame. */
    static void waitUntil(Callable<Boolean> condition) {
        long start = System.nanoTime();
        while (!onFx(condition)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("the condition was not fulfilled");
            }
            settle();
        }
        settle();
    }

    /** Hides all windows without asking. */
    static void hideWindows() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        settle();
    }
}
