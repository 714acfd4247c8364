package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request files that were opened or saved most recently.
 *
 * @param files absolute paths without duplicates, the most recent first, at most {@value #LIMIT}
 */
public record RecentDocuments(List<Path> files) {
    /** The maximum number of files. */
    public static final int LIMIT = 10;

    /** No files. */
    public static final RecentDocuments NONE = new RecentDocuments(List.of());

    public RecentDocuments {
        files = files.stream()
                .filter(Path::isAbsolute)
                .map(Path::normalize)
                .distinct()
                .limit(LIMIT)
                .toList();
    }

    /** Returns these files with the given one as the most recent. */
    public RecentDocuments with(Path file) {
        return new RecentDocuments(
                Stream.concat(Stream.of(file.toAbsolutePath()), files.stream()).toList());
    }

    /** Returns these files without the given one. */
    public RecentDocuments without(Path file) {
        Path removed = file.toAbsolutePath().normalize();
        return new RecentDocuments(
                files.stream().filter(other -> !other.equals(removed)).toList());
    }

    /** Returns the files that do not exist now. This accesses the disk, so it must not be called on the FX thread. */
    public Set<Path> missing() {
        return files.stream().filter(Files::notExists).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns a codec that converts the files to and from a list of objects, each with a path. */
    static Codec<RecentDocuments> codec() {
        return new ListCodec<>(NONE, "files", new PathCodec(), RecentDocuments::new, RecentDocuments::files);
    }

    private static final class PathCodec implements ListCodec.RowCodec<Path> {
        @Override
        public Optional<Path> read(ObjectNode object) {
            try {
                return object.path("path").stringValueOpt().map(Path::of).filter(Path::isAbsolute);
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public ObjectNode write(Path file) {
            return Json.object().put("path", file.toString());
        }
    }
}
