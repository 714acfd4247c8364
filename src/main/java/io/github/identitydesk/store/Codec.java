package io.github.identitydesk.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Converts a value to and from the JSON object in its file. */
interface Codec<T> {
    /** Returns the value that is used if there is no file. */
    T initial();

    /** Reads the value from an object as far as possible. */
    Read<T> read(ObjectNode object);

    /**
     * Writes the value.
     *
     * @param others members that are preserved, except those that belong to the value
     */
    void write(T value, ObjectNode others, JsonGenerator out);

    /**
     * The result of reading an object.
     *
     * @param value the value as far as it could be read
     * @param others the members of the object, including those that only another version of the app may know; may include
     *     those of the value
     * @param whole whether the value could be read completely
     */
    record Read<T>(T value, ObjectNode others, boolean whole) {}
}
