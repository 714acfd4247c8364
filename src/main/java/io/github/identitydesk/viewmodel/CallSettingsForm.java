package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Message;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** How calls are made, while a person edits it as text. */
public final class CallSettingsForm {
    private final ClientSettings edited;
    private final Map<Entry, StringProperty> texts = new EnumMap<>(Entry.class);

    /** What can be set. */
    public enum Entry {
        /** Seconds to connect. */
        CONNECT_TIMEOUT,
        /** Seconds of silence in an answer. */
        READ_TIMEOUT,
        /** Seconds for the whole call. */
        CALL_TIMEOUT,
        /** Attempts of a call with logins. */
        MAX_ATTEMPTS,
        /** The path of a PEM file, blank for none. */
        CA_BUNDLE
    }

    /** A form that shows those settings. */
    public CallSettingsForm(ClientSettings settings) {
        edited = settings;
        for (Entry entry : Entry.values()) {
            texts.put(entry, new SimpleStringProperty(this, entry.name(), text(settings, entry)));
        }
    }

    /** The text of an entry. */
    public StringProperty text(Entry entry) {
        return Objects.requireNonNull(texts.get(entry));
    }

    /** What is wrong with an entry. */
    public ObservableValue<Optional<Message>> problem(Entry entry) {
        return text(entry).map(text -> problem(entry, text));
    }

    /** The first entry with something wrong. */
    public Optional<Entry> firstError() {
        return Arrays.stream(Entry.values())
                .filter(entry -> problem(entry, text(entry).get()).isPresent())
                .findFirst();
    }

    /**
     * The settings as edited.
     *
     * @throws IllegalStateException if something is wrong with an entry
     */
    public ClientSettings settings() {
        return edited.withTimeouts(
                        timeout(Entry.CONNECT_TIMEOUT), timeout(Entry.READ_TIMEOUT), timeout(Entry.CALL_TIMEOUT))
                .withMaxAttempts(attempts(text(Entry.MAX_ATTEMPTS).get()).orElseThrow(IllegalStateException::new))
                .withCaBundle(Optional.of(text(Entry.CA_BUNDLE).get().strip())
                        .filter(text -> !text.isEmpty())
                        .map(text -> ClientSettings.caBundle(text).orElseThrow(IllegalStateException::new)));
    }

    private Duration timeout(Entry entry) {
        return seconds(text(entry).get()).orElseThrow(IllegalStateException::new);
    }

    private static String text(ClientSettings settings, Entry entry) {
        return switch (entry) {
            case CONNECT_TIMEOUT -> text(settings.connectTimeout());
            case READ_TIMEOUT -> text(settings.readTimeout());
            case CALL_TIMEOUT -> text(settings.callTimeout());
            case MAX_ATTEMPTS -> String.valueOf(settings.maxAttempts());
            case CA_BUNDLE -> settings.caBundle().map(Path::toString).orElse("");
        };
    }

    private static String text(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3);
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }

    private static Optional<Message> problem(Entry entry, String text) {
        boolean wrong = switch (entry) {
            case CONNECT_TIMEOUT, READ_TIMEOUT, CALL_TIMEOUT -> seconds(text).isEmpty();
            case MAX_ATTEMPTS -> attempts(text).isEmpty();
            case CA_BUNDLE ->
                !text.isBlank() && ClientSettings.caBundle(text.strip()).isEmpty();
        };
        return wrong ? Optional.of(rule(entry)) : Optional.empty();
    }

    private static Message rule(Entry entry) {
        return switch (entry) {
            case CONNECT_TIMEOUT, READ_TIMEOUT, CALL_TIMEOUT ->
                Message.of("settings.wrong.seconds", ClientSettings.LONGEST_TIMEOUT.toSeconds());
            case MAX_ATTEMPTS -> Message.of("settings.wrong.attempts", ClientSettings.MOST_ATTEMPTS);
            case CA_BUNDLE -> Message.of("settings.wrong.path");
        };
    }

    private static Optional<Duration> seconds(String text) {
        return number(text)
                .filter(it -> it.signum() >= 0)
                .filter(it -> it.compareTo(BigDecimal.valueOf(ClientSettings.LONGEST_TIMEOUT.toSeconds())) <= 0)
                .map(it -> Duration.ofMillis(it.movePointRight(3).longValue()));
    }

    private static Optional<Integer> attempts(String text) {
        return number(text)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .filter(it -> it.signum() > 0)
                .filter(it -> it.compareTo(BigDecimal.valueOf(ClientSettings.MOST_ATTEMPTS)) <= 0)
                .map(BigDecimal::intValue);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
