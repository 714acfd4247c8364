package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.dialog.SystemFileDialogs;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Prints the longest time between two frames, and the longest processor time of the FX thread between two frames, in
 * milliseconds: during typing, opening the largest request (10 logins with tokens of 50 000 characters), opening a history of
 * 1 000 calls, and switching the theme. The processor time does not depend on what else the machine does. The first time,
 * which loads classes, is printed separately.
 */
public final class FrameGaps {
    private static final int ROUNDS = 5;
    private static final int STANDING_MILLIS = 5_000;
    private static final int ACTION_MILLIS = 1_000;
    private static final String TYPED = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final int KEY_MILLIS = 40;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Scene scene;
    private final WindowModel model;
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicLong wall = new AtomicLong();
    private long lastCpu;
    private long lastWall;

    private FrameGaps(Scene scene, WindowModel model) {
        this.scene = scene;
        this.model = model;
    }

    private interface Action {
        void perform(int round) throws Exception;
    }

    /** Opens the window, performs each action, and exits. */
    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("frame-gaps");
        System.setProperty(UserDirectories.HOME_PROPERTY, home.toString());
        fillHistory();
        Platform.startup(() -> {});
        open().measureAll(home);
        System.exit(0);
    }

    private static FrameGaps open() {
        Messages messages = new Messages(Locale.getDefault());
        Wiring wiring = new Wiring(messages, new SystemFileDialogs(messages));
        WindowModel model = wiring.firstWindow(FirstWindow.EMPTY);
        MainWindow window = wiring.createFirstWindow(model);
        return CompletableFuture.supplyAsync(
                        () -> {
                            Stage stage = new Stage();
                            wiring.openFirstWindow(stage, window, model, FirstWindow.EMPTY);
                            return new FrameGaps(stage.getScene(), model);
                        },
                        Platform::runLater)
                .join();
    }

    private void measureAll(Path home) throws Exception {
        Thread.sleep(STANDING_MILLIS);
        Platform.runLater(this::watch);
        measure("nothing", round -> {});
        measure("typing an identity pool ID", round -> type("#identityPoolId"));
        measure("switching the theme", round -> onFx(() -> theme(round % 2 == 0 ? Theme.DARK : Theme.LIGHT)));
        Path file = home.resolve("largest.json");
        Files.write(file, RequestFormat.JSON.write(largest()).getBytes(StandardCharsets.UTF_8));
        measure("opening the largest request", round -> {
            onFx(() -> model.document()
                    .begin(EndpointChoice.AWS, IdentityRequest.EMPTY, Optional.empty(), Optional.empty()));
            Thread.sleep(ACTION_MILLIS);
            reset();
            onFx(() -> model.document().open(file, Runnable::run));
        });
        measure("typing beside it", round -> type("#accountId"));
        measure("switching the theme beside it", round -> onFx(() -> theme(round % 2 == 0 ? Theme.DARK : Theme.LIGHT)));
        TabPane tabs = (TabPane) Objects.requireNonNull(scene.lookup("#tabs"));
        measure("opening a history of 1 000 calls", round -> {
            onFx(() -> tabs.getSelectionModel().selectFirst());
            Thread.sleep(ACTION_MILLIS);
            reset();
            onFx(() -> tabs.getSelectionModel().selectLast());
        });
        measure("typing into the search of the history", round -> type("#search"));
        measure("switching the theme over the history", round -> onFx(() ->
                theme(round % 2 == 0 ? Theme.DARK : Theme.LIGHT)));
    }

    private void measure(String what, Action action) throws Exception {
        long[] busy = new long[ROUNDS];
        long[] elapsed = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            reset();
            action.perform(round);
            Thread.sleep(ACTION_MILLIS);
            busy[round] = cpu.get() / 1_000_000;
            elapsed[round] = wall.get() / 1_000_000;
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s first %3d ms (%3d by the clock), then at most %3d ms (%3d by the clock)%n",
                what,
                busy[0],
                elapsed[0],
                highest(busy),
                highest(elapsed));
    }

    private static long highest(long[] times) {
        return IntStream.range(1, times.length).mapToLong(i -> times[i]).max().orElse(0);
    }

    /** Records the longest time between two frames. */
    private void watch() {
        lastCpu = THREADS.getCurrentThreadCpuTime();
        lastWall = System.nanoTime();
        new AnimationTimer() {
            @Override
            public void handle(long pulse) {
                long nowCpu = THREADS.getCurrentThreadCpuTime();
                long nowWall = System.nanoTime();
                cpu.accumulateAndGet(nowCpu - lastCpu, Math::max);
                wall.accumulateAndGet(nowWall - lastWall, Math::max);
                lastCpu = nowCpu;
                lastWall = nowWall;
            }
        }.start();
    }

    private void reset() {
        cpu.set(0);
        wall.set(0);
    }

    private void type(String field) throws InterruptedException {
        onFx(() -> {
            TextField typed = (TextField) Objects.requireNonNull(scene.lookup(field));
            typed.requestFocus();
            typed.clear();
        });
        for (int key = 0; key < TYPED.length(); key++) {
            String letter = TYPED.substring(key, key + 1);
            onFx(() -> ((TextField) Objects.requireNonNull(scene.lookup(field))).appendText(letter));
            Thread.sleep(KEY_MILLIS);
        }
    }

    private void theme(Theme theme) {
        String item = new Messages(Locale.getDefault()).format("menu.view.theme." + theme);
        ((MenuBar) Objects.requireNonNull(scene.lookup("#menuBar")))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(it -> item.equals(it.getText()))
                        .forEach(MenuItem::fire);
    }

    private static void onFx(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }

    private static IdentityRequest largest() {
        return new IdentityRequest(
                TYPED,
                Optional.of("123456789012"),
                IntStream.range(0, Limits.LOGINS)
                        .mapToObj(i -> Login.of(
                                "login-" + i + ".example.com", "a".repeat(Limits.PROVIDER_TOKEN_LENGTH)))
                        .toList());
    }

    private static void fillHistory() {
        Store store = new Store(
                UserDirectories.of(System.getProperties(), System.getenv()),
                SecureRandom::new,
                Clock.systemUTC(),
                Runnable::run,
                error -> {
                    throw new AssertionError(error);
                });
        store.history().load();
        store.history()
                .change(history -> new History(IntStream.range(0, History.LIMIT)
                        .mapToObj(FrameGaps::entry)
                        .toList()));
        store.history().save();
        store.close();
    }

    private static HistoryEntry entry(int number) {
        return new HistoryEntry(
                new UUID(0, number),
                Instant.now().minusSeconds(number * 600L),
                Duration.ofMillis(143),
                EndpointChoice.AWS,
                "us-east-1:1a2b3c4d-1234-5678-9abc-%012x".formatted(number % 20),
                Optional.empty(),
                List.of(new PastLogin("accounts.google.com", Optional.empty())),
                new PastOutcome.Found("us-east-1:" + new UUID(number, number)),
                Optional.of(new UUID(number, 1).toString()),
                CheckedGrants.NONE);
    }
}
