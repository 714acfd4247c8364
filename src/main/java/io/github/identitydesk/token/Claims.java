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
 * The members of a JWT's header or of its claims. A member of another type than expected counts as absent, so that no
 * token can cause errors; {@link #list} includes it nevertheless.
 */
public final class Claims {
    static final Claims NONE = new Claims(Map.of());

    /** No token lives to see the year 5138, so a number above it must count milliseconds. */
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal LAST_MILLISECOND = LAST_SECOND.movePointRight(4);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");

    private final Map<String, @Nullable Object> members;

    Claims(Map<String, ? extends @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * One member, for a user to read.
     *
     * @param name its name
     * @param value its value as text; JSON where it is an object or an array
     * @param time the moment that it stands for, where it is a time
     */
    public record Claim(String name, String value, Optional<Instant> time) {
        /** Names the claim, and says nothing of its value, which may be personal. */
        @Override
        public String toString() {
            return "Claim[" + name + "]";
        }
    }

    /** All members, in the token's order. */
    public List<Claim> list() {
        return members.keySet().stream()
                .map(name ->
                        new Claim(name, json(members.get(name)), TIMES.contains(name) ? time(name) : Optional.empty()))
                .toList();
    }

    /** Whether there is a member of that name, of whatever type. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The text of that name. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The text of that name, or the texts of the array of that name. */
    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : text(name).stream().toList();
    }

    /**
     * The moment of that name: seconds since 1970 (RFC 7519, NumericDate), or milliseconds where seconds make no sense.
     */
    public Optional<Instant> time(String name) {
        return number(name)
                .filter(number -> number.abs().compareTo(LAST_MILLISECOND) < 0)
                .map(number ->
                        Instant.ofEpochMilli((isMilliseconds(number) ? number : number.movePointRight(3)).longValue()));
    }

    /** Whether the moment of that name is given in milliseconds, which no service reads as such. */
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

    /** Says how many members there are, and nothing of their values. */
    @Override
    public String toString() {
        return "Claims[" + members.size() + "]";
    }
}
