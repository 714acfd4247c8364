package io.github.identitydesk.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of a JSON object. A member that is missing, or of another type than asked for, is not there.
 *
 * @param values by name, in their order: {@link String}, {@link Number}, {@link Boolean}, {@link List} (or any
 *     {@link Iterable}, to be written), {@link JsonObject}, or an {@link Optional} of these
 */
record JsonObject(Map<String, Object> values) {
    static final JsonObject NONE = new JsonObject(Map.of());

    Optional<String> text(String name) {
        return as(String.class, name);
    }

    Optional<Double> number(String name) {
        return as(Number.class, name).map(Number::doubleValue).filter(Double::isFinite);
    }

    Optional<Boolean> flag(String name) {
        return as(Boolean.class, name);
    }

    Optional<JsonObject> object(String name) {
        return as(JsonObject.class, name);
    }

    Optional<List<?>> list(String name) {
        return as(List.class, name).map(list -> (List<?>) list);
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return text(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst());
    }

    /** The objects of a list as what each of them says; not whole where the list, or the sense of an element, is missing. */
    <R> Codec.Read<List<R>> rows(String name, Function<JsonObject, Optional<R>> row) {
        Optional<List<?>> elements = list(name);
        List<R> rows = elements.stream()
                .flatMap(List::stream)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(row)
                .flatMap(Optional::stream)
                .toList();
        return new Codec.Read<>(
                rows, elements.filter(list -> list.size() == rows.size()).isPresent());
    }

    /** These, and the other's where they bear the same name. */
    JsonObject overlaid(JsonObject other) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new JsonObject(all);
    }

    /** These without the ones of those names. */
    JsonObject without(Set<String> names) {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(names);
        return new JsonObject(others);
    }

    private <V> Optional<V> as(Class<V> type, String name) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }
}
