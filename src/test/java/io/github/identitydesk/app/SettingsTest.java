package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

/** Settings take effect on the next call and survive a restart. */
class SettingsTest extends WindowTest {
    @Test
    void timeoutTakesEffectAtOnce() {
        openSettings();
        fill("callTimeout", "0.3");
        clickOn("Close");

        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", SandboxPool.SLOW.id());
        getId();
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("The call took too long");
    }

    @Test
    void invalidValueIsExplainedAndNotApplied() throws TimeoutException {
        openSettings();
        fill("maxAttempts", "0");
        assertThat(text("maxAttemptsProblem")).isEqualTo("Enter a whole number from 1 to 10.");
        assertThat(onFx(() -> node("maxAttempts").getAccessibleHelp())).isEqualTo(text("maxAttemptsProblem"));
        clickOn("Close");
        restart(() -> {});

        openSettings();
        assertThat(text("maxAttempts")).isEqualTo("3");
    }

    @Test
    void settingsAreResetIndividuallyAndTogether() {
        openSettings();
        fill("maxAttempts", "5");
        fill("connectTimeout", "7");
        clickOn("#maxAttemptsReset");
        assertThat(text("maxAttempts")).isEqualTo("3");
        assertThat(text("connectTimeout")).isEqualTo("7");
        assertThat(isShown("maxAttemptsReset")).isFalse();

        clickOn("Restore Defaults");
        assertThat(text("connectTimeout")).isEqualTo("5");
    }

    @Test
    void themeChangesAtOnce() {
        String light = userAgentStyles();
        openSettings();
        reach("theme");
        choose("theme", "Dark");
        waitUntil(() -> !userAgentStyles().equals(light));
        assertThat(userAgentStyles()).contains("dark");
    }

    @Test
    void fileWithoutCertificatesIsRejected() throws IOException {
        Path file = Files.writeString(home.resolve("notes.pem"), "no certificate");
        dialogs.chosen = Optional.of(file);
        openSettings();
        reach("chooseCaBundle");
        clickOn("#chooseCaBundle");

        waitUntil(() -> isSeen(node("caBundleProblem")));
        assertThat(text("caBundleProblem")).startsWith("This file has no PEM certificates");
    }

    @Test
    void certificateFileIsChosenAndRemembered() throws IOException, TimeoutException {
        Path bundle = Files.writeString(home.resolve("company.pem"), certificate());
        dialogs.chosen = Optional.of(bundle);
        openSettings();
        reach("chooseCaBundle");
        clickOn("#chooseCaBundle");
        waitUntil(() -> Files.exists(home.resolve("settings.json"))
                && Files.readString(home.resolve("settings.json")).contains("company.pem"));
        assertThat(isShown("caBundleProblem")).isFalse();
        clickOn("Close");
        restart(() -> {});

        openSettings();
        assertThat(text("caBundle")).isEqualTo(bundle.toString());
    }

    @Test
    void manualProxyNeedsHostAndPortAndIsShownInTheDetails() {
        openSettings();
        reach("proxyMode");
        choose("proxyMode", "Manual");
        reach("proxyPort");
        fill("proxyPort", "99999");
        assertThat(text("proxyPortProblem")).isEqualTo("Enter a port from 1 to 65535.");
        fill("proxyPort", "9");
        assertThat(isShown("proxyPortProblem")).isFalse();
        reach("proxyHost");
        fill("proxyHost", "127.0.0.1");
        clickOn("Close");

        choose("endpoint", "Custom URL");
        fill("endpointUrl", "https://identity.example");
        fill("identityPoolId", SandboxPool.GUESTS.id());
        getId();
        waitForAnswer();
        assertThat(text("proxy")).contains("127.0.0.1:9");
    }

    @Test
    void buttonsStayInTheDialogWhenThereAreManyProblems() {
        openSettings();
        for (String field : List.of("connectTimeout", "readTimeout", "callTimeout", "maxAttempts")) {
            fill(field, "x");
        }
        Node close = lookup("Close").query();
        assertThat(onFx(() -> close.getScene()
                        .getRoot()
                        .getLayoutBounds()
                        .contains(close.localToScene(close.getLayoutBounds()))))
                .isTrue();
    }

    @Test
    void identityIdIsCopiedAutomaticallyIfEnabled() {
        openSettings();
        reach("copiesIdentityId");
        clickOn("#copiesIdentityId");
        clickOn("Close");
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();

        waitUntil(() -> text("identityId").equals(clipboard()));
    }

    @Test
    void windowOpensWhereItWasClosed() throws TimeoutException {
        onFx(() -> {
            stage().setX(60);
            stage().setY(40);
            stage().setWidth(820);
            stage().setHeight(610);
            return stage();
        });
        restart(() -> {});

        assertThat(onFx(() -> place(stage()))).isEqualTo("60 40 820 610");
    }

    @Test
    void windowOfADisconnectedScreenOpensOnAnExistingScreen() throws TimeoutException {
        onFx(() -> {
            stage().setX(-9000);
            return stage();
        });
        restart(() -> {});

        assertThat(onFx(() -> stage().getX())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void damagedFileIsSetAsideAndReportedUntilDismissed() throws TimeoutException {
        clickOn("View");
        clickOn("Dark");
        restart(() -> write(home.resolve("settings.json"), "{"));

        waitUntil(() -> isShown("error"));
        assertThat(text("error")).contains("settings.json was damaged and has been set aside as");
        clickOn("#dismissError");
        assertThat(isShown("error")).isFalse();
    }

    @Test
    void historyAndItsSwitchSurviveARestart() throws TimeoutException {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        clickOn("History");
        waitUntil(() -> calls() == 1);
        clickOn("#keep");
        restart(() -> {});

        clickOn("History");
        waitUntil(() -> calls() == 1);
        assertThat(onFx(() -> lookup("#keep").<CheckBox>query().isSelected())).isFalse();

        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        restart(() -> {});
        clickOn("History");
        waitUntil(() -> calls() == 1);
    }

    private int calls() {
        return lookup("#history").queryTableView().getItems().size();
    }

    private void openSettings() {
        chord(KeyCode.SHORTCUT, KeyCode.COMMA);
    }

    /** Scrolls a setting into view. */
    private void reach(String id) {
        onFx(() -> {
            ScrollPane pane = lookup(".settings-pane").query();
            Node content = pane.getContent();
            double y = content.sceneToLocal(node(id).localToScene(node(id).getLayoutBounds()))
                    .getMinY();
            double hidden = content.getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            pane.setVvalue(Math.clamp((y - 40) / Math.max(1, hidden), 0, 1));
            return id;
        });
        settle();
    }

    private static String userAgentStyles() {
        return onFx(Application::getUserAgentStylesheet);
    }

    /** Returns a CA certificate of the JDK in PEM format. */
    private static String certificate() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            byte[] encoded = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0].getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String place(Stage stage) {
        return "%.0f %.0f %.0f %.0f".formatted(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
