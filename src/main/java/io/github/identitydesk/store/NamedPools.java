package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The identity pools that the user has given a name.
 *
 * @param pools in the order of their names, each name once in any case, at most {@value #LIMIT}
 */
public record NamedPools(List<NamedPool> pools) {
    /** The most pools with a name. */
    public static final int LIMIT = 500;

    /** None yet. */
    public static final NamedPools NONE = new NamedPools(List.of());

    /**
     * Keeps the last of those with the same name, and nothing that {@link #isPossible} rejects, such as a token pasted in
     * place of the ID.
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
     * Whether the pool can be kept: it has a name of at most {@value NamedPool#NAME_LENGTH} characters, and neither its ID
     * nor its endpoint has an error.
     */
    public static boolean isPossible(NamedPool pool) {
        return !pool.name().isEmpty()
                && pool.name().length() <= NamedPool.NAME_LENGTH
                && pool.name().codePoints().noneMatch(Character::isISOControl)
                && Limits.isIdentityPoolId(pool.identityPoolId())
                && !Problem.anyError(pool.endpoint().check(pool.identityPoolId()));
    }

    /** The same with this one, in place of the one of the same name. */
    public NamedPools with(NamedPool pool) {
        return new NamedPools(Stream.concat(pools.stream(), Stream.of(pool)).toList());
    }

    /** The same with those of an export, in place of the ones of the same names. */
    public NamedPools with(NamedPools others) {
        return new NamedPools(
                Stream.concat(pools.stream(), others.pools.stream()).toList());
    }

    /** The same without the pool of that name, in any case. */
    public NamedPools without(String name) {
        return new NamedPools(pools.stream()
                .filter(pool -> !key(pool.name()).equals(key(name)))
                .toList());
    }

    /** The pool of that name, in any case. */
    public Optional<NamedPool> named(String name) {
        return pools.stream().filter(pool -> key(pool.name()).equals(key(name))).findFirst();
    }

    /** The first name of the pool with that ID. */
    public Optional<String> nameOf(String identityPoolId) {
        return pools.stream()
                .filter(pool -> pool.identityPoolId().equals(identityPoolId))
                .map(NamedPool::name)
                .findFirst();
    }

    /** The pools whose name or ID contains the text in any case, those first that begin with it. */
    public List<NamedPool> completions(String text) {
        String wanted = key(text);
        return pools.stream()
                .filter(pool -> key(pool.name()).contains(wanted)
                        || key(pool.identityPoolId()).contains(wanted))
                .sorted(Comparator.comparing(pool -> !key(pool.name()).startsWith(wanted)
                        && !key(pool.identityPoolId()).startsWith(wanted)))
                .toList();
    }

    /** A JSON text of all pools, to be given to others. It holds names, IDs, URLs and regions, and nothing secret. */
    public byte[] export() {
        return Json.writePretty(out -> NamedPoolsCodec.of().write(this, Json.object(), out));
    }

    /** The pools of a text that {@link #export} made, or nothing where it is no such text or a row of it makes no sense. */
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
