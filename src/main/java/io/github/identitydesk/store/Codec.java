package io.github.identitydesk.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** How a value is written as a JSON object in its file, and read from it. */
interface Codec<T> {
    /** The value as long as there is no file. */
    T initial();

    /** The value, as far as it can be read from this object. */
    Read<T> read(ObjectNode object);

    /**
     * Writes the value.
     *
     * @param others members that are kept, unless they are the value's own
     */
    void write(T value, ObjectNode others, JsonGenerator out);

    /**
     * What was read.
     *
     * @param value as much as was understood
     * @param others the members of the object that only another version of the app may know; may hold the value's own too
     * @param whole whether all of the value was understood
     */
    record Read<T>(T value, ObjectNode others, boolean whole) {}
}
