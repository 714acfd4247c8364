package io.github.identitydesk.format.value;

import io.github.identitydesk.format.value.Value.Member;
import io.github.identitydesk.format.value.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text in a tree of values, with the names on the path to it.
 *
 * @param path the names from the outermost to the innermost; elements of lists have no name
 * @param text the text
 */
public record Leaf(List<String> path, String text) {
    /** The maximum number of JSON texts that are nested in each other. */
    private static final int DEEPEST = 3;

    /** The members that contain the name in objects that represent a name and its value. */
    private static final List<String> NAMES = List.of("name", "key", "outputkey", "credentialtype");

    /** The members that contain the value in such objects. */
    private static final Set<String> VALUES = Set.of("value", "outputvalue", "secret");

    private static final Pattern NAME = Pattern.compile("[\\w.:@/-]{1,200}");

    /** An element of a list of environment variables. */
    private static final Pattern SETTING = Pattern.compile("(?s)[A-Za-z_]\\w*=.*");

    private static final int MAX_NESTED = 1 << 18;

    public Leaf {
        path = List.copyOf(path);
    }

    /** Returns all texts in a tree, including those in JSON texts that are nested as texts. */
    public static List<Leaf> of(Value tree) {
        List<Leaf> leaves = new ArrayList<>();
        addLeaves(tree, List.of(), leaves, 0);
        return leaves;
    }

    private static void addLeaves(Value value, List<String> path, List<Leaf> leaves, int nested) {
        if (value instanceof Text text) {
            Optional<Value> inner = nested < DEEPEST ? nested(text.text()) : Optional.empty();
            inner.ifPresentOrElse(
                    found -> addLeaves(found, path, leaves, nested + 1), () -> leaves.add(new Leaf(path, text.text())));
        }
        for (Member member : value.members()) {
            List<String> inside = new ArrayList<>(path);
            if (!member.name().isEmpty()) {
                inside.add(member.name());
            } else if (member.value() instanceof Text text
                    && SETTING.matcher(text.text()).matches()) {
                int end = text.text().indexOf('=');
                inside.add(text.text().substring(0, end));
                leaves.add(new Leaf(inside, text.text().substring(end + 1)));
                continue;
            }
            if (VALUES.contains(Value.plain(member.name()))) {
                givenName(value).ifPresent(inside::add);
            }
            addLeaves(member.value(), inside, leaves, nested);
        }
    }

    /** Returns the name in an object that represents a name and its value. */
    private static Optional<String> givenName(Value object) {
        return NAMES.stream()
                .flatMap(name -> object.text(name).stream())
                .filter(name -> NAME.matcher(name).matches())
                .findFirst();
    }

    private static Optional<Value> nested(String text) {
        String start = text.strip();
        return start.startsWith("{") && start.length() < MAX_NESTED ? Literals.whole(start) : Optional.empty();
    }

    /** Returns this leaf with one more name at the start of its path. */
    Leaf in(String outer) {
        List<String> names = new ArrayList<>(List.of(outer));
        names.addAll(path);
        return new Leaf(names, text);
    }

    /** Returns the innermost name in lower case and without separators; empty at the top level. */
    public String name() {
        return path.isEmpty() ? "" : Value.plain(path.getLast());
    }

    /** Returns all names on the path, joined by dots, in lower case and without underscores and hyphens. */
    public String names() {
        return Value.plain(String.join(".", path)).toLowerCase(Locale.ROOT);
    }

    /** Returns the number of names that the two paths have in common from the beginning. */
    public int inCommon(Leaf other) {
        int same = 0;
        while (same < Math.min(path.size(), other.path.size()) && path.get(same).equals(other.path.get(same))) {
            same++;
        }
        return same;
    }
}
