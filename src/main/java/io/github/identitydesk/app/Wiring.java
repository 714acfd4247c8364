package io.github.identitydesk.app;

import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.Prompts;
import io.github.identitydesk.view.Theme;
import io.github.identitydesk.view.WindowActions;
import io.github.identitydesk.viewmodel.CallLog;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.GetIdCall;
import io.github.identitydesk.viewmodel.Insights;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.SandboxTour;
import io.github.identitydesk.viewmodel.Threads;
import io.github.identitydesk.words.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the app, in the order in which one would tell it. Used on the FX thread. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final Words words;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Threads threads = new Threads(background, Platform::runLater);
    private final Store store = new Store(
            UserDirectories.of(System.getProperties(), System.getenv()),
            new SecureRandom(),
            clock,
            background,
            trouble -> LOG.warn("{}", trouble.key()));
    private final SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, clock);
    private final LazySandbox sandbox = new LazySandbox(clock);
    private Theme theme = Theme.SYSTEM;

    Wiring(Words words) {
        this.words = words;
        theme.apply();
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> theme.apply());
    }

    /** Opens a window on a new stage. */
    void openWindow(Stage stage) {
        RequestForm form = new RequestForm();
        CallLog log = new CallLog(store, threads, clock);
        Desk desk = new Desk(
                form,
                new Insights(form, threads, clock),
                new GetIdCall(client, sandbox::url, log, threads, clock),
                log,
                new SandboxTour(clock),
                threads,
                new Prompts(words, stage));
        MainWindow window = new MainWindow(stage, desk, words, actions(stage));
        window.afterFirstFrame(() -> {
            background.execute(client::warmUp);
            background.execute(store.history()::load);
        });
        window.show();
    }

    private WindowActions actions(Stage stage) {
        return new WindowActions() {
            @Override
            public void newWindow() {
                openWindow(new Stage());
            }

            @Override
            public void closeWindow() {
                stage.close();
            }

            @Override
            public void useTheme(Theme chosen) {
                theme = chosen;
                theme.apply();
            }
        };
    }

    @Override
    public void close() {
        background.shutdownNow();
        store.close();
        sandbox.close();
        client.close();
    }
}
