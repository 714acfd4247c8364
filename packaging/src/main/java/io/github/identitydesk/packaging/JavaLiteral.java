package io.github.identitydesk.packaging;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Converts attribute values to Java expressions of the property's type, as {@code FXMLLoader} converts them to values.
 */
final class JavaLiteral {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private JavaLiteral() {}

    /**
     * Returns the expression for a value.
     *
     * @throws IllegalArgumentException if the text is not a value of the type, or the type is not supported
     */
    static String of(Class<?> type, String text) {
        if (type == String.class || type == Object.class) {
            return string(text);
        } else if (type == boolean.class) {
            return String.valueOf(Boolean.parseBoolean(text));
        } else if (type == int.class || type == Integer.class) {
            return String.valueOf(Integer.parseInt(text));
        } else if (type == double.class) {
            return number(text);
        } else if (type == double[].class) {
            return Arrays.stream(text.split(","))
                    .map(JavaLiteral::number)
                    .collect(Collectors.joining(", ", "new double[] {", "}"));
        } else if (type.isEnum()) {
            return type.getCanonicalName() + "." + constant(type, text);
        } else if (hasValueOf(type)) {
            return "%s.valueOf(%s)".formatted(type.getCanonicalName(), string(text));
        }
        throw new IllegalArgumentException("No value of " + type + " can be made of \"" + text + "\"");
    }

    /** Returns a string literal in ASCII. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                // A Unicode escape of a line feed would end the line before the literal is read.
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else if (c > LAST_PRINTABLE) {
                literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    private static String number(String text) {
        double value = Double.parseDouble(text.strip());
        if (Double.isFinite(value)) {
            return Double.toString(value);
        } else if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }

    private static String constant(Class<?> type, String text) {
        if (Arrays.stream(type.getEnumConstants())
                .noneMatch(it -> ((Enum<?>) it).name().equals(text))) {
            throw new IllegalArgumentException(type.getName() + " has no constant " + text);
        }
        return text;
    }

    private static boolean hasValueOf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(it -> it.getName().equals("valueOf"))
                .map(Method::getParameterTypes)
                .anyMatch(it -> it.length == 1 && it[0] == String.class);
    }
}
