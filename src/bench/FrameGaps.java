package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.view.dialog.SystemFileDialogs;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Prints in milliseconds the longest time between two frames, and the longest time for which the FX thread computed between
 * them, which does not depend on what else the machine does: while a request is typed, while the largest request is opened
 * (10 logins with tokens of 50 000 characters), and while the user types beside it.
 */
public final class FrameGaps {
    private static final int STANDING_MILLIS = 3_000;
    private static final int KEYS = 60;
    private static final String TYPED = "us-east-1:1a2b3c4d-1234-5678-9abc-def0123456789abcdef0123456";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong longestBusy = new AtomicLong();
    private long last;
    private long lastBusy;

    private FrameGaps() {}

    /** Opens the window, does each thing, and ends. */
    public static void main(String[] args) throws Exception {
        CompletableFuture<Scene> opened = new CompletableFuture<>();
        CompletableFuture<WindowModel> model = new CompletableFuture<>();
        Platform.startup(() -> opened.complete(open(model)));
        Scene scene = opened.get();
        Thread.sleep(STANDING_MILLIS);
        FrameGaps gaps = new FrameGaps();
        Platform.runLater(gaps::watch);
        Thread.sleep(STANDING_MILLIS);
        gaps.report("nothing");
        gaps.type(scene, "identityPoolId", 2 * KEYS);
        gaps.report("typing, first");
        gaps.type(scene, "identityPoolId", 2 * KEYS);
        gaps.report("typing");
        Path file = Files.createTempFile("largest", ".json");
        Files.write(file, RequestFormat.JSON.write(largest()).getBytes(StandardCharsets.UTF_8));
        for (String name : new String[] {"opening the largest, first", "opening the largest"}) {
            onFx(() -> model.join().document().begin(
                    EndpointChoice.AWS, IdentityRequest.EMPTY, Optional.empty(), Optional.empty()));
            Thread.sleep(STANDING_MILLIS);
            gaps.report("(emptied)");
            onFx(() -> model.join().document().open(file, Runnable::run));
            Thread.sleep(2 * STANDING_MILLIS);
            gaps.report(name);
        }
        gaps.type(scene, "accountId", KEYS);
        gaps.report("typing beside the largest");
        Files.delete(file);
        System.exit(0);
    }

    private static IdentityRequest largest() {
        return new IdentityRequest(
                "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
                Optional.of("123456789012"),
                IntStream.range(0, Limits.LOGINS)
                        .mapToObj(i -> Login.of(
                                "login-" + i + ".example.com", "a".repeat(Limits.PROVIDER_TOKEN_LENGTH)))
                        .toList());
    }

    private static Scene open(CompletableFuture<WindowModel> model) {
        Messages messages = new Messages(Locale.getDefault());
        Stage stage = new Stage();
        Wiring wiring = new Wiring(messages, new SystemFileDialogs(messages));
        FirstWindow first = FirstWindow.EMPTY;
        WindowModel windowModel = wiring.firstDesk(first);
        model.complete(windowModel);
        wiring.openFirstWindow(stage, windowModel, first.run());
        return stage.getScene();
    }

    /** On the FX thread, whose own time is measured. */
    private void watch() {
        last = System.nanoTime();
        lastBusy = threads.getCurrentThreadCpuTime();
        new AnimationTimer() {
            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                long busy = threads.getCurrentThreadCpuTime();
                longest.accumulateAndGet(now - last, Math::max);
                longestBusy.accumulateAndGet(busy - lastBusy, Math::max);
                last = now;
                lastBusy = busy;
            }
        }.start();
    }

    private void report(String what) {
        System.out.printf(
                Locale.ROOT,
                "%-28s longest gap %4d ms, of which the FX thread computed at most %4d ms%n",
                what,
                longest.getAndSet(0) / 1_000_000,
                longestBusy.getAndSet(0) / 1_000_000);
    }

    private void type(Scene scene, String field, int keys) throws InterruptedException {
        for (int key = 0; key < keys; key++) {
            int at = key;
            onFx(() -> {
                TextField typed = (TextField) Objects.requireNonNull(scene.lookup("#" + field));
                typed.requestFocus();
                if (at % TYPED.length() == 0) {
                    typed.clear();
                }
                typed.appendText(TYPED.substring(at % TYPED.length(), at % TYPED.length() + 1));
            });
            Thread.sleep(40);
        }
    }

    private static void onFx(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }
}
