package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that holds a value as JSON. It is read again only if something else has written it: the history is changed at
 * each call, and to read a long one takes longer than the call. For one thread at a time.
 */
final class JsonFile<T> {
    /** In bytes; several times what the longest history takes. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final Path path;
    private final Codec<T> codec;
    private Optional<Known<T>> known = Optional.empty();

    /**
     * What is in a file.
     *
     * @param value what it says, or as much of it as could be read; the initial value where there is no file
     * @param others what only another version of the app knows; none where the file is damaged
     * @param damaged whether it makes no sense, or not all of it does
     */
    record Content<T>(T value, ObjectNode others, boolean damaged) {}

    private record Known<T>(Stamp stamp, Content<T> content) {}

    /**
     * Identifies a state of a file. Every write replaces the file, so its file key changes too. Windows has no file
     * keys; there the modification time must do.
     */
    private record Stamp(Optional<Object> key, FileTime modified, long size) {
        static Optional<Stamp> of(Path path) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(
                        new Stamp(Optional.ofNullable(file.fileKey()), file.lastModifiedTime(), file.size()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * @param path where it is
     * @param codec how the value is read and written
     */
    JsonFile(Path path, Codec<T> codec) {
        this.path = path;
        this.codec = codec;
    }

    /** @throws IOException if there is something that cannot be read, or is no file */
    Content<T> read() throws IOException {
        Optional<Stamp> stamp = Stamp.of(path);
        Optional<Content<T>> same =
                known.filter(it -> stamp.equals(Optional.of(it.stamp()))).map(Known::content);
        if (same.isPresent()) {
            return same.get();
        }
        Content<T> content = parse(OwnFiles.read(path, LONGEST));
        known = stamp.map(it -> new Known<>(it, content));
        return content;
    }

    private Content<T> parse(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return new Content<>(codec.initial(), Json.object(), false);
        }
        return bytes.filter(it -> it.length <= LONGEST)
                .flatMap(Json::readObject)
                .map(codec::read)
                .map(read -> new Content<>(read.value(), read.whole() ? read.others() : Json.object(), !read.whole()))
                .orElse(new Content<>(codec.initial(), Json.object(), true));
    }

    /**
     * Replaces the file; its directory must exist.
     *
     * @param others what only another version of the app knows
     */
    void write(T value, ObjectNode others) throws IOException {
        AtomicFiles.write(path, Json.writePretty(out -> codec.write(value, others, out)), Access.OWNER_ONLY);
        known = Stamp.of(path).map(stamp -> new Known<>(stamp, new Content<>(value, others, false)));
    }

    Path path() {
        return path;
    }

    /** What it says as long as there is none. */
    T initial() {
        return codec.initial();
    }

    /** The directory that it is in. */
    Path directory() {
        return path.resolveSibling("");
    }
}
