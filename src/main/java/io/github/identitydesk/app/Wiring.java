package io.github.identitydesk.app;

import io.github.identitydesk.aws.CredentialsClient;
import io.github.identitydesk.aws.DocumentClient;
import io.github.identitydesk.aws.HttpDocumentClient;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.Themes;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.viewmodel.CallLog;
import io.github.identitydesk.viewmodel.Copies;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import io.github.identitydesk.viewmodel.GetIdCall;
import io.github.identitydesk.viewmodel.HistoryTexts;
import io.github.identitydesk.viewmodel.IdentityCheck;
import io.github.identitydesk.viewmodel.IdentityChecks;
import io.github.identitydesk.viewmodel.KnownPools;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.viewmodel.Samples;
import io.github.identitydesk.viewmodel.SignatureVerification;
import io.github.identitydesk.viewmodel.TaskRunner;
import io.github.identitydesk.viewmodel.TokenAnalysis;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the objects of the app and connects them. It must be created off the FX thread, because it reads the settings, on
 * which the first window depends.
 */
final class Wiring implements AutoCloseable {
    /** The time that the store waits for files that another process has locked. */
    private static final int STORAGE_SECONDS = 5;

    private final Messages messages;
    private final Clock clock = new WallClock();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final StartableExecutor fx = new StartableExecutor(Platform::runLater);
    private final TaskRunner tasks = new TaskRunner(background, fx);
    /** Separate from the other tasks, which are interrupted when the app closes, because an interrupted write fails. */
    private final ExecutorService storage = Executors.newVirtualThreadPerTaskExecutor();

    private final UserDirectories directories = UserDirectories.of(System.getProperties(), System.getenv());
    private final ErrorQueue errors = new ErrorQueue(fx);
    private final Store store = new Store(directories, SecureRandom::new, clock, storage, this::tell);
    private final SdkIdentityClient client =
            new SdkIdentityClient(() -> store.settings().value().client(), clock);
    private final LazySandbox sandbox = new LazySandbox(clock);
    private final FileDialogs dialogs;
    private final Preferences preferences;
    private final OpenWindows openWindows;

    /**
     * Creates the app, without a window.
     *
     * @param messages the texts of the app
     * @param dialogs the file dialogs
     */
    Wiring(Messages messages, FileDialogs dialogs) {
        this.messages = messages;
        this.dialogs = dialogs;
        store.settings().load();
        this.preferences = new Preferences(store.settings(), tasks);
        this.openWindows =
                new OpenWindows(directories, dialogs, endpoint -> window(windowModel(FirstWindow.empty(endpoint))));
    }

    /** Returns the handler for errors that nothing else catches. */
    Thread.UncaughtExceptionHandler uncaughtErrors() {
        return new UncaughtErrors(errors);
    }

    private void tell(Message storageError) {
        log().warn("{}", messages.format(storageError));
        errors.add(new AppError(storageError, ""));
    }

    /**
     * Creates the state of the first window, on any thread. If the window is to make its call immediately, the call is
     * started here.
     */
    WindowModel firstWindow(FirstWindow first) {
        WindowModel windowModel = windowModel(first);
        if (first.run()) {
            LogFile.open(directories.state());
            windowModel.submission().submitWithoutWindow();
        }
        return windowModel;
    }

    /**
     * Builds the first window without showing it, on a thread that is not the FX thread, which reads the theme meanwhile. Tasks
     * for the FX thread that concern the window wait until it is opened.
     *
     * @param windowModel the state of the window
     */
    MainWindow createFirstWindow(WindowModel windowModel) {
        Themes.load(preferences.theme().get());
        return window(windowModel);
    }

    /**
     * Opens the first window on the stage. Call this on the FX thread, on which all later UI tasks run.
     *
     * @param stage the primary stage
     * @param window the window, which {@link #createFirstWindow} has created
     * @param windowModel the state of the window
     * @param first the contents of the window
     */
    void openFirstWindow(Stage stage, MainWindow window, WindowModel windowModel, FirstWindow first) {
        fx.start();
        preferences.theme().subscribe((was, is) -> Themes.apply(is));
        Themes.onDesktopChange(() -> Themes.apply(preferences.theme().get()));
        boolean isCalled = windowModel.call().isRunning();
        window.afterFirstFrame(() -> {
            background.execute(() -> {
                if (!first.run()) {
                    LogFile.open(directories.state());
                }
                if (!isCalled) {
                    client.warmUp();
                }
            });
            storage.execute(store.history()::load);
            storage.execute(store.recentPools()::load);
            storage.execute(store.namedPools()::load);
            storage.execute(() -> {
                store.recentDocuments().load();
                store.removeStrayFiles();
            });
        });
        if (first.run() && !isCalled) {
            window.afterFirstFrame(window::submit);
        }
        first.recording().ifPresent(file -> window.afterFirstFrame(() -> window.open(file)));
        window.show(stage);
    }

    private WindowModel windowModel(FirstWindow first) {
        RequestForm form = new RequestForm();
        Supplier<URI> sandboxUrl = sandbox::url;
        CallLog log = new CallLog(
                store,
                new TaskRunner(storage, fx),
                clock,
                new HistoryTexts(messages, id -> store.namedPools().value().nameOf(id)));
        GetIdCall call = new GetIdCall(client, sandboxUrl, log, tasks, clock);
        RequestDocument document = new RequestDocument(form, store, tasks, clock);
        WindowModel windowModel = new WindowModel(
                form,
                new TokenAnalysis(form, tasks, clock),
                new KnownPools(store, tasks),
                call,
                log,
                document,
                new Copies(form, sandboxUrl, tasks),
                checks(call, log),
                new Samples(document, sandbox::issuer, tasks, clock),
                tasks);
        windowModel.document().begin(first.endpoint(), first.request(), first.file(), first.notice());
        return windowModel;
    }

    private IdentityChecks checks(GetIdCall call, CallLog log) {
        CredentialsClient credentials = client.credentials();
        DocumentClient documents =
                new HttpDocumentClient(() -> store.settings().value().client(), clock);
        return new IdentityChecks(
                new IdentityCheck<>(credentials::getCredentials, tasks, clock),
                new IdentityCheck<>(
                        (query, endpoint) ->
                                credentials.getOpenIdToken(query, endpoint).map(TokenReader::read),
                        tasks,
                        clock),
                new SignatureVerification(documents, tasks),
                call.state(),
                log);
    }

    private MainWindow window(WindowModel windowModel) {
        MainWindow window = new MainWindow(windowModel, preferences, errors, messages, dialogs, openWindows);
        openWindows.add(window);
        return window;
    }

    private static void await(ExecutorService work, int seconds) {
        try {
            if (!work.awaitTermination(seconds, TimeUnit.SECONDS)) {
                log().info("Tasks were still running when the app closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns the logger. It is created on demand, so that the first window does not wait for the initialization of logging.
     */
    private static Logger log() {
        return LoggerFactory.getLogger(Wiring.class);
    }

    /**
     * Ends running tasks and stops updating the windows. It does not block, so it may be called on the FX thread;
     * {@link #close} must follow on another thread.
     */
    void end() {
        fx.end();
        background.shutdownNow();
    }

    /** Waits for running tasks to end, and writes unsaved changes. This takes seconds if files are locked. */
    @Override
    public void close() {
        end();
        // Interrupted tasks end within milliseconds; a host name lookup is not waited for.
        await(background, 1);
        // Not before: the calls that were interrupted add their ends to the history.
        storage.shutdown();
        await(storage, STORAGE_SECONDS);
        store.close();
        sandbox.close();
        client.close();
    }
}
