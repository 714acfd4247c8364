package io.github.identitydesk.packaging;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.DefaultProperty;
import javafx.scene.Parent;

/**
 * Generates the Java statements that build a view, doing what {@code FXMLLoader} does with its file, in the same order.
 * It supports the parts of FXML that the views use, and fails on all others. The statements become part of the class
 * {@code CompiledViews} in the controller's package.
 */
final class ViewSource {
    private static final String ID_PROPERTY = "com.sun.javafx.beans.IDProperty";

    private final ViewTypes types;
    private final ViewControllerType controller;
    private final Function<String, Class<?>> includes;
    private final StringBuilder code = new StringBuilder();
    private final Map<String, String> variables = new HashMap<>();
    private final List<Runnable> references = new ArrayList<>();
    private int count;

    private ViewSource(ViewTypes types, Class<?> controller, Function<String, Class<?>> includes) {
        this.types = types;
        this.controller = new ViewControllerType(controller);
        this.includes = includes;
    }

    /**
     * Returns the statements that build the view and return it.
     *
     * @param fxml the FXML file of the view
     * @param loader loads the classes that the view uses
     * @param includes returns the controller of the view named by the {@code source} of an {@code fx:include}
     * @throws IllegalArgumentException if the file has a construct that is not supported
     */
    static String of(FxmlElement.Document fxml, ClassLoader loader, Function<String, Class<?>> includes) {
        ViewTypes types = new ViewTypes(fxml.imports(), loader);
        ViewSource source = new ViewSource(types, types.named(fxml.controller()), includes);
        source.add("var controller = %s;", source.controller.creation());
        Map<String, String> attributes = new LinkedHashMap<>(fxml.root().attributes());
        attributes.remove("fx:controller");
        String root = source.object(
                new FxmlElement(fxml.root().name(), attributes, fxml.root().children()));
        source.references.forEach(Runnable::run);
        source.controller.method("initialize").ifPresent(it -> source.add("controller.initialize();"));
        source.add("return new %s(%s, controller);", ViewCompiler.VIEW, root);
        return source.code.toString();
    }

