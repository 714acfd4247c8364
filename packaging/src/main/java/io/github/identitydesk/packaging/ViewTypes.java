package io.github.identitydesk.packaging;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The classes used in a view, and their properties.
 *
 * @param imports the imports of the view
 * @param loader loads the classes
 */
record ViewTypes(List<String> imports, ClassLoader loader) {
    /**
     * Returns the class with the given name, simple or qualified.
     *
     * @throws IllegalArgumentException if there is none
     */
    Class<?> named(String name) {
        return candidates(name).stream()
                .flatMap(it -> find(it).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no class " + name));
    }

    private List<String> candidates(String name) {
        if (name.contains(".")) {
            return List.of(name);
        }
        return imports.stream()
                .filter(it -> it.endsWith("." + name) || it.endsWith(".*"))
                .map(it -> it.substring(0, it.lastIndexOf('.') + 1) + name)
                .toList();
    }

    private Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the setter of a static property, which one class defines for objects of another, such as {@code HBox.hgrow}.
     *
     * @throws IllegalArgumentException if there is none
     */
    Method staticSetter(String property) {
        int dot = property.lastIndexOf('.');
        String name = "set" + capitalized(property.substring(dot + 1));
        return Arrays.stream(named(property.substring(0, dot)).getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == 2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no property " + property));
    }

    /** Returns the setter of a property, with a parameter of the type that the property's getter returns. */
    static Optional<Method> setter(Class<?> type, String property) {
        return getter(type, property)
                .flatMap(getter -> Arrays.stream(type.getMethods())
                        .filter(it -> it.getName().equals("set" + capitalized(property))
                                && Arrays.equals(it.getParameterTypes(), new Class<?>[] {getter.getReturnType()}))
                        .findFirst());
    }

    /** Returns the getter of a list that is modified in place: a list property without a setter. */
    static Optional<Method> list(Class<?> type, String property) {
        return getter(type, property)
                .filter(it -> List.class.isAssignableFrom(it.getReturnType())
                        && setter(type, property).isEmpty());
    }

    private static Optional<Method> getter(Class<?> type, String property) {
        List<String> names = List.of("get" + capitalized(property), "is" + capitalized(property));
        return Arrays.stream(type.getMethods())
                .filter(it -> names.contains(it.getName()) && it.getParameterCount() == 0 && !it.isBridge())
                .findFirst();
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
