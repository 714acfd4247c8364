package io.github.identitydesk.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A value in JSON, or in a similar literal of source code. */
public sealed interface Value {
    /** A text. */
    record Text(String text) implements Value {}

    /**
     * A number, a Boolean, null, or an expression that is not evaluated.
     *
     * @param source the source text
     */
    record Other(String source) implements Value {}

    /**
     * An object, or a list, whose members have no names.
     *
     * @param members the members, in order; a name may occur more than once
     */
    record Group(List<Member> members) implements Value {
        public Group {
            members = List.copyOf(members);
        }

        /** Returns whether there is at least one member, and the names of all members satisfy the predicate. */
        public boolean hasOnly(Predicate<String> names) {
            return !members.isEmpty() && members.stream().map(Member::name).allMatch(names);
        }
    }

    /**
     * A member of an object or a list.
     *
     * @param name the name; empty in a list
     * @param value the value
     */
    record Member(String name, Value value) {}

    /** Returns the member with the given name. Names are compared without case and separators. */
    default Optional<Value> member(String name) {
        String wanted = plain(name);
        return members().stream()
                .filter(member -> plain(member.name()).equals(wanted))
                .map(Member::value)
                .findFirst();
    }

    /** Returns the text of the member with the given name. */
    default Optional<String> text(String name) {
        return member(name).flatMap(value -> value instanceof Text text ? Optional.of(text.text()) : Optional.empty());
    }

    /** Returns whether there is a member with the given name. */
    default boolean has(String name) {
        return member(name).isPresent();
    }

    /** Returns the members of an object or a list, or an empty list for other values. */
    default List<Member> members() {
        return this instanceof Group group ? group.members() : List.of();
    }

    /** Returns this value and all values in it, outer ones first. */
    default List<Value> all() {
        List<Value> all = new ArrayList<>(List.of(this));
        members().forEach(member -> all.addAll(member.value().all()));
        return all;
    }

    /** Returns a name in lower case and without separators, because languages differ in how they write a name. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
