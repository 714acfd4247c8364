package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.store.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The settings that the user types, as texts. A setting changes when its text is valid and the entry is complete. Until then
 * the previous value remains in effect. An error is reported at once.
 */
public final class SettingsForm {
    private final Preferences preferences;
    private final BiConsumer<Path, Consumer<Optional<Message>>> certificateCheck;
    private final Map<Entry, StringProperty> texts = new EnumMap<>(Entry.class);
    private final Map<Entry, ReadOnlyObjectWrapper<Optional<Message>>> problems = new EnumMap<>(Entry.class);
    private final ObjectProperty<ProxySettings.Mode> proxyMode;
    /** The entries that the user has left. An entry that must be filled in is not an error before. */
    private final Set<Entry> left = EnumSet.noneOf(Entry.class);
    /** The entry that is being typed. A text that is set in another way is complete. */
    private Optional<Entry> typed = Optional.empty();

    /** The settings that are typed. */
    public enum Entry {
        /** The timeout for connecting, in seconds. */
        CONNECT_TIMEOUT,
        /** The timeout for each wait for data of the answer, in seconds. */
        READ_TIMEOUT,
        /** The timeout for the whole call, in seconds. */
        CALL_TIMEOUT,
        /** The maximum number of attempts of a call with logins. */
        MAX_ATTEMPTS,
        /** The host of the proxy. */
        PROXY_HOST,
        /** The port of the proxy. */
        PROXY_PORT,
        /** The user name for the proxy; blank for none. */
        PROXY_USER,
        /** The path of a PEM file with certificate authorities to trust; blank for none. */
        CA_BUNDLE,
        /** The time after which a copied token is removed from the clipboard, in seconds. */
        CLIPBOARD_TIME
    }

