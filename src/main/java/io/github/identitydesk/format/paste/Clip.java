package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.format.value.Lines;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text from the clipboard, without the {@linkplain Wrapping wrapping} that other programs add. */
final class Clip {
    private final String text;
    private final Optional<Value> value;
    private @Nullable List<Leaf> leaves;
    private @Nullable List<Leaf> namedTexts;
    private @Nullable FoundTokens tokens;
    private @Nullable Boolean isCall;

    Clip(String raw) {
        this.text = Wrapping.removed(raw);
        this.value = Literals.whole(text);
    }

    /** Returns the text. */
    String text() {
        return text;
    }

    /** Returns whether the pattern matches anywhere in the text. */
    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** Returns whether the pattern matches at the beginning of the text. */
    boolean startsWith(Pattern pattern) {
        return pattern.matcher(text).lookingAt();
    }

    /** Returns the object or list that makes up the whole text, if any. */
    Optional<Value> value() {
        return value;
    }

    /**
     * Returns the named texts: those in the object or table that makes up the whole text, or otherwise those in lines of
     * JSON, and everything that looks like a token or an ID, with the name before it.
     */
    List<Leaf> leaves() {
        if (leaves == null) {
            leaves = value.map(Leaf::of)
                    .filter(found -> !found.isEmpty())
                    .or(() -> Lines.table(text))
                    .orElseGet(() -> Lines.named(text));
        }
        return leaves;
    }

    /** Returns the leaves and all other named texts, in the sense of {@link NamedTexts}. */
    List<Leaf> namedTexts() {
        if (namedTexts == null) {
            namedTexts = NamedTexts.in(this);
        }
        return namedTexts;
    }

    /** Returns whether the text contains an operation or a class of the service, as code for the SDKs does. */
    boolean isCall() {
        if (isCall == null) {
            isCall = has(CodeText.CALL);
        }
        return isCall;
    }

    /** Returns the secrets among the named texts. */
    FoundTokens tokens() {
        if (tokens == null) {
            tokens = FoundTokens.in(namedTexts());
        }
        return tokens;
    }
}
