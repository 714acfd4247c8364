package io.github.identitydesk.viewmodel;

import static io.github.identitydesk.viewmodel.SettingsForm.Entry.CALL_TIMEOUT;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.CA_BUNDLE;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.CLIPBOARD_TIME;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.CONNECT_TIMEOUT;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.MAX_ATTEMPTS;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_HOST;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_PORT;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.PROXY_USER;
import static io.github.identitydesk.viewmodel.SettingsForm.Entry.READ_TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.viewmodel.SettingsForm.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that is typed takes effect when its text is valid and complete. Otherwise, its error is shown. */
class SettingsFormTest extends SettingsFormFixture {
    @Test
    void currentSettingsAreShown() {
        preferences.change(old -> old.withClipboardTime(Duration.ofSeconds(90))
                .withClient(old.client()
                        .withTimeouts(Duration.ofMillis(1500), Duration.ofMinutes(10), Duration.ZERO)
                        .withMaxAttempts(7)
                        .withProxy(new ProxySettings.Manual("proxy.example", 3128, Optional.of("me")))
                        .withCaBundle(Optional.of(FILE))));
        open();

        assertThat(form.text(CONNECT_TIMEOUT).get()).isEqualTo("1.5");
        assertThat(form.text(READ_TIMEOUT).get()).isEqualTo("600");
        assertThat(form.text(CALL_TIMEOUT).get()).isEqualTo("0");
        assertThat(form.text(MAX_ATTEMPTS).get()).isEqualTo("7");
        assertThat(form.text(PROXY_HOST).get()).isEqualTo("proxy.example");
        assertThat(form.text(PROXY_PORT).get()).isEqualTo("3128");
        assertThat(form.text(PROXY_USER).get()).isEqualTo("me");
        assertThat(form.text(CA_BUNDLE).get()).isEqualTo(FILE.toString());
        assertThat(form.text(CLIPBOARD_TIME).get()).isEqualTo("90");
        assertThat(form.proxyMode().get()).isEqualTo(ProxySettings.Mode.MANUAL);
    }

    @Test
    void defaultsAreTheTextsThatFieldsAreResetTo() {
        assertThat(SettingsForm.initialText(CALL_TIMEOUT)).isEqualTo("30");
        assertThat(SettingsForm.initialText(MAX_ATTEMPTS)).isEqualTo("3");
        assertThat(SettingsForm.initialText(PROXY_HOST)).isEmpty();
    }

    @Test
    void openingTheFormChangesNoSetting() {
        List<Settings> changes = new ArrayList<>();
        store.settings().addListener(() -> changes.add(store.settings().value()));
        open();
        form.text(CALL_TIMEOUT).set("30.0");

        assertThat(changes).isEmpty();
    }

    @Test
    void eachTimeoutIsChangedByItsOwnEntry() {
        form.text(CONNECT_TIMEOUT).set("2,5");
        form.text(READ_TIMEOUT).set(" 0 ");
        form.text(CALL_TIMEOUT).set("3600");

        assertThat(client())
                .isEqualTo(ClientSettings.DEFAULT.withTimeouts(
                        Duration.ofMillis(2500), Duration.ZERO, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "1e-999999999"})
    void tinyTimeoutDoesNotBecomeZeroWhichMeansNoLimit(String typed) {
        form.text(CALL_TIMEOUT).set(typed);

        assertThat(client().callTimeout()).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT_TIMEOUT, -1, settings.wrong.seconds, 3600",
        "READ_TIMEOUT, 3600.001, settings.wrong.seconds, 3600",
        "CALL_TIMEOUT, ten, settings.wrong.seconds, 3600",
        "MAX_ATTEMPTS, 0, settings.wrong.attempts, 10",
        "MAX_ATTEMPTS, 11, settings.wrong.attempts, 10",
        "MAX_ATTEMPTS, 2.5, settings.wrong.attempts, 10",
        "CLIPBOARD_TIME, 0, settings.wrong.clipboard, 600",
        "CLIPBOARD_TIME, 601, settings.wrong.clipboard, 600",
    })
    void wrongNumberIsReportedWithItsLimitAndChangesNothing(Entry entry, String typed, String key, long limit) {
        form.text(entry).set(typed);

        assertThat(problem(entry)).contains(key);
        assertThat(form.problem(entry).get().orElseThrow().arguments())
                .extracting(Object::toString)
                .containsExactly(String.valueOf(limit));
        assertThat(store.settings().value()).isEqualTo(Settings.DEFAULT);

        form.text(entry).set("9");
        assertThat(problem(entry)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void attemptsAreChangedWithinTheirLimits(int attempts) {
        form.text(MAX_ATTEMPTS).set(attempts + ".0");

        assertThat(client().maxAttempts()).isEqualTo(attempts);
    }

    @Test
    void clipboardTimeIsChanged() {
        form.text(CLIPBOARD_TIME).set("600");

        assertThat(preferences.clipboardTime()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void typedSettingTakesEffectOnlyWhenTheEntryIsComplete(boolean byLeaving) {
        for (Entry entry : List.of(CALL_TIMEOUT, MAX_ATTEMPTS, CLIPBOARD_TIME)) {
            form.enter(entry);
            form.text(entry).set("8");
        }
        assertThat(store.settings().value())
                .as("an entry that another one follows without being left was not completed")
                .isEqualTo(Settings.DEFAULT);

        for (Entry entry : List.of(CALL_TIMEOUT, MAX_ATTEMPTS, CLIPBOARD_TIME)) {
            form.enter(entry);
            if (byLeaving) {
                form.leave();
            } else {
                form.complete();
            }
        }
        assertThat(client().callTimeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(client().maxAttempts()).isEqualTo(8);
        assertThat(preferences.clipboardTime()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void errorIsShownWhileTheEntryIsTyped() {
        form.enter(MAX_ATTEMPTS);
        form.text(MAX_ATTEMPTS).set("x");

        assertThat(problem(MAX_ATTEMPTS)).contains("settings.wrong.attempts");
    }

    @Test
    void textThatIsSetAfterTheEntryIsLeftTakesEffectAtOnce() {
        form.enter(MAX_ATTEMPTS);
        form.leave();
        form.text(MAX_ATTEMPTS).set("4");

        assertThat(client().maxAttempts()).isEqualTo(4);
    }

    @Test
    void firstEntryWithAnErrorIsNamed() {
        assertThat(form.firstProblem()).isEmpty();

        form.text(CLIPBOARD_TIME).set("0");
        form.text(MAX_ATTEMPTS).set("x");
        assertThat(form.firstProblem()).contains(MAX_ATTEMPTS);

        form.text(MAX_ATTEMPTS).set("2");
        assertThat(form.firstProblem()).contains(CLIPBOARD_TIME);
    }
}
