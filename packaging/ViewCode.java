import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.DefaultProperty;
import javafx.scene.Parent;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ProcessingInstruction;

/**
 * One view's FXML as statements of Java: what {@code FXMLLoader} does with the file, in the same order. It knows as much of
 * FXML as the views use, and fails at the rest. The statements stand in {@code load} of a {@code ViewLoader}.
 */
final class ViewCode {
    private final ViewTypes types;
    private final Class<?> controller;
    private final StringBuilder code = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private int variables;

    private ViewCode(ViewTypes types, Class<?> controller) {
        this.types = types;
        this.controller = controller;
    }

    /** The statements that build the view and return it. */
    static String of(Document fxml, ClassLoader loader) {
        ViewTypes types = new ViewTypes(imports(fxml), loader);
        Element root = fxml.getDocumentElement();
        ViewCode view = new ViewCode(types, types.named(root.getAttribute("fx:controller")));
        view.say("var controller = %s;", view.newController());
        String result = view.object(root);
        view.afterwards.forEach(Runnable::run);
        view.handler("initialize").ifPresent(it -> view.say("controller.initialize();"));
        view.say("return new View(%s, controller);", result);
        return view.code.toString();
    }

    private static List<String> imports(Document fxml) {
        NodeList all = fxml.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(it ->
                        it instanceof ProcessingInstruction && it.getNodeName().equals("import"))
                .map(Node::getNodeValue)
                .map(String::strip)
                .toList();
    }

    /** The controller that is given, or else one that is made of the context, if it can be. */
    private String newController() {
        String name = controller.getCanonicalName();
        boolean isOfContext = Arrays.stream(controller.getDeclaredConstructors())
                .map(it -> it.getParameterTypes())
                .anyMatch(it -> it.length == 1 && it[0].getSimpleName().equals("ViewContext"));
        String otherwise = isOfContext ? "orElseGet(() -> new " + name + "(context))" : "orElseThrow()";
        return "given.map(" + name + ".class::cast)." + otherwise;
    }

    /** Builds an object; the name of its variable. */
    private String object(Element element) {
        if (element.getTagName().equals("fx:include")) {
            return include(element);
        }
        Class<?> type = types.named(element.getTagName());
        String variable = "it" + variables++;
        say("var %s = new %s();", variable, type.getCanonicalName());
        name(element.getAttribute("fx:id"), variable, type);
        elements(element).forEach(child -> child(variable, type, child));
        attributes(element).forEach((name, value) -> attribute(variable, type, name, value));
        return variable;
    }

    private String include(Element element) {
        String view = "view" + variables;
        String variable = "it" + variables++;
        String source = element.getAttribute("source").replace(".fxml", "");
        say("View %s = load(%s, context, java.util.Optional.empty());", view, literal(source));
        say("var %s = %s.root();", variable, view);
        String id = element.getAttribute("fx:id");
        name(id, variable, Parent.class);
        inject(id + "Controller", view + ".controller()");
        Map<String, String> attributes = attributes(element);
        attributes.remove("source");
        attributes.forEach((name, value) -> attribute(variable, Parent.class, name, value));
        return variable;
    }

    private void name(String id, String variable, Class<?> type) {
        if (!id.isEmpty()) {
            names.put(id, variable);
            if (ViewTypes.setter(type, "id").isPresent()) {
                say("%s.setId(%s);", variable, literal(id));
            }
            inject(id, variable);
        }
    }

    private void inject(String name, String value) {
        Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .forEach(field ->
                        say("controller.%s = (%s) %s;", name, field.getType().getCanonicalName(), value));
    }

    private void child(String variable, Class<?> type, Element child) {
        String name = child.getTagName();
        if (name.equals("fx:define")) {
            elements(child).forEach(this::object);
        } else if (Character.isLowerCase(name.charAt(0)) && !name.equals("fx:include")) {
            elements(child).forEach(it -> put(variable, type, name, object(it)));
        } else {
            put(variable, type, type.getAnnotation(DefaultProperty.class).value(), object(child));
        }
    }

    private void put(String variable, Class<?> type, String property, String value) {
        String call = ViewTypes.isList(type, property) ? "%s.get%s().add(%s);" : "%s.set%s(%s);";
        say(call, variable, ViewTypes.capitalized(property), value);
    }

    private void attribute(String variable, Class<?> type, String name, String value) {
        String property = ViewTypes.capitalized(name);
        if (value.startsWith("#")) {
            Method handler = handler(value.substring(1)).orElseThrow();
            String argument = handler.getParameterCount() == 0 ? "" : "event";
            say("%s.set%s(event -> controller.%s(%s));", variable, property, handler.getName(), argument);
        } else if (name.contains(".")) {
            Method setter = types.staticSetter(name);
            String owner = setter.getDeclaringClass().getCanonicalName();
            say("%s.%s(%s, %s);", owner, setter.getName(), variable, value(setter.getParameterTypes()[1], value));
        } else if (value.startsWith("${")) {
            // What it names may come later.
            String other = value.substring(2, value.length() - 1);
            afterwards.add(() -> say("%s.set%s(%s);", variable, property, names.get(other)));
        } else if (ViewTypes.setter(type, name).isPresent()) {
            Class<?> wanted = ViewTypes.setter(type, name).orElseThrow().getParameterTypes()[0];
            say("%s.set%s(%s);", variable, property, value(wanted, value));
        } else {
            String all = Arrays.stream(value.split(","))
                    .map(it -> literal(it.strip()))
                    .collect(Collectors.joining(", "));
            say("%s.get%s().addAll(%s);", variable, property, all);
        }
    }

    private String value(Class<?> type, String text) {
        if (text.startsWith("%")) {
            return "context.words().bundle().getString(" + literal(text.substring(1)) + ")";
        } else if (text.startsWith("$")) {
            return names.get(text.substring(1));
        } else if (type == double[].class) {
            return "new double[] {" + text + "}";
        } else if (type == double.class) {
            return text.replace("-Infinity", "Double.NEGATIVE_INFINITY")
                    .replaceFirst("^Infinity", "Double.POSITIVE_INFINITY");
        } else if (type == boolean.class || type == Integer.class) {
            return text;
        } else if (type == String.class || type == Object.class) {
            return literal(text);
        }
        return type.getCanonicalName() + (type.isEnum() ? "." + text : ".valueOf(" + literal(text) + ")");
    }

    private Optional<Method> handler(String name) {
        return Stream.of(controller.getDeclaredMethods())
                .filter(it -> it.getName().equals(name))
                .findAny();
    }

    private void say(String statement, Object... parts) {
        code.append("        ").append(String.format(statement, parts)).append('\n');
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<Element> elements(Element parent) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** Those that are properties, by name. */
    private static Map<String, String> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Attr) all.item(i))
                .filter(it -> !it.getName().matches("(fx|xmlns):.*"))
                .collect(Collectors.toMap(Attr::getName, Attr::getValue, (a, b) -> a, TreeMap::new));
    }
}
