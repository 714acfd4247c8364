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
 * The request files opened or saved last.
 *
 * @param files absolute paths, the latest first, each once, at most {@value #LIMIT}
 */
public record RecentDocuments(List<Path> files) {
    /** The most files that are remembered. */
    public static final int LIMIT = 10;

    /** None yet. */
    public static final RecentDocuments NONE = new RecentDocuments(List.of());

    public RecentDocuments {
        files = files.stream()
                .filter(Path::isAbsolute)
                .map(Path::normalize)
                .distinct()
                .limit(LIMIT)
                .toList();
    }

    /** The same with this file as the latest. */
    public RecentDocuments with(Path file) {
        return new RecentDocuments(
                Stream.concat(Stream.of(file.toAbsolutePath()), files.stream()).toList());
    }

    /** The same without the file. */
    public RecentDocuments without(Path file) {
        Path removed = file.toAbsolutePath().normalize();
        return new RecentDocuments(
                files.stream().filter(other -> !other.equals(removed)).toList());
    }

    /** Those of the files that are not there now. It asks the disk, so it is not for the UI thread. */
    public Set<Path> missing() {
        return files.stream().filter(Files::notExists).collect(Collectors.toUnmodifiableSet());
    }

    /** The files as a list of objects, each with a path. */
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
