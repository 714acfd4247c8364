package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a value that is a list of rows, each of which is an object. An invalid row is skipped, and the file counts as
 * damaged.
 *
 * @param initial the value that is used if there is no file
 * @param name the name of the list in the file
 * @param row reads and writes a row
 * @param fromRows creates the value from its rows
 * @param rows returns the rows of a value
 */
record ListCodec<T, R>(
        T initial, String name, RowCodec<R> row, Function<List<R>, T> fromRows, Function<T, List<R>> rows)
        implements Codec<T> {
    /** Converts a row to and from a JSON object. */
    interface RowCodec<R> {
        /** Returns the row, or an empty optional if the object is invalid. */
        Optional<R> read(ObjectNode object);

        /** Returns the object for a row. */
        ObjectNode write(R row);
    }

    @Override
    public Read<T> read(ObjectNode object) {
        List<R> understood = rows(object, name, row);
        boolean whole = object.path(name) instanceof ArrayNode list && list.size() == understood.size();
        ObjectNode others = object.deepCopy();
        others.remove(name);
        return new Read<>(fromRows.apply(understood), others, whole);
    }

    @Override
    public void write(T value, ObjectNode others, JsonGenerator out) {
        out.writeStartObject();
        others.forEachEntry((member, content) -> {
            out.writeName(member);
            Json.write(content, out);
        });
        out.writeName(name);
        out.writeStartArray();
        // Rows are written one at a time, because the trees of a long history would take too much memory.
        rows.apply(value).forEach(each -> Json.write(row.write(each), out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Returns the valid rows of a list. */
    static <R> List<R> rows(ObjectNode object, String name, RowCodec<R> row) {
        return object.path(name)
                .valueStream()
                .flatMap(element -> Json.asObject(element).stream())
                .flatMap(element -> row.read(element).stream())
                .toList();
    }
}
