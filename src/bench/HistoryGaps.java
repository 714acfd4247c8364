package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.view.dialog.SystemFileDialogs;
import io.github.identitydesk.words.Messages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Prints for how long the FX thread is busy at most without a pause, in milliseconds of its own processor time and by the clock,
 * while the window does what takes longest: opening the tab of a full history, searching it, typing, switching the theme. The
 * processor time is what counts on a busy machine.
 */
public final class HistoryGaps {
    private static final int ROUNDS = 5;
    private static final int STANDING_MILLIS = 4_000;
    private static final int ACTION_MILLIS = 1_500;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HistoryGaps() {}

    /** Opens the window over a full history, acts, and ends. */
    public static void main(String[] args) throws Exception {
        System.setProperty(
                UserDirectories.HOME_PROPERTY,
                Files.createTempDirectory("frame-gaps").toString());
        fillHistory();
        CompletableFuture<Scene> opened = new CompletableFuture<>();
        Platform.startup(() -> opened.complete(open()));
        Scene scene = opened.get();
        Thread.sleep(STANDING_MILLIS);
        TabPane tabs = (TabPane) scene.lookup("#tabs");
        measure("opening a history of 1 000 calls", round -> tabs.getSelectionModel()
                .select(round % 2 == 0 ? tabs.getTabs().getLast() : tabs.getTabs().getFirst()));
        Platform.runLater(() -> tabs.getSelectionModel().selectLast());
        Thread.sleep(ACTION_MILLIS);
        measure("a key in the search of the history", round -> type(scene, "#search"));
        measure("a key in the identity pool ID", round -> type(scene, "#identityPoolId"));
        measure("switching the theme", round -> theme(scene, round % 2 == 0 ? Theme.DARK : Theme.LIGHT));
        System.exit(0);
    }

    private interface Action {
        void perform(int round);
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
                        .mapToObj(HistoryGaps::entry)
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

    private static Scene open() {
        Messages messages = new Messages(Locale.getDefault());
        Stage stage = new Stage();
        Wiring wiring = new Wiring(messages, new SystemFileDialogs(messages));
        wiring.openFirstWindow(stage, wiring.firstDesk(FirstWindow.EMPTY), false);
        return stage.getScene();
    }

    private static void type(Scene scene, String field) {
        ((TextField) scene.lookup(field)).appendText("0");
    }

    private static void theme(Scene scene, Theme theme) {
        String item = new Messages(Locale.getDefault()).format("menu.view.theme." + theme);
        ((MenuBar) scene.lookup("#menuBar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(it -> item.equals(it.getText()))
                        .forEach(MenuItem::fire);
    }

    /** Performs an action several times; the first one, which loads classes, is printed apart. */
    private static void measure(String what, Action action) throws Exception {
        long[] cpu = new long[ROUNDS];
        long[] wall = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            Sampler sampler = new Sampler();
            sampler.start();
            Platform.runLater(() -> action.perform(number));
            Thread.sleep(ACTION_MILLIS);
            sampler.stop();
            cpu[round] = sampler.cpu / 1_000_000;
            wall[round] = sampler.wall / 1_000_000;
        }
        System.out.printf(
                "%s: first %d ms (%d by the clock), then at most %d ms (%d by the clock)%n",
                what, cpu[0], wall[0], highest(cpu), highest(wall));
    }

    private static long highest(long[] times) {
        return IntStream.range(1, times.length).mapToLong(i -> times[i]).max().orElse(0);
    }

    /** Runs on the FX thread between all that it does, and notes the longest time between two of its runs. */
    private static final class Sampler implements Runnable {
        private volatile boolean stopped;
        private long lastCpu;
        private long lastWall;
        private volatile long cpu;
        private volatile long wall;

        void start() {
            Platform.runLater(() -> {
                lastCpu = THREADS.getCurrentThreadCpuTime();
                lastWall = System.nanoTime();
                Platform.runLater(this);
            });
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void run() {
            long nowCpu = THREADS.getCurrentThreadCpuTime();
            long nowWall = System.nanoTime();
            cpu = Math.max(cpu, nowCpu - lastCpu);
            wall = Math.max(wall, nowWall - lastWall);
            lastCpu = nowCpu;
            lastWall = nowWall;
            if (!stopped) {
                Platform.runLater(this);
            }
        }
    }
}
