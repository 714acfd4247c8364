package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings of the network take effect on the next call. */
@Tag("slow")
class NetworkSettingsTest extends SettingsFixture {
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
    void labelAndNoteOfTheFocusedSettingAreVisible() {
        openSettings();
        waitUntil(() -> node("connectTimeout").isFocused());
        for (int tab = 0; !onFx(() -> node("clipboardTime").isFocused()); tab++) {
            push(KeyCode.TAB);
            onFx(() -> {
                Node focused = node("connectTimeout").getScene().getFocusOwner();
                for (Node at = focused; at != null; at = at.getParent()) {
                    if (at.getStyleClass().contains("setting")) {
                        assertThat(visible(at).getHeight())
                                .as("%s", focused.getId())
                                .isCloseTo(at.getLayoutBounds().getHeight(), within(1.0));
                    }
                }
                return focused;
            });
            assertThat(tab).as("tab order").isLessThan(20);
        }
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
    void manualProxyIsNotAnErrorBeforeAFieldIsLeftEmpty() {
        openSettings();
        reach("proxyMode");
        choose("proxyMode", "Manual");
        assertThat(isShown("proxyHostProblem")).isFalse();
        assertThat(isShown("proxyPortProblem")).isFalse();

        reach("proxyHost");
        clickOn("#proxyHost");
        push(KeyCode.TAB);
        assertThat(text("proxyHostProblem")).isEqualTo("Enter the name or the address of the proxy.");
        assertThat(isShown("proxyPortProblem")).isFalse();
    }

    @Test
    void fipsEndpointIsCalledAtOnce() {
        openSettings();
        reach("proxyMode");
        choose("proxyMode", "Manual");
        reach("proxyHost");
        fill("proxyHost", "127.0.0.1");
        fill("proxyPort", "9");
        reach("fips");
        clickOn("#fips");
        clickOn("Close");

        fill("identityPoolId", "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
        getId();
        waitForAnswer();
        assertThat(text("effectiveEndpoint")).contains("cognito-identity-fips.us-east-1.amazonaws.com");
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
}