    /** Adds the statements for an object, and returns the name of its variable. */
    private String object(FxmlElement element) {
        if (element.name().equals("fx:include")) {
            return include(element);
        } else if (element.isOfFxml() || element.isProperty()) {
            throw unsupported("<" + element.name() + ">");
        }
        Class<?> type = types.named(element.name());
        if (Arrays.stream(type.getConstructors()).noneMatch(it -> it.getParameterCount() == 0)) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no constructor without arguments");
        }
        String variable = "object" + count++;
        add("var %s = new %s();", variable, type.getCanonicalName());
        element.attribute("fx:id").ifPresent(id -> identify(id, variable, type));
        element.children().forEach(child -> child(variable, type, child));
        attributes(variable, type, element.attributes());
        return variable;
    }

    private String include(FxmlElement element) {
        if (!element.children().isEmpty()) {
            throw unsupported("An <fx:include> with content");
        }
        String source = element.attribute("source").orElseThrow(() -> unsupported("An <fx:include> without a source"));
        Class<?> included = includes.apply(source);
        String name = JavaLiteral.string(source.substring(source.lastIndexOf('/') + 1, source.lastIndexOf('.')));
        String view = "view" + count;
        String variable = "object" + count++;
        if (included.getPackageName().equals(controller.type().getPackageName())) {
            add("var %s = load(%s, context, java.util.Optional.empty());", view, name);
        } else {
            add("var %s = new %s(context, %s.class).load(%s);", view, ViewCompiler.VIEWS, included.getName(), name);
        }
        add("var %s = %s.root();", variable, view);
        element.attribute("fx:id").ifPresent(id -> {
            identify(id, variable, Parent.class);
            inject(id + "Controller", view + ".controller()");
        });
        Map<String, String> properties = new LinkedHashMap<>(element.attributes());
        properties.remove("source");
        attributes(variable, Parent.class, properties);
        return variable;
    }

    private void identify(String id, String variable, Class<?> type) {
        variables.put(id, variable);
        boolean hasIdProperty = Arrays.stream(type.getAnnotations())
                .anyMatch(it -> it.annotationType().getName().equals(ID_PROPERTY));
        if (hasIdProperty) {
            add("%s.setId(%s);", variable, JavaLiteral.string(id));
        }
        inject(id, variable);
    }

    private void inject(String name, String value) {
        controller
                .field(name)
                .ifPresent(
                        it -> add("controller.%s = (%s) %s;", name, it.getType().getCanonicalName(), value));
    }

    private void child(String variable, Class<?> type, FxmlElement child) {
        if (child.name().equals("fx:define")) {
            child.children().forEach(this::object);
        } else if (child.isProperty()) {
            if (!child.attributes().isEmpty()) {
                throw unsupported("An attribute of the property <" + child.name() + ">");
            }
            child.children().forEach(it -> put(variable, type, child.name(), object(it)));
        } else {
            DefaultProperty property = type.getAnnotation(DefaultProperty.class);
            if (property == null) {
                throw unsupported("A child of a " + type.getSimpleName());
            }
            put(variable, type, property.value(), object(child));
        }
    }

    private void put(String variable, Class<?> type, String property, String value) {
        if (ViewTypes.list(type, property).isPresent()) {
            add("%s.get%s().add(%s);", variable, ViewTypes.capitalized(property), value);
        } else {
            Method setter = ViewTypes.setter(type, property)
                    .orElseThrow(() -> unsupported("The property " + property + " of a " + type.getSimpleName()));
            add("%s.%s(%s);", variable, setter.getName(), value);
        }
    }

    /** Sets an object's properties, then its handlers, then its static properties. */
    private void attributes(String variable, Class<?> type, Map<String, String> all) {
        Predicate<String> isHandler = name -> name.matches("on[A-Z].*");
        Predicate<String> isStatic = name -> name.contains(".");
        all.keySet().stream()
                .filter(name -> name.startsWith("fx:") && !name.equals("fx:id"))
                .findFirst()
                .ifPresent(name -> {
                    throw unsupported("The attribute " + name);
                });
        each(all, isHandler.or(isStatic).negate(), (name, value) -> property(variable, type, name, value));
        each(all, isHandler, (name, value) -> handler(variable, name, value));
        each(all, isStatic, (name, value) -> staticProperty(variable, name, value));
    }

    private static void each(Map<String, String> all, Predicate<String> names, BiConsumer<String, String> action) {
        all.forEach((name, value) -> {
            if (names.test(name) && !name.equals("fx:id")) {
                action.accept(name, value);
            }
        });
    }

    private void property(String variable, Class<?> type, String name, String value) {
        String property = ViewTypes.capitalized(name);
        Optional<Method> setter = ViewTypes.setter(type, name);
        if (value.startsWith("${")) {
            // FXMLLoader resolves the name at the end, as it may be defined later in the file.
            String other = value.substring(2, value.length() - 1);
            references.add(() -> add("%s.set%s(%s);", variable, property, variable(other)));
        } else if (setter.isPresent()) {
            add("%s.set%s(%s);", variable, property, value(setter.get().getParameterTypes()[0], value));
        } else {
            Method list = ViewTypes.list(type, name)
                    .filter(it -> isOfStrings(it.getGenericReturnType()))
                    .orElseThrow(() -> unsupported("The property " + name + " of a " + type.getSimpleName()));
            String items = Arrays.stream(value.split(","))
                    .map(it -> value(String.class, it.strip()))
                    .collect(Collectors.joining(", "));
            add("%s.%s().addAll(%s);", variable, list.getName(), items);
        }
    }

    private static boolean isOfStrings(Type list) {
        return list instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == String.class;
    }

    private void handler(String variable, String name, String value) {
        if (!value.startsWith("#")) {
            throw unsupported("A handler that is not a method: " + value);
        }
        Method handler = controller
                .method(value.substring(1))
                .orElseThrow(() -> new IllegalArgumentException("The controller has no handler " + value));
        String argument = handler.getParameterCount() == 0 ? "" : "event";
        String property = ViewTypes.capitalized(name);
        add("%s.set%s(event -> controller.%s(%s));", variable, property, handler.getName(), argument);
    }

    private void staticProperty(String variable, String name, String value) {
        Method setter = types.staticSetter(name);
        String owner = setter.getDeclaringClass().getCanonicalName();
        add("%s.%s(%s, %s);", owner, setter.getName(), variable, value(setter.getParameterTypes()[1], value));
    }

    private String value(Class<?> type, String text) {
        if (text.startsWith("%")) {
            return ViewCompiler.MESSAGE.formatted(JavaLiteral.string(text.substring(1)));
        } else if (text.startsWith("$")) {
            return variable(text.substring(1));
        } else if (text.startsWith("@") || text.startsWith("\\")) {
            throw unsupported("The value " + text);
        }
        return JavaLiteral.of(type, text);
    }

    private String variable(String id) {
        return Optional.ofNullable(variables.get(id)).orElseThrow(() -> unsupported("The expression " + id));
    }

    // The annotation that Error Prone requires would need a dependency.
    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String statement, Object... parts) {
        code.append("        ").append(statement.formatted(parts)).append('\n');
    }

    private static IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException(what + " is not supported");
    }
}
