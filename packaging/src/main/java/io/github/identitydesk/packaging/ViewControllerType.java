package io.github.identitydesk.packaging;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;

/**
 * The controller class of a view. Only members that the class itself declares are supported: those of a superclass may be
 * inaccessible from the package of the compiled view.
 *
 * @param type the class
 */
record ViewControllerType(Class<?> type) {
    /** Returns an expression for the controller: the given one, or else one created from the context, if possible. */
    String creation() {
        boolean isMadeOfContext = Arrays.stream(type.getDeclaredConstructors())
                .map(it -> it.getParameterTypes())
                .anyMatch(it -> it.length == 1 && it[0].getName().equals(ViewCompiler.CONTEXT));
        String otherwise = isMadeOfContext ? "orElseGet(() -> new %1$s(context))" : "orElseThrow()";
        return ("given.map(%1$s.class::cast)." + otherwise).formatted(type.getCanonicalName());
    }

    /**
     * Returns the field for an object with an {@code fx:id}, if there is one.
     *
     * @throws IllegalArgumentException if the field is inaccessible from compiled code
     */
    Optional<Field> field(String name) {
        return member(name, Class::getDeclaredFields);
    }

    /**
     * Returns an event handler method, or the initialization method, if there is one.
     *
     * @throws IllegalArgumentException if the method is inaccessible from compiled code
     */
    Optional<Method> method(String name) {
        return member(name, Class::getDeclaredMethods);
    }

    private <T extends AnnotatedElement & Member> Optional<T> member(String name, Function<Class<?>, T[]> declared) {
        for (Class<?> each = type.getSuperclass(); each != Object.class; each = each.getSuperclass()) {
            if (!accessible(name, declared.apply(each)).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s inherits %s, which is not supported".formatted(type.getName(), name));
            }
        }
        List<T> found = accessible(name, declared.apply(type));
        if (found.size() > 1) {
            throw new IllegalArgumentException("%s has more than one %s".formatted(type.getName(), name));
        } else if (found.stream().anyMatch(it -> Modifier.isPrivate(it.getModifiers()))) {
            throw new IllegalArgumentException("%s.%s is private".formatted(type.getName(), name));
        }
        return found.stream().findFirst();
    }

    /** Returns the members of the given name that {@code FXMLLoader} finds. */
    private static <T extends AnnotatedElement & Member> List<T> accessible(String name, T[] members) {
        return Stream.of(members)
                .filter(it -> it.getName().equals(name) && !it.isSynthetic())
                .filter(it -> Modifier.isPublic(it.getModifiers()) || it.isAnnotationPresent(FXML.class))
                .toList();
    }
}
