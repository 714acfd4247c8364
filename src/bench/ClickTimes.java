package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.dialog.SystemFileDialogs;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/**
 * Prints in microseconds how long it takes from a click on Get ID to the pulse that shows the IdentityId: for the first
 * click of a window that has stood for a while, and as the median of later ones; and the median of the SDK's own call.
 */
public final class ClickTimes {
    private static final int STANDING_MILLIS = 2_000;
    private static final int WARM_UP = 20;
    private static final int RUNS = 51;

    private ClickTimes() {}

    /** Opens the window, clicks, and ends; its argument is the URL of a sandbox. */
    public static void main(String[] args) throws Exception {
        URI sandbox = URI.create(args[0]);
        Platform.startup(() -> {});
        Scene scene = open(sandbox);
        Thread.sleep(STANDING_MILLIS);
        long first = click(scene);
        click(scene, WARM_UP);
        long later = click(scene, RUNS);
        long raw = raw(sandbox);
        System.out.println(first + " " + later + " " + raw);
        System.exit(0);
    }

    private static Scene open(URI url) {
        Messages messages = new Messages(Locale.getDefault());
        EndpointChoice endpoint = new EndpointChoice(EndpointChoice.Kind.CUSTOM, url.toString(), "");
        Wiring wiring = new Wiring(messages, new SystemFileDialogs(messages));
        FirstWindow first = new FirstWindow(
                IdentityRequest.guest(SandboxPool.GUESTS.id()), endpoint, Optional.empty(), Optional.empty(), false);
        WindowModel model = wiring.firstWindow(first);
        MainWindow window = wiring.createFirstWindow(model);
        return CompletableFuture.supplyAsync(
                        () -> {
                            Stage stage = new Stage();
                            wiring.openFirstWindow(stage, window, model, first);
                            return stage.getScene();
                        },
                        Platform::runLater)
                .join();
    }

    private static long click(Scene scene, int times) throws InterruptedException, ExecutionException {
        long[] each = new long[times];
        for (int i = 0; i < times; i++) {
            each[i] = click(scene);
        }
        return median(each);
    }

    /** Each call of a guest gives another IdentityId, so that what is shown changes. */
    private static long click(Scene scene) throws InterruptedException, ExecutionException {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        long[] start = new long[1];
        String before = shownId(scene);
        Runnable pulse = () -> {
            String now = shownId(scene);
            if (!now.isEmpty() && !now.equals(before)) {
                shown.complete(System.nanoTime());
            }
        };
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(pulse);
            start[0] = System.nanoTime();
            ((Button) Objects.requireNonNull(scene.lookup("#getId"))).fire();
        });
        long end = shown.get();
        Platform.runLater(() -> scene.removePostLayoutPulseListener(pulse));
        Thread.sleep(50);
        return (end - start[0]) / 1_000;
    }

    private static String shownId(Scene scene) {
        return scene.lookup("#identityId") instanceof TextField field ? field.getText() : "";
    }

    private static long raw(URI url) {
        try (CognitoIdentityClient client = CognitoIdentityClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.US_EAST_1)
                .endpointOverride(url)
                .build()) {
            long[] each = LongStream.range(0, WARM_UP + RUNS)
                    .map(run -> {
                        long start = System.nanoTime();
                        client.getId(request -> request.identityPoolId(SandboxPool.GUESTS.id()));
                        return (System.nanoTime() - start) / 1_000;
                    })
                    .skip(WARM_UP)
                    .toArray();
            return median(each);
        }
    }

    private static long median(long[] values) {
        return LongStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
    }
}
