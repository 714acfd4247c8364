package io.github.identitydesk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentences of all subjects in one bundle; a key stands in one subject only. The files are read when the first sentence is
 * needed, because most commands print none. They are read here, because Java's own way to a bundle takes longer than reading it.
 */
final class MessageBundle extends ResourceBundle {
    private static final List<String> SUBJECTS = List.of(
            "app",
            "problems",
            "outcomes",
            "network",
            "formats",
            "diagnosis",
            "credentials",
            "sandbox",
            "store",
            "cli",
            "window");

    /** The languages that there are sentences in; the root is English. */
    private static final Set<Locale> LANGUAGES = Set.of(Locale.ROOT);

    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);

    private final List<Locale> bestFirst;
    private Optional<Properties> sentences = Optional.empty();

    /** The sentences in that language, the English ones where there are none. */
    MessageBundle(Locale locale) {
        this(locale, LANGUAGES);
    }

    /**
     * The sentences in that language. Where the file of a subject is missing, or a sentence in it, those of the next more
     * general language take its place.
     *
     * @param languages the languages whose files are read
     */
    MessageBundle(Locale locale, Set<Locale> languages) {
        bestFirst = NAMES.getCandidateLocales("app", locale).stream()
                .filter(languages::contains)
                .toList();
    }

    /** Reads the files, unless they have been read. */
    synchronized Properties sentences() {
        if (sentences.isEmpty()) {
            Properties read = new Properties();
            SUBJECTS.forEach(subject -> bestFirst.reversed().forEach(language -> read(subject, language, read)));
            sentences = Optional.of(read);
        }
        return sentences.get();
    }

    private static void read(String subject, Locale language, Properties sentences) {
        String file = NAMES.toBundleName(subject, language) + ".properties";
        try (InputStream in = MessageBundle.class.getResourceAsStream(file)) {
            if (in != null) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            // A file that cannot be read is as good as a missing one: words must never end the app.
        }
    }

    /** A sentence that is missing in all languages is replaced by its key, which is still better than no window. */
    @Override
    protected Object handleGetObject(String key) {
        return sentences().getOrDefault(key, key);
    }

    @Override
    public boolean containsKey(String key) {
        return true;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences().stringPropertyNames());
    }

    @Override
    protected Set<String> handleKeySet() {
        return sentences().stringPropertyNames();
    }
}
