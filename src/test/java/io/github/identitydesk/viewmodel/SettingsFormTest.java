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
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.viewmodel.SettingsForm.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that is typed takes effect when its text is valid and complete. Otherwise, its error is shown. */
class SettingsFormTest {
    private static final Path FILE = Path.of("ca.pem").toAbsolutePath();

    private record Check(Path file, Consumer<Boolean> answer) {}

    private final List<Check> checks = new ArrayList<>();

    @TempDir
    private Path home;

    private Store store;
    private Preferences preferences;
    private SettingsForm form;

    @BeforeEach
    void wire() {
        store = Stores.in(home);
        preferences = new Preferences(store.settings(), new TaskRunner(new Later(), Runnable::run));
        open();
    }

    private void open() {
        form = new SettingsForm(preferences, (file, answer) -> checks.add(new Check(file, answer)));
    }

    private ClientSettings client() {
        return store.settings().value().client();
    }

    private Optional<String> problem(Entry entry) {
        return form.problem(entry).get().map(Message::key);
    }

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

        assertThat(problem(PROXY_HOST)).contains("settings.wrong.proxyHost");
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

    @Test
    void fileOfCertificatesIsTrustedAfterItWasChecked() {
        form.text(CA_BUNDLE).set(FILE.toString());
        assertThat(client().caBundle()).isEmpty();

        answer(true);
        assertThat(client().caBundle()).contains(FILE);
        assertThat(problem(CA_BUNDLE)).isEmpty();

        form.text(CA_BUNDLE).set(" ");
        assertThat(client().caBundle()).isEmpty();
    }

    @Test
    void fileWithoutCertificatesIsReportedAndNotTrusted() {
        form.text(CA_BUNDLE).set(FILE.toString());
        answer(false);
        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.certificates");
        assertThat(client().caBundle()).isEmpty();

        form.text(CA_BUNDLE).set("");
        assertThat(problem(CA_BUNDLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "\0"})
    void incompletePathIsReportedWithoutReadingAFile(String typed) {
        form.text(CA_BUNDLE).set(typed);

        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.path");
        assertThat(checks).isEmpty();
    }

    @Test
    void resultForAPathThatWasReplacedIsDropped() {
        form.text(CA_BUNDLE).set(FILE.toString());
        form.text(CA_BUNDLE).set(FILE + "2");
        checks.getFirst().answer().accept(true);

        assertThat(client().caBundle()).isEmpty();
    }

    @Test
    void pathThatIsTypedIsNotUsedBeforeTheEntryIsComplete() {
        form.enter(CA_BUNDLE);
        form.text(CA_BUNDLE).set(FILE.toString());
        answer(true);
        assertThat(client().caBundle()).isEmpty();

        form.leave();
        answer(true);
        assertThat(client().caBundle()).contains(FILE);
    }

    @Test
    void savedFileThatIsNoLongerUsableIsReportedWhenTheFormOpens() {
        preferences.change(old -> old.withClient(old.client().withCaBundle(Optional.of(FILE))));
        open();
        answer(false);

        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.certificates");
    }

    private void answer(boolean usable) {
        Check check = checks.getLast();
        assertThat(check.file()).isEqualTo(FILE);
        check.answer().accept(usable);
    }
}
