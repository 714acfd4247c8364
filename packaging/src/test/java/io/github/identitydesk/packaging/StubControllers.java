package io.github.identitydesk.packaging;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javax.tools.ToolProvider;

/**
 * Creates stubs of the app's view controllers: classes with the same fields and handlers, which only record calls. With
 * them, a view can be built without the dependencies of its controller.
 */
final class StubControllers {
    private static final String REAL = "io.github.identitydesk.view";
    private static final String STUB = "stub.view";

    private StubControllers() {}

    /** Copies the views below a directory, creates a stub for the controller of each, and returns the copies. */
    static List<Path> copy(Path resources, Path target) throws Exception {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", target.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            options.addAll(List.of("--module-path", modules));
        }
        options.addAll(List.of("--add-modules", "javafx.controls,javafx.fxml"));
        List<Path> copies = new ArrayList<>();
        for (Path view : views(resources)) {
            String fxml = Files.readString(view);
            String controller = fxml.replaceAll("(?s).*fx:controller=\"([^\"]+)\".*", "$1");
            Path directory = Files.createDirectories(
                    target.resolve(stub(controller).replaceAll("\\.\\w+$", "").replace('.', '/')));
            copies.add(Files.writeString(
                    directory.resolve(view.getFileName().toString()), fxml.replace(controller, stub(controller))));
            Path source = directory.resolve(controller.replaceAll(".*\\.", "") + ".java");
            options.add(
                    Files.writeString(source, source(Class.forName(controller))).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new AssertionError("The stubs do not compile");
        }
        return copies;
    }

    static List<Path> views(Path resources) throws IOException {
        return FileTrees.files(resources).stream()
                .filter(it -> it.toString().endsWith(".fxml"))
                .toList();
    }

    private static String stub(String name) {
        return name.startsWith(REAL) ? STUB + name.substring(REAL.length()) : name;
    }

    private static String source(Class<?> real) {
        String name = real.getSimpleName();
        String fields = Arrays.stream(real.getDeclaredFields())
                .filter(it -> it.isAnnotationPresent(FXML.class))
                .map(StubControllers::field)
                .collect(Collectors.joining());
        String methods = Arrays.stream(real.getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(FXML.class))
                .map(StubControllers::method)
                .collect(Collectors.joining());
        return """
                package %s;
                import javafx.fxml.FXML;
                @SuppressWarnings("rawtypes")
                public class %s {
                    public final java.util.List<String> recordedCalls = new java.util.ArrayList<>();
                    public %s(io.github.identitydesk.view.control.ViewContext context) {}
                %s%s}
                """.formatted(stub(real.getPackageName()), name, name, fields, methods);
    }

    private static String field(Field field) {
        String type = field.getType().getCanonicalName();
        boolean isController = type.startsWith(REAL) && type.endsWith("Controller");
        return "    @FXML %s %s;\n".formatted(isController ? stub(type) : type, field.getName());
    }

    private static String method(Method method) {
        String parameters = Arrays.stream(method.getParameters())
                .map(it -> it.getType().getCanonicalName() + " " + it.getName())
                .collect(Collectors.joining(", "));
        return "    @FXML void %s(%s) { recordedCalls.add(\"%s\"); }\n"
                .formatted(method.getName(), parameters, method.getName());
    }
}
