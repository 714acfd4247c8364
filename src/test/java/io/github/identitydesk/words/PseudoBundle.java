package io.github.identitydesk.words;

import java.time.ZoneId;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A pseudo-locale: the English texts, 40 % longer, with accented letters, in brackets. A text without brackets comes from no
 * bundle, and a truncated text has too little room for languages that are longer than English.
 */
public final class PseudoBundle extends ResourceBundle {
    public static final char BEGIN = '⟦';
    public static final char END = '⟧';

    private static final String LETTERS = "aceginoprsuyACEGINORSUY";
    private static final String ACCENTED = "àçéğíñòþřšüýÀÇÉĞÍÑÒŘŠÜÝ";
    private static final double GROWTH = 0.4;

    private final ResourceBundle english = new MessageBundle(Locale.ROOT);

    /** Returns the messages of the app in the pseudo-locale. */
    public static Messages messages() {
        return new Messages(Locale.ENGLISH, ZoneId::systemDefault, new PseudoBundle());
    }

    @Override
    protected Object handleGetObject(String key) {
        return pseudo(english.getString(key));
    }

    /** Rewrites a pattern outside its arguments. */
    private static String pseudo(String pattern) {
        StringBuilder text = new StringBuilder().append(BEGIN);
        int depth = 0;
        int words = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char it = pattern.charAt(i);
            depth += it == '{' ? 1 : it == '}' ? -1 : 0;
            int letter = LETTERS.indexOf(it);
            text.append(depth == 0 && letter >= 0 ? ACCENTED.charAt(letter) : it);
            words += depth == 0 && Character.isLetter(it) ? 1 : 0;
        }
        return text.append(filler((int) Math.ceil(words * GROWTH))).append(END).toString();
    }

    /** Returns words rather than one long word, because lines break between words. */
    private static String filler(int length) {
        return " éxtrà".repeat(length / 6 + 1).substring(0, length);
    }

    @Override
    public boolean containsKey(String key) {
        return english.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    @Override
    protected Set<String> handleKeySet() {
        return english.keySet();
    }
}
