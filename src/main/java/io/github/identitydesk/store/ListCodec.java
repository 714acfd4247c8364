package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that is a list of rows, each an object. A row that makes no sense costs that row alone; the file then counts as
 * damaged.
 *
 * @param initial the value as long as there is no file
 * @param name the name of the list in the file
 * @param row how a row is read and written
 * @param ofRows makes the value of its rows
 * @param rows gives the rows of the value
 */
record ListCodec<T, R>(T initial, String name, RowCodec<R> row, Function<List<R>, T> ofRows, Function<T, List<R>> rows)
        implements Codec<T> {
    /** How a row is read and written. */
    interface RowCodec<R> {
        /** The row, or nothing where the object makes no sense. */
        Optional<R> read(ObjectNode object);

        /** The object of a row. */
        ObjectNode write(R row);
    }

    @Override
    public Read<T> read(ObjectNode object) {
        List<R> understood = rows(object, name, row);
        boolean whole = object.path(name) instanceof ArrayNode list && list.size() == understood.size();
        ObjectNode others = object.deepCopy();
        others.remove(name);
        return new Read<>(ofRows.apply(understood), others, whole);
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
        // One row at a time: the trees of a long history would fill the memory.
        rows.apply(value).forEach(each -> Json.write(row.write(each), out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The elements of a list that make sense as rows. */
    static <R> List<R> rows(ObjectNode object, String name, RowCodec<R> row) {
        return object.path(name)
                .valueStream()
                .flatMap(element -> Json.asObject(element).stream())
                .flatMap(element -> row.read(element).stream())
                .toList();
    }
}
