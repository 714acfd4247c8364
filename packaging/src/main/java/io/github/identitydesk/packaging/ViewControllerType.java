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
 * The controller of a view. Only what the class itself declares is known: a field or a handler of a superclass may not be
 * reached from the package of the compiled view.
 */
record ViewControllerType(Class<?> type) {
    /** An expression for the controller: the one that is given, or else one made of the context, if it can be. */
    String creation() {
        boolean isMadeOfContext = Arrays.stream(type.getDeclaredConstructors())
                .map(it -> it.getParameterTypes())
                .anyMatch(it -> it.length == 1 && it[0].getName().equals(ViewCompiler.CONTEXT));
        String otherwise = isMadeOfContext ? "orElseGet(() -> new %1$s(context))" : "orElseThrow()";
        return ("given.map(%1$s.class::cast)." + otherwise).formatted(type.getCanonicalName());
    }

    /**
     * The field that an object with an {@code fx:id} is put in, if there is one.
     *
     * @throws IllegalArgumentException if the field is one that compiled code cannot reach
     */
    Optional<Field> field(String name) {
        return member(name, Class::getDeclaredFields);
    }

    /**
     * The method that handles an event, or that is called at the end, if there is one.
     *
     * @throws IllegalArgumentException if the method is one that compiled code cannot reach
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

    /** Those members of that name that {@code FXMLLoader} sees. */
    private static <T extends AnnotatedElement & Member> List<T> accessible(String name, T[] members) {
        return Stream.of(members)
                .filter(it -> it.getName().equals(name) && !it.isSynthetic())
                .filter(it -> Modifier.isPublic(it.getModifiers()) || it.isAnnotationPresent(FXML.class))
                .toList();
    }
}
