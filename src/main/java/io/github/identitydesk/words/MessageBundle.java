package io.github.identitydesk.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of all subjects in one bundle; a key stands in one subject only. The files are read here, because each
 * start needs them all, and Java's own way to a bundle takes longer than reading it.
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

    private final Map<String, String> sentences = new HashMap<>();

    /** The sentences for users who read that language, the English ones where there are none. */
    MessageBundle(Locale locale) {
        List<Locale> bestFirst = NAMES.getCandidateLocales("app", locale).stream()
                .filter(LANGUAGES::contains)
                .toList();
        Properties read = new Properties();
        SUBJECTS.forEach(subject -> bestFirst.reversed().forEach(language -> read(subject, language, read)));
        read.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    }

    private static void read(String subject, Locale language, Properties sentences) {
        String file = NAMES.toBundleName(subject, language) + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessageBundle.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        return sentences.keySet();
    }
}
