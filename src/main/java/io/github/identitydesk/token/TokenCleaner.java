package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Removes one layer after another from a token until nothing is left to remove. */
final class TokenCleaner {
    private static final int MAX_LAYERS = 8;

    /**
     * The maximum number of names that are removed. A token may be a parameter within a JSON member; a text with more
     * nested names is hostile.
     */
    private static final int MAX_NAMES = 2;

    private String text;
    private final TokenForm form;
    private final List<Removed> removed = new ArrayList<>();

    /** @param form the expected form */
    TokenCleaner(String text, TokenForm form) {
        this.text = text;
        this.form = form;
    }

    CleanToken clean() {
        int before;
        do {
            before = removed.size();
            layer();
        } while (removed.size() > before && removed.size() < MAX_LAYERS);
        return result();
    }

    CleanToken cleanBare() {
        unwrap(Surroundings::space);
        pairOfQuotes();
        unwrap(Surroundings::bearer);
        unwrap(Surroundings::space);
        pairOfQuotes();
        unwrap(Alterations::spaceInside);
        return result();
    }

    private void pairOfQuotes() {
        if (unwrap(Surroundings::pairOfQuotes)) {
            unwrap(Surroundings::space);
        }
    }

    private void layer() {
        unwrap(Surroundings::controlCodes);
        unwrap(Surroundings::space);
        unwrap(Surroundings::quotedLines);
        unwrap(Surroundings::emphasis);
        unwrap(Surroundings::quotes);
        unwrap(Surroundings::space);
        if (unwrap(Surroundings::bearer) || unwrap(Surroundings::header)) {
            return;
        }
        unwrap(TokenCopies::ofRepeated);
        if (!TokenText.isPlain(text)) {
            unwrap(Alterations::spaceInside);
            unwrap(Alterations::quotedPrintable);
            unwrap(Alterations::percentEncoding);
            unwrap(Alterations::escapes);
            unwrap(Alterations::alphabet);
            unwrap(NamedTokens::inMembers);
            unwrap(this::named);
            unwrap(EmbeddedJwt::onlyOne);
            unwrap(EmbeddedJwt::inPath);
        }
        unwrap(Encodings::base64);
        unwrap(Encodings::compressed);
        unwrap(Encodings::hex);
        unwrap(Alterations::reversed);
        unwrap(TokenCopies::firstOfTwo);
    }

    private Optional<Unwrapped> named(String named) {
        return removed.stream().filter(TokenCleaner::isName).count() < MAX_NAMES
                ? NamedTokens.find(named, form)
                : Optional.empty();
    }

    private static boolean isName(Removed layer) {
        return layer.wrapping() == Wrapping.PARAMETER || layer.wrapping() == Wrapping.JSON;
    }

    /** Returns whether the step removed anything. */
    private boolean unwrap(Function<String, Optional<Unwrapped>> step) {
        Optional<Unwrapped> unwrapped =
                step.apply(text).filter(found -> !found.text().equals(text));
        unwrapped.ifPresent(found -> {
            text = found.text();
            removed.add(found.removed());
        });
        return unwrapped.isPresent();
    }

    private CleanToken result() {
        return new CleanToken(text, removed.stream().distinct().toList());
    }
}
