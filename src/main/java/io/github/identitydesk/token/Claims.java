package io.github.identitydesk.token;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JWT's header or payload. A member with an unexpected type is treated as absent, so that no token can
 * cause errors; {@link #list} includes it nevertheless.
 */
public final class Claims {
    static final Claims NONE = new Claims(Map.of());

    /** The limit, in seconds since 1970, from which a number must be milliseconds. It is in the year 5138. */
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal LAST_MILLISECOND = LAST_SECOND.movePointRight(4);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,9})?");
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");

    private final Map<String, @Nullable Object> members;

    Claims(Map<String, ? extends @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * A member in a form for users to read.
     *
     * @param name the name
     * @param value the value as text; JSON if it is an object or an array
     * @param time the time that the value represents; empty if the claim is not a time
     */
    public record Claim(String name, String value, Optional<Instant> time) {
        /** Returns the name only, because the value may be personal. */
        @Override
        public String toString() {
            return "Claim[" + name + "]";
        }
    }

    /** Returns all members, in the order of the token. */
    public List<Claim> list() {
        return members.keySet().stream()
                .map(name ->
                        new Claim(name, json(members.get(name)), TIMES.contains(name) ? time(name) : Optional.empty()))
                .toList();
    }

    /** Returns whether there is a member with the given name, of any type. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Returns the text with the given name. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** Returns the text with the given name, or the texts in an array with the given name. */
    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : text(name).stream().toList();
    }

    /**
     * Returns the time with the given name. The number is read as seconds since 1970 (RFC 7519, NumericDate), or as
     * milliseconds if it is too large for seconds.
     */
    public Optional<Instant> time(String name) {
        return number(name)
                .filter(number -> number.abs().compareTo(LAST_MILLISECOND) < 0)
                .map(number ->
                        Instant.ofEpochMilli((isMilliseconds(number) ? number : number.movePointRight(3)).longValue()));
    }

    /**
     * Returns whether there is a member with the given name that is not a number. A time must be a number (RFC 7519
     * §2).
     */
    public boolean isNotANumber(String name) {
        return has(name) && !(members.get(name) instanceof Number);
    }

    /** Returns whether the time with the given name is in milliseconds. No service accepts such a time. */
    public boolean isInMilliseconds(String name) {
        return number(name).filter(Claims::isMilliseconds).isPresent();
    }

    private static boolean isMilliseconds(BigDecimal number) {
        return number.abs().compareTo(LAST_SECOND) >= 0;
    }

    private Optional<BigDecimal> number(String name) {
        Object value = members.get(name);
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
        }
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }

    private static String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
            return JSONObjectUtils.toJSONString(members);
        }
        if (value instanceof List<?> list) {
            return JSONArrayUtils.toJSONString(list);
        }
        return value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Returns the number of members, without their values. */
    @Override
    public String toString() {
        return "Claims[" + members.size() + "]";
    }
}
