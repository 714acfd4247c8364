package io.github.identitydesk.viewmodel;

import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_HOST;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_PORT;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ProxySettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manual proxy is used once its host and its port are valid and complete. */
class ManualProxyTest extends SettingsFormFixture {
    @Test
    void proxyIsUsedOnceItsHostAndPortAreComplete() {
        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        form.text(PROXY_HOST).set(" proxy.example ");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.FromSystem());

        form.text(PROXY_PORT).set("65535");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.Manual("proxy.example", 65_535, Optional.empty()));

        form.text(PROXY_USER).set(" me ");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.Manual("proxy.example", 65_535, Optional.of("me")));

        form.proxyMode().set(ProxySettings.Mode.NONE);
        assertThat(client().proxy()).isEqualTo(new ProxySettings.None());

        form.proxyMode().set(ProxySettings.Mode.SYSTEM);
        assertThat(client().proxy()).isEqualTo(new ProxySettings.FromSystem());

        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        assertThat(client().proxy()).isEqualTo(new ProxySettings.Manual("proxy.example", 65_535, Optional.of("me")));
    }

    @Test
    void proxyThatIsTypedIsNotUsedBeforeTheEntryIsComplete() {
        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        form.text(PROXY_HOST).set("proxy.example");
        form.enter(PROXY_PORT);
        form.text(PROXY_PORT).set("31");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.FromSystem());

        form.text(PROXY_PORT).set("3128");
        form.leave();
        assertThat(client().proxy()).isEqualTo(new ProxySettings.Manual("proxy.example", 3128, Optional.empty()));
    }

    @Test
    void emptyHostAndPortAreErrorsOnlyAfterTheUserHasLeftThem() {
        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        form.enter(PROXY_HOST);
        assertThat(problem(PROXY_HOST)).isEmpty();
        assertThat(problem(PROXY_PORT)).isEmpty();

        form.leave();
        assertThat(problem(PROXY_HOST)).contains("settings.wrong.proxyHost");
        assertThat(problem(PROXY_PORT)).isEmpty();

        form.enter(PROXY_PORT);
        form.leave();
        assertThat(problem(PROXY_PORT)).contains("settings.wrong.port");

        form.proxyMode().set(ProxySettings.Mode.NONE);
        assertThat(problem(PROXY_HOST)).isEmpty();
        assertThat(problem(PROXY_PORT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.example", "proxy example"})
    void textThatIsNoHostIsReportedAndNotUsed(String typed) {
        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        form.text(PROXY_PORT).set("3128");
        form.text(PROXY_HOST).set(typed);

        assertThat(problem(PROXY_HOST)).contains("settings.wrong.proxyHostForm");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.FromSystem());

        form.text(PROXY_HOST).set("proxy.example");
        assertThat(problem(PROXY_HOST)).isEmpty();
    }

    @Test
    void textThatIsNoPortIsReportedAndNotUsed() {
        form.proxyMode().set(ProxySettings.Mode.MANUAL);
        form.text(PROXY_HOST).set("proxy.example");
        form.text(PROXY_PORT).set("65536");

        assertThat(problem(PROXY_PORT)).contains("settings.wrong.port");
        assertThat(client().proxy()).isEqualTo(new ProxySettings.FromSystem());
    }
}
