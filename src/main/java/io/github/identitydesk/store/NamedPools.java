package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The identity pools to which the user has given names.
 *
 * @param pools the pools, ordered by name; names are unique regardless of case; at most {@value #LIMIT}
 */
public record NamedPools(List<NamedPool> pools) {
    /** The maximum number of pools. */
    public static final int LIMIT = 500;

    /** No pools. */
    public static final NamedPools NONE = new NamedPools(List.of());

    /**
     * Keeps the last of several pools with the same name, and discards pools that {@link #isPossible} rejects, such as one
     * with a token pasted in place of the ID.
     */
    public NamedPools {
        TreeMap<String, NamedPool> byName = new TreeMap<>(Comparator.comparing(NamedPools::key));
        for (NamedPool pool : pools) {
            if (isPossible(pool)) {
                byName.remove(pool.name());
                byName.put(pool.name(), pool);
            }
        }
        pools = byName.values().stream().limit(LIMIT).toList();
    }

    /**
     * Returns whether the pool can be kept: it has a name of at most {@value NamedPool#NAME_LENGTH} characters, and neither
     * its ID nor its endpoint has an error.
     */
    public static boolean isPossible(NamedPool pool) {
        return !pool.name().isEmpty()
                && pool.name().length() <= NamedPool.NAME_LENGTH
                && pool.name().codePoints().noneMatch(Character::isISOControl)
                && Limits.isIdentityPoolId(pool.identityPoolId())
                && !Problem.anyError(pool.endpoint().check(pool.identityPoolId()));
    }

    /** Returns these pools with the given one, which replaces a pool with the same name. */
    public NamedPools with(NamedPool pool) {
        return new NamedPools(Stream.concat(pools.stream(), Stream.of(pool)).toList());
    }

    /** Returns these pools with others, such as those of an export, which replace pools with the same names. */
    public NamedPools with(NamedPools others) {
        return new NamedPools(
                Stream.concat(pools.stream(), others.pools.stream()).toList());
    }

    /** Returns these pools without the one with the given name, in any case. */
    public NamedPools without(String name) {
        return new NamedPools(pools.stream()
                .filter(pool -> !key(pool.name()).equals(key(name)))
                .toList());
    }

    /** Returns the pool with the given name, in any case. */
    public Optional<NamedPool> named(String name) {
        return pools.stream().filter(pool -> key(pool.name()).equals(key(name))).findFirst();
    }

    /** Returns the first name of the pool with the given ID. */
    public Optional<String> nameOf(String identityPoolId) {
        return pools.stream()
                .filter(pool -> pool.identityPoolId().equals(identityPoolId))
                .map(NamedPool::name)
                .findFirst();
    }

    /** Returns the pools whose name or ID contains the text, in any case. Those that begin with the text come first. */
    public List<NamedPool> completions(String text) {
        String wanted = key(text);
        return pools.stream()
                .filter(pool -> key(pool.name()).contains(wanted)
                        || key(pool.identityPoolId()).contains(wanted))
                .sorted(Comparator.comparing(pool -> !key(pool.name()).startsWith(wanted)
                        && !key(pool.identityPoolId()).startsWith(wanted)))
                .toList();
    }

    /**
     * Writes all pools to a file, for sharing.
     *
     * @return the error message for the user, or an empty optional if the file was written
     */
    public Optional<Message> save(Path file) {
        try {
            AtomicFiles.write(file, export(), Access.DEFAULT);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Message.of("store.exportFailed", file.toString()));
        }
    }

    /** Returns all pools as JSON, for sharing. It contains names, IDs, URLs and regions, and nothing secret. */
    public byte[] export() {
        return Json.writePretty(out -> NamedPoolsCodec.of().write(this, Json.object(), out));
    }

    /**
     * Reads the pools of a text that {@link #export} has written. Returns an empty optional if the text or any row is
     * invalid.
     */
    public static Optional<NamedPools> read(byte[] export) {
        return Json.readObject(export)
                .map(NamedPoolsCodec.of()::read)
                .filter(Codec.Read::whole)
                .map(Codec.Read::value);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
