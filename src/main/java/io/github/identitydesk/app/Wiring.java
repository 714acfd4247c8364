package io.github.identitydesk.app;

import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.Prompts;
import io.github.identitydesk.view.Theme;
import io.github.identitydesk.view.WindowActions;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.GetIdCall;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.SandboxTour;
import io.github.identitydesk.words.Words;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Builds the app, in the order in which one would tell it. Used on the FX thread. */
final class Wiring implements AutoCloseable {
    private final Words words;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
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
        GetIdCall call = new GetIdCall(client, sandbox::url, background, Platform::runLater, clock);
        Desk desk = new Desk(form, call, new SandboxTour(clock), new Prompts(words, stage));
        MainWindow window = new MainWindow(stage, desk, words, actions(stage));
        window.afterFirstFrame(() -> background.execute(client::warmUp));
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
        sandbox.close();
        client.close();
    }
}
