package io.github.identitydesk.packaging;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.stream.XMLStreamException;

/**
 * Compiles the views of the app to a class for each package that has views. If that class exists, the app uses it, so that it
 * need not read FXML files and look up classes by reflection at startup.
 *
 * @param root the directory, or the root of the jar, that has the FXML files
 * @param loader loads the classes that the views use
 * @param classPath the class path for compiling the views, without JavaFX
 * @param javafx the directory of JavaFX's jars
 */
record ViewCompiler(Path root, ClassLoader loader, List<Path> classPath, Path javafx) {
    static final String VIEWS = "io.github.identitydesk.view.control.Views";
    static final String VIEW = VIEWS + ".View";
    static final String CONTEXT = "io.github.identitydesk.view.control.ViewContext";
    static final String MESSAGE = "context.messages().bundle().getString(%s)";
    private static final String CLASS = "CompiledViews";

    /** Compiles all views into the directory of classes. */
    void compile(Path classes) throws IOException {
        Path sources = Files.createTempDirectory("identity-desk-views");
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<Path, List<Path>> views : byDirectory().entrySet()) {
                String name = root.relativize(views.getKey()).toString();
                Path directory = Files.createDirectories(sources.resolve(name));
                files.add(Files.writeString(directory.resolve(CLASS + ".java"), source(views.getValue())));
            }
            javac(files, classes);
        } finally {
            FileTrees.delete(sources);
        }
    }

    private Map<Path, List<Path>> byDirectory() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(it -> it.toString().endsWith(".fxml"))
                    .sorted()
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        }
    }

    /** Returns the source of the class for the views of one package. */
    private String source(List<Path> views) {
        StringBuilder cases = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        String inPackage = packageName(views.getFirst());
        for (Path view : views) {
            String name = view.getFileName().toString().replace(".fxml", "");
            cases.append("            case \"%1$s\" -> %1$s(context, given);\n".formatted(name));
            methods.append("""

                        private %s %s(%s context, java.util.Optional<Object> given) {
                    %s    }
                    """.formatted(VIEW, name, CONTEXT, statements(view)));
        }
        return """
                package %s;

                @SuppressWarnings({"rawtypes", "unchecked"})
                public final class %s implements %s.Compiled {
                    @Override
                    public %s load(String name, %s context, java.util.Optional<Object> given) {
                        return switch (name) {
                %s            default -> throw new IllegalArgumentException(name);
                        };
                    }
                %s}
                """.formatted(inPackage, CLASS, VIEWS, VIEW, CONTEXT, cases, methods);
    }

    private String statements(Path view) {
        try {
            return ViewSource.of(parse(view), loader, source -> controller(view.resolveSibling(source)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The view " + view + " cannot be compiled: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the controller class of a view, which must be in the same package as the view, because the app looks for the
     * compiled view there.
     */
    private Class<?> controller(Path view) {
        FxmlElement.Document fxml = parse(view.normalize());
        Class<?> controller = new ViewTypes(fxml.imports(), loader).named(fxml.controller());
        if (!controller.getPackageName().equals(packageName(view.normalize()))) {
            throw new IllegalArgumentException(view + " is not in the package of its controller");
        }
        return controller;
    }

    private String packageName(Path view) {
        return root.relativize(view.getParent()).toString().replace('/', '.').replace('\\', '.');
    }

    private static FxmlElement.Document parse(Path view) {
        try (InputStream in = Files.newInputStream(view)) {
            return FxmlElement.parse(in);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void javac(List<Path> sources, Path target) throws IOException {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-g:none", "-nowarn"));
        options.addAll(List.of("-d", target.toString()));
        options.addAll(List.of("--module-path", javafx.toString(), "--add-modules", "javafx.controls,javafx.fxml"));
        options.add("-cp");
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        sources.forEach(it -> options.add(it.toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException("The generated source of the views does not compile");
        }
    }
}
