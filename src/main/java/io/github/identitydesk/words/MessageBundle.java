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
 * The texts of all subjects in one bundle. Each key occurs in one subject only. The files are read when the first text is
 * needed, because most commands print none. They are read by this class, because looking up a bundle with
 * {@code ResourceBundle.getBundle} takes longer than reading it.
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

    /** The languages that are available; the root is English. */
    private static final Set<Locale> LANGUAGES = Set.of(Locale.ROOT);

    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);

    private final List<Locale> bestFirst;
    private Optional<Properties> sentences = Optional.empty();

    /** Creates the bundle for a language, or the English one if that language is not available. */
    MessageBundle(Locale locale) {
        this(locale, LANGUAGES);
    }

    /**
     * Creates the bundle for a language. If the file of a subject or a text in it is missing, the text of the next more
     * general language is used.
     *
     * @param locale the language
     * @param languages the languages whose files are read
     */
    MessageBundle(Locale locale, Set<Locale> languages) {
        bestFirst = NAMES.getCandidateLocales("app", locale).stream()
                .filter(languages::contains)
                .toList();
    }

    /** Returns the texts. The first call reads the files. */
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
            // A file that cannot be read is treated like a missing one: a missing text must never end the app.
        }
    }

    /** Returns a text. If it is missing in all languages, its key is returned, so that the window still opens. */
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
