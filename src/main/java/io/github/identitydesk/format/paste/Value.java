package io.github.identitydesk.format.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A value of a text in JSON, or of a literal in program text that looks much like it. */
sealed interface Value {
    /** A text. */
    record Text(String text) implements Value {}

    /**
     * A number, a truth value, null, or an expression that is not evaluated.
     *
     * @param source as it is written
     */
    record Other(String source) implements Value {}

    /**
     * An object, or a list, whose members have no names.
     *
     * @param members in order; a name may be there twice
     */
    record Group(List<Member> members) implements Value {
        public Group {
            members = List.copyOf(members);
        }

        /** Whether all names of its members are of that sort, and there are any. */
        boolean hasOnly(Predicate<String> names) {
            return !members.isEmpty() && members.stream().map(Member::name).allMatch(names);
        }
    }

    /**
     * A member of an object or a list.
     *
     * @param name empty in a list
     * @param value its value
     */
    record Member(String name, Value value) {}

    /** The member of that name, whether in upper or lower case, with or without underscores. */
    default Optional<Value> member(String name) {
        String wanted = plain(name);
        return members().stream()
                .filter(member -> plain(member.name()).equals(wanted))
                .map(Member::value)
                .findFirst();
    }

    /** The text of the member of that name. */
    default Optional<String> text(String name) {
        return member(name).flatMap(value -> value instanceof Text text ? Optional.of(text.text()) : Optional.empty());
    }

    /** Whether there is a member of that name. */
    default boolean has(String name) {
        return member(name).isPresent();
    }

    /** The members of an object or a list; none of any other value. */
    default List<Member> members() {
        return this instanceof Group group ? group.members() : List.of();
    }

    /** This value, and every value within it, outer ones first. */
    default List<Value> all() {
        List<Value> all = new ArrayList<>(List.of(this));
        members().forEach(member -> all.addAll(member.value().all()));
        return all;
    }

    /** A name without the signs and the case by which languages write it differently. */
    static String plain(String name) {
        return name.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
    }
}
