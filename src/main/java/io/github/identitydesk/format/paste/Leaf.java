package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.paste.Value.Member;
import io.github.identitydesk.format.paste.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text in a tree of values, with the names on the path to it.
 *
 * @param path the names from the outermost to the innermost; elements of lists have no name
 * @param text the text
 */
record Leaf(List<String> path, String text) {
    /** The maximum number of JSON texts that are nested in each other. */
    private static final int DEEPEST = 3;

    private static final int LARGEST_NESTED = 1 << 18;

    Leaf {
        path = List.copyOf(path);
    }

    /** Returns all texts in a tree, including those in JSON texts that are nested as texts. */
    static List<Leaf> of(Value tree) {
        List<Leaf> leaves = new ArrayList<>();
        gather(tree, List.of(), leaves, 0);
        return leaves;
    }

    private static void gather(Value value, List<String> path, List<Leaf> leaves, int nested) {
        if (value instanceof Text text) {
            Optional<Value> inner = nested < DEEPEST ? nested(text.text()) : Optional.empty();
            inner.ifPresentOrElse(
                    found -> gather(found, path, leaves, nested + 1), () -> leaves.add(new Leaf(path, text.text())));
        }
        for (Member member : value.members()) {
            List<String> inside = new ArrayList<>(path);
            if (!member.name().isEmpty()) {
                inside.add(member.name());
            }
            gather(member.value(), inside, leaves, nested);
        }
    }

    private static Optional<Value> nested(String text) {
        String start = text.strip();
        return start.startsWith("{") && start.length() < LARGEST_NESTED ? Literals.whole(start) : Optional.empty();
    }

    /** Returns the innermost name in lower case and without separators; empty at the top level. */
    String name() {
        return path.isEmpty() ? "" : Value.plain(path.getLast());
    }

    /** Returns all names on the path, joined by dots, in lower case and without underscores and hyphens. */
    String names() {
        return Value.plain(String.join(".", path)).toLowerCase(Locale.ROOT);
    }

    /** Returns the number of names that the two paths have in common from the beginning. */
    int inCommon(Leaf other) {
        int same = 0;
        while (same < Math.min(path.size(), other.path.size()) && path.get(same).equals(other.path.get(same))) {
            same++;
        }
        return same;
    }
}
