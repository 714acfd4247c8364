import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The classes that a view names, and their properties.
 *
 * @param imports as the view says
 * @param loader knows them
 */
record ViewTypes(List<String> imports, ClassLoader loader) {
    /** The class of that name, with its package or without. */
    Class<?> named(String name) {
        if (name.contains(".")) {
            return find(name).orElseThrow(() -> new IllegalArgumentException("There is no class " + name));
        }
        return imports.stream()
                .filter(it -> it.endsWith("." + name) || it.endsWith(".*"))
                .flatMap(it -> find(it.substring(0, it.lastIndexOf('.') + 1) + name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No import has a class " + name));
    }

    private Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What sets a property that belongs to a class and is kept for another object: {@code HBox.hgrow}. */
    Method staticSetter(String property) {
        int dot = property.indexOf('.');
        String name = "set" + capitalized(property.substring(dot + 1));
        return Arrays.stream(named(property.substring(0, dot)).getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == 2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no property " + property));
    }

    /** What sets a property, of the type that it has when it is read. */
    static Optional<Method> setter(Class<?> type, String property) {
        return getter(type, property)
                .flatMap(getter -> Arrays.stream(type.getMethods())
                        .filter(it -> it.getName().equals("set" + capitalized(property))
                                && Arrays.equals(it.getParameterTypes(), new Class<?>[] {getter.getReturnType()}))
                        .findFirst());
    }

    /** Whether a property is a list that children are added to. */
    static boolean isList(Class<?> type, String property) {
        return getter(type, property)
                .filter(it -> List.class.isAssignableFrom(it.getReturnType()))
                .isPresent();
    }

    private static Optional<Method> getter(Class<?> type, String property) {
        List<String> names = List.of("get" + capitalized(property), "is" + capitalized(property));
        return Arrays.stream(type.getMethods())
                .filter(it -> names.contains(it.getName()) && it.getParameterCount() == 0)
                .findFirst();
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
