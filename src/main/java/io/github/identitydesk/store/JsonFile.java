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
 * A file that contains a value as JSON. It is read again only if another process has written it: the history changes with
 * each call, and reading a long one takes longer than the call. Not safe for use by several threads.
 */
final class JsonFile<T> {
    /** The maximum length in bytes, several times that of the longest history. */
    static final int MAX_LENGTH = 16 * 1024 * 1024;

    private final Path path;
    private final Codec<T> codec;
    private Optional<Known<T>> known = Optional.empty();

    /**
     * The content of a file.
     *
     * @param value the value as far as it could be read; the initial value if there is no file
     * @param others the members that only another version of the app knows; empty if the file is damaged
     * @param damaged whether the file, or a part of it, could not be read
     */
    record Content<T>(T value, ObjectNode others, boolean damaged) {}

    private record Known<T>(Stamp stamp, Content<T> content) {}

    /**
     * Identifies a version of a file. Every write replaces the file, so its file key changes too. Windows has no file keys;
     * there, the modification time and the size identify the version.
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
     * Creates an object for a file, which need not exist.
     *
     * @param path the path of the file
     * @param codec reads and writes the value
     */
    JsonFile(Path path, Codec<T> codec) {
        this.path = path;
        this.codec = codec;
    }

    /**
     * Returns the content of the file.
     *
     * @throws IOException if it cannot be read or is not a regular file
     */
    Content<T> read() throws IOException {
        Optional<Stamp> stamp = Stamp.of(path);
        Optional<Content<T>> same =
                known.filter(it -> stamp.equals(Optional.of(it.stamp()))).map(Known::content);
        if (same.isPresent()) {
            return same.get();
        }
        Content<T> content = parse(OwnFiles.read(path, MAX_LENGTH));
        known = stamp.map(it -> new Known<>(it, content));
        return content;
    }

    private Content<T> parse(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return new Content<>(codec.initial(), Json.object(), false);
        }
        return bytes.filter(it -> it.length <= MAX_LENGTH)
                .flatMap(Json::readObject)
                .map(codec::read)
                .map(read -> new Content<>(read.value(), read.whole() ? read.others() : Json.object(), !read.whole()))
                .orElse(new Content<>(codec.initial(), Json.object(), true));
    }

    /**
     * Replaces the file. Its directory must exist.
     *
     * @param value the new value
     * @param others the members that only another version of the app knows
     */
    void write(T value, ObjectNode others) throws IOException {
        AtomicFiles.write(path, Json.writePretty(out -> codec.write(value, others, out)), Access.OWNER_ONLY);
        known = Stamp.of(path).map(stamp -> new Known<>(stamp, new Content<>(value, others, false)));
    }

    Path path() {
        return path;
    }

    /** Returns the value that is used if there is no file. */
    T initial() {
        return codec.initial();
    }

    /** Returns the directory of the file. */
    Path directory() {
        return path.resolveSibling("");
    }
}
