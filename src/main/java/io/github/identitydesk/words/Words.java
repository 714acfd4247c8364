package io.github.identitydesk.words;

import io.github.identitydesk.model.Message;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives messages their words. The sentences are {@link MessageFormat} patterns, one properties file a subject; they use
 * the typographic apostrophe, because the straight one is the pattern's quote. An argument that is itself a message gets
 * its words, and a moment is told as the clock on the wall shows it.
 */
public final class Words {
    private static final List<String> SUBJECTS =
            List.of("app", "problems", "outcomes", "formats", "diagnosis", "sandbox", "store", "cli", "window");

    /**
     * The languages that there are sentences in; the root is English. Without this list, each start would look for those
     * of the person's language and country in every jar.
     */
    private static final Set<Locale> LANGUAGES = Set.of(Locale.ROOT);

    private static final ResourceBundle.Control WRITTEN = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return super.getCandidateLocales(baseName, locale).stream()
                    .filter(LANGUAGES::contains)
                    .toList();
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    };

    private final Locale locale;
    private final DateTimeFormatter clock;
    private final ResourceBundle bundle;

    /** The words for people who read that language, or else the English ones, in the time zone of this machine. */
    public Words(Locale locale) {
        this(locale, ZoneId.systemDefault());
    }

    /** The words for people who read that language, or else the English ones, and live in that time zone. */
    public Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.clock = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone);
        this.bundle = new Chain(SUBJECTS.stream()
                .map(subject -> ResourceBundle.getBundle("io.github.identitydesk.words." + subject, locale, WRITTEN))
                .toList());
    }

    /** The message in words. */
    public String say(Message message) {
        return say(message.key(), message.arguments().toArray());
    }

    /**
     * The sentence of that key, with the arguments in their places.
     *
     * @throws MissingResourceException if there is no such key, which is a mistake in the program
     */
    public String say(String key, Object... arguments) {
        Object[] worded = Arrays.stream(arguments).map(this::worded).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(worded);
    }

    /** The moment by the clock on the wall, to the second and with its zone. */
    public String say(Instant moment) {
        return clock.format(moment);
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case Message message -> say(message);
            case Instant moment -> say(moment);
            default -> argument;
        };
    }

    /** All sentences, as FXML wants them. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The subjects' bundles, searched one after the other; a key stands in one of them only. */
    private static final class Chain extends ResourceBundle {
        private final List<ResourceBundle> subjects;

        Chain(List<ResourceBundle> subjects) {
            this.subjects = subjects;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return subjects.stream()
                    .filter(subject -> subject.containsKey(key))
                    .findFirst()
                    .map(subject -> subject.getObject(key))
                    .orElse(null);
        }

        @Override
        public Enumeration<String> getKeys() {
            List<String> keys = new ArrayList<>();
            subjects.forEach(subject -> keys.addAll(Collections.list(subject.getKeys())));
            return Collections.enumeration(keys);
        }
    }
}
