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
 * Gives messages their words. The sentences are {@link MessageFormat} patterns, one properties file a subject; they use
 * the typographic apostrophe, because the straight one is the pattern's quote. An argument that is itself a message gets
 * its words, and a moment is told as local time. A sentence that is missing or malformed never ends the app: its key or its
 * pattern is shown instead.
 */
public final class Messages {
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Locale locale;
    private final Supplier<ZoneId> zone;
    private final ResourceBundle bundle;

    /** The words in that language, or else the English ones, in the time zone of this computer. */
    public Messages(Locale locale) {
        this(locale, ZoneId::systemDefault);
    }

    /** The words in that language, or else the English ones, in that time zone. */
    public Messages(Locale locale, ZoneId zone) {
        this(locale, () -> zone);
    }

    /** The zone is asked for only to tell a moment, because Java looks into every jar for zones. */
    private Messages(Locale locale, Supplier<ZoneId> zone) {
        this(locale, zone, new MessageBundle(locale));
    }

    /**
     * The words of a bundle.
     *
     * @param locale for dates and numbers
     * @param zone the time zone, asked for when a moment is told
     * @param bundle the sentences
     */
    public Messages(Locale locale, Supplier<ZoneId> zone, ResourceBundle bundle) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = bundle;
    }

    /** The message in words. */
    public String format(Message message) {
        return format(message.key(), message.arguments().toArray());
    }

    /** The sentence of that key, with the arguments in their places. */
    public String format(String key, Object... arguments) {
        Object[] worded = Arrays.stream(arguments).map(this::worded).toArray();
        String pattern = bundle.getString(key);
        try {
            return new MessageFormat(pattern, locale).format(worded);
        } catch (IllegalArgumentException e) {
            return pattern;
        }
    }

    /** The moment in local time, to the second and with its zone. */
    public String format(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone.get())
                .format(moment);
    }

    /** A past moment in few words: the time of day if it was today, the day if it was this year, or else the date. */
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
        // No switch: the first one over types takes Java as long as some of the sentences, and a start says one.
        if (argument instanceof Message message) {
            return format(message);
        }
        if (argument instanceof Instant moment) {
            return format(moment);
        }
        return argument instanceof String text ? HarmlessText.message(text) : argument;
    }

    /** Reads all sentences now, so that no later call waits for a file. */
    public Messages load() {
        bundle.keySet();
        return this;
    }

    /** All sentences, as FXML wants them. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