    /**
     * Creates a form that shows the current settings.
     *
     * @param preferences the settings
     * @param certificateCheck checks in the background whether a file contains usable certificates, and reports on the UI thread
     * why it does not, or empty if it does
     */
    public SettingsForm(Preferences preferences, BiConsumer<Path, Consumer<Optional<Message>>> certificateCheck) {
        this.preferences = preferences;
        this.certificateCheck = certificateCheck;
        Settings settings = preferences.settings();
        proxyMode = new SimpleObjectProperty<>(
                this, "proxyMode", settings.client().proxy().mode());
        for (Entry entry : Entry.values()) {
            texts.put(entry, new SimpleStringProperty(this, entry.name(), SettingTexts.of(settings, entry)));
            problems.put(entry, new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty()));
        }
        texts.forEach((entry, text) -> text.subscribe((was, is) -> follow(entry, !typed.equals(Optional.of(entry)))));
        proxyMode.subscribe((was, is) -> follow(Entry.PROXY_HOST, true));
        follow(Entry.CA_BUNDLE, true);
    }

    /** The text of an entry. */
    public StringProperty text(Entry entry) {
        return Objects.requireNonNull(texts.get(entry));
    }

    /** The source of the proxy settings. */
    public ObjectProperty<ProxySettings.Mode> proxyMode() {
        return proxyMode;
    }

    /** The error of an entry; empty if its text is valid. */
    public ReadOnlyObjectProperty<Optional<Message>> problem(Entry entry) {
        return wrapper(entry).getReadOnlyProperty();
    }

    /** Returns the first entry that has an error, so that its previous value remains in effect. */
    public Optional<Entry> firstProblem() {
        return Stream.of(Entry.values())
                .filter(entry -> problem(entry).get().isPresent())
                .findFirst();
    }

    /** Notes that the user has begun to type an entry. The setting does not change before the entry is complete. */
    public void enter(Entry entry) {
        typed = Optional.of(entry);
    }

    /** Notes that the user has left the field that was entered last, if any. */
    public void leave() {
        complete();
        typed = Optional.empty();
    }

    /**
     * Changes the setting that is being typed, if its text is valid. From now on, an empty text that must be filled in is an
     * error.
     */
    public void complete() {
        typed.ifPresent(entry -> {
            left.add(entry);
            follow(entry, true);
        });
    }

    /** Returns the default text of an entry. */
    public static String initialText(Entry entry) {
        return SettingTexts.of(Settings.DEFAULT, entry);
    }

    private void follow(Entry entry, boolean isComplete) {
        switch (entry) {
            case CONNECT_TIMEOUT, READ_TIMEOUT, CALL_TIMEOUT -> {
                setProblem(entry, seconds(entry).isEmpty(), rule("seconds", ClientSettings.MAX_TIMEOUT.toSeconds()));
                change(
                        isComplete,
                        old -> old.withTimeouts(
                                seconds(Entry.CONNECT_TIMEOUT).orElse(old.connectTimeout()),
                                seconds(Entry.READ_TIMEOUT).orElse(old.readTimeout()),
                                seconds(Entry.CALL_TIMEOUT).orElse(old.callTimeout())));
            }
            case MAX_ATTEMPTS -> {
                Optional<Integer> attempts = whole(entry, ClientSettings.MAX_ATTEMPTS);
                setProblem(entry, attempts.isEmpty(), rule("attempts", ClientSettings.MAX_ATTEMPTS));
                attempts.ifPresent(it -> change(isComplete, old -> old.withMaxAttempts(it)));
            }
            case PROXY_HOST, PROXY_PORT, PROXY_USER -> followProxy(isComplete);
            case CA_BUNDLE -> followCertificates(isComplete);
            case CLIPBOARD_TIME -> {
                long longest = Settings.MAX_CLIPBOARD_TIME.toSeconds();
                Optional<Integer> seconds = whole(entry, (int) longest);
                setProblem(entry, seconds.isEmpty(), rule("clipboard", longest));
                seconds.filter(it -> isComplete)
                        .ifPresent(it -> preferences.change(old -> old.withClipboardTime(Duration.ofSeconds(it))));
            }
        }
    }

    private void followProxy(boolean isComplete) {
        boolean manual = proxyMode.get() == ProxySettings.Mode.MANUAL;
        String host = trimmed(Entry.PROXY_HOST);
        boolean isHost = !host.isEmpty() && host.chars().noneMatch(c -> Character.isWhitespace(c) || c == '/');
        Optional<Integer> port = whole(Entry.PROXY_PORT, ProxySettings.MAX_PORT);
        setProblem(
                Entry.PROXY_HOST,
                manual && !isHost && isDue(Entry.PROXY_HOST),
                rule(host.isEmpty() ? "proxyHost" : "proxyHostForm"));
        setProblem(
                Entry.PROXY_PORT,
                manual && port.isEmpty() && isDue(Entry.PROXY_PORT),
                rule("port", ProxySettings.MAX_PORT));
        switch (proxyMode.get()) {
            case SYSTEM -> change(isComplete, old -> old.withProxy(new ProxySettings.FromSystem()));
            case NONE -> change(isComplete, old -> old.withProxy(new ProxySettings.None()));
            case MANUAL -> {
                if (isHost && port.isPresent()) {
                    Optional<String> user =
                            Optional.of(trimmed(Entry.PROXY_USER)).filter(it -> !it.isEmpty());
                    change(isComplete, old -> old.withProxy(new ProxySettings.Manual(host, port.get(), user)));
                }
            }
        }
    }

    private boolean isDue(Entry entry) {
        return left.contains(entry) || !trimmed(entry).isEmpty();
    }

    private void followCertificates(boolean isComplete) {
        String text = trimmed(Entry.CA_BUNDLE);
        if (text.isEmpty()) {
            setProblem(Entry.CA_BUNDLE, false, rule("path"));
            change(isComplete, old -> old.withCaBundle(Optional.empty()));
            return;
        }
        Optional<Path> file = ClientSettings.caBundle(text);
        setProblem(Entry.CA_BUNDLE, file.isEmpty(), rule("path"));
        file.ifPresent(path -> certificateCheck.accept(path, wrong -> {
            if (trimmed(Entry.CA_BUNDLE).equals(text)) {
                wrapper(Entry.CA_BUNDLE).set(wrong);
                if (wrong.isEmpty()) {
                    change(isComplete, old -> old.withCaBundle(file));
                }
            }
        }));
    }

    private void change(boolean isComplete, UnaryOperator<ClientSettings> change) {
        ClientSettings old = preferences.settings().client();
        if (isComplete && !change.apply(old).equals(old)) {
            preferences.change(settings -> settings.withClient(change.apply(settings.client())));
        }
    }

    private void setProblem(Entry entry, boolean wrong, Message rule) {
        wrapper(entry).set(wrong ? Optional.of(rule) : Optional.empty());
    }

    private static Message rule(String name, Object... limits) {
        return Message.of("settings.wrong." + name, limits);
    }

    private ReadOnlyObjectWrapper<Optional<Message>> wrapper(Entry entry) {
        return Objects.requireNonNull(problems.get(entry));
    }

    private String trimmed(Entry entry) {
        return text(entry).get().strip();
    }

    private Optional<Duration> seconds(Entry entry) {
        return SettingTexts.seconds(trimmed(entry), ClientSettings.MAX_TIMEOUT);
    }

    private Optional<Integer> whole(Entry entry, int highest) {
        return SettingTexts.whole(trimmed(entry), highest);
    }
}
