package io.github.identitydesk.words;

import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.Message;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/**
 * Formats messages in the user's language. The texts are {@link MessageFormat} patterns, in one properties file per subject.
 * They use the typographic apostrophe, because the straight one is the quote of a pattern. An argument that is itself a
 * message is formatted, and an instant is formatted as local time. A missing or malformed text does not end the app: its key
 * or its pattern is used instead.
 */
public final class Messages {
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Locale locale;
    private final Supplier<ZoneId> zone;
    private final ResourceBundle bundle;

    /** Creates the messages in a language, or in English if it is not available, in the time zone of this computer. */
    public Messages(Locale locale) {
        this(locale, ZoneId::systemDefault);
    }

    /** Creates the messages in a language, or in English if it is not available, in a time zone. */
    public Messages(Locale locale, ZoneId zone) {
        this(locale, () -> zone);
    }

    /** The zone is supplied lazily, because Java searches every jar for zone rules. */
    private Messages(Locale locale, Supplier<ZoneId> zone) {
        this(locale, zone, new MessageBundle(locale));
    }

    /**
     * Creates messages with the texts of a bundle.
     *
     * @param locale the locale of dates and numbers
     * @param zone supplies the time zone when an instant is formatted
     * @param bundle the texts
     */
    public Messages(Locale locale, Supplier<ZoneId> zone, ResourceBundle bundle) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = bundle;
    }

    /** Returns the text of a message. */
    public String format(Message message) {
        return format(message.key(), message.arguments().toArray());
    }

    /** Returns the text with the given key, with the arguments inserted. */
    public String format(String key, Object... arguments) {
        Object[] worded = Arrays.stream(arguments).map(this::worded).toArray();
        String pattern = bundle.getString(key);
        try {
            return new MessageFormat(pattern, locale).format(worded);
        } catch (IllegalArgumentException e) {
            return pattern;
        }
    }

    /** Returns an instant in local time, to the second and with its zone. */
    public String format(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone.get())
                .format(moment);
    }

    /**
     * Returns a past instant in a short form: the time if it is today, the day and month if it is this year, and otherwise
     * the date.
     */
    public String formatShort(Instant moment, Instant now) {
        ZonedDateTime then = moment.atZone(zone.get());
        ZonedDateTime today = now.atZone(zone.get());
        if (then.toLocalDate().equals(today.toLocalDate())) {
            boolean isJustNow = Duration.between(moment, now).abs().compareTo(JUST_NOW) < 0;
            return isJustNow
                    ? format("time.justNow")
                    : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(then);
        }
        DateTimeFormatter day = then.getYear() == today.getYear()
                ? DateTimeFormatter.ofLocalizedPattern("MMMMd")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return day.withLocale(locale).format(then);
    }

    private Object worded(Object argument) {
        // This is not a switch, because the first switch over types takes Java as long as formatting some of the texts.
        if (argument instanceof Message message) {
            return format(message);
        }
        if (argument instanceof Instant moment) {
            return format(moment);
        }
        return argument instanceof String text ? HarmlessText.message(text) : argument;
    }

    /** Reads all texts, so that no later call waits for a file. */
    public Messages load() {
        bundle.keySet();
        return this;
    }

    /** Returns all texts as a bundle, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
