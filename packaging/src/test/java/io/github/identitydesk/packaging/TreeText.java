package io.github.identitydesk.packaging;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.Styleable;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ConstraintsBase;
import org.jspecify.annotations.Nullable;

/**
 * A tree of JavaFX objects as text, with everything that can be set: each object's class, its properties by name, its
 * lists in order, and the method that each handler calls.
 */
final class TreeText {
    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<String> calls;

    private TreeText(List<String> calls) {
        this.calls = calls;
    }

    /**
     * Returns the tree below a root, and the fields of its controller.
     *
     * @param calls the list in which handlers record their calls
     */
    static String of(Object root, Object controller, List<String> calls) throws ReflectiveOperationException {
        List<String> before = List.copyOf(calls);
        TreeText tree = new TreeText(calls);
        tree.add("", "root", root);
        for (Field field : controller.getClass().getDeclaredFields()) {
            if (!field.getName().equals("calls")) {
                field.setAccessible(true);
                tree.add("", "controller." + field.getName(), field.get(controller));
            }
        }
        return tree.text + "calls of the loader: " + before;
    }

    private void add(String indent, String name, @Nullable Object value) throws ReflectiveOperationException {
        if (value == null) {
            line(indent, name, "null");
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                add(indent, name + "[]", item);
            }
        } else if (value instanceof EventHandler<?> handler) {
            line(indent, name, called(handler));
        } else if (numbers.containsKey(value)) {
            line(indent, name, "#" + numbers.get(value));
        } else if (isPartOfView(value)) {
            numbers.put(value, numbers.size());
            line(indent, name, value.getClass().getName() + " #" + numbers.get(value));
            addProperties(indent + "  ", value);
        } else {
            line(
                    indent,
                    name,
                    isPlain(value) ? value.toString() : value.getClass().getName());
        }
    }

    private void addProperties(String indent, Object object) throws ReflectiveOperationException {
        List<Method> getters = Arrays.stream(object.getClass().getMethods())
                .filter(it -> it.getParameterCount() == 0 && !Modifier.isStatic(it.getModifiers()))
                .filter(it -> Modifier.isPublic(it.getDeclaringClass().getModifiers()))
                .filter(it -> isWritable(it) || List.class.isAssignableFrom(it.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method getter : getters) {
            Object value;
            try {
                value = getter.invoke(object);
            } catch (InvocationTargetException e) {
                continue; // A list that this class does not support.
            }
            add(indent, getter.getName(), value instanceof ObservableValue<?> property ? property.getValue() : value);
        }
        if (object instanceof Node node && node.hasProperties()) {
            for (Object key : node.getProperties().keySet().stream()
                    .sorted(Comparator.comparing(String::valueOf))
                    .toList()) {
                add(indent, "static " + key, node.getProperties().get(key));
            }
        }
    }

    private static boolean isWritable(Method getter) {
        return Property.class.isAssignableFrom(getter.getReturnType());
    }

    private static boolean isPartOfView(Object value) {
        return value instanceof Styleable
                || value instanceof Toggle
                || value instanceof ToggleGroup
                || value instanceof ConstraintsBase;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof KeyCombination;
    }

    @SuppressWarnings("unchecked")
    private String called(EventHandler<?> handler) {
        int before = calls.size();
        try {
            ((EventHandler<ActionEvent>) handler).handle(new ActionEvent());
        } catch (ClassCastException e) {
            return "of another event";
        }
        return "calls " + calls.subList(before, calls.size());
    }

    private void line(String indent, String name, String value) {
        text.append(indent).append(name).append(" = ").append(value).append('\n');
    }
}
