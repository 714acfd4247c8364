package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds a value as JSON.
 *
 * @param path where it is
 * @param form the value's form in it
 */
record StoredFile<T>(Path path, Form<T> form) {
    /** In bytes; several times what the longest history takes. */
    static final int LONGEST = 16 * 1024 * 1024;

    /**
     * What is in a file.
     *
     * @param value what it says, or as much of it as could be read; the initial value where there is no file
     * @param members all that it says, with what only another version of the app knows; none where it is damaged
     * @param damaged whether it makes no sense, or not all of it does
     */
    record Content<T>(T value, Members members, boolean damaged) {}

    /** @throws IOException if there is something that cannot be read, or is no file */
    Content<T> read() throws IOException {
        Optional<byte[]> bytes = OwnFiles.read(path, LONGEST);
        if (bytes.isEmpty()) {
            return new Content<>(form.initial(), Members.NONE, false);
        }
        Optional<Members> members = bytes.filter(it -> it.length <= LONGEST).flatMap(Json::parse);
        Form.Read<T> read = members.map(form::read).orElse(new Form.Read<>(form.initial(), false));
        return new Content<>(read.value(), members.filter(all -> read.whole()).orElse(Members.NONE), !read.whole());
    }

    /**
     * Replaces the file; its directory must exist.
     *
     * @param before what was in it, of which the members that the value's form does not know are kept
     */
    void write(T value, Members before) throws IOException {
        AtomicFiles.write(path, Json.text(before.overlaid(form.write(value))), Access.OWNER_ONLY);
    }

    /** The directory that it is in. */
    Path directory() {
        return path.resolveSibling("");
    }
}
