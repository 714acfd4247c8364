import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * Puts the views of the app's own jar beside their FXML as a class: the app takes it where it is there, and need not read the
 * files at a start and look up by reflection what they name.
 */
final class Views {
    private static final String ROOM = "io.github.identitydesk.view";
    private static final String LOADER = "CompiledViews";

    private Views() {}

    /**
     * Compiles the views of a jar.
     *
     * @param libraries the directory of all jars of the app
     * @param javafx the directory of JavaFX's jars
     */
    static void compile(Path jar, Path libraries, Path javafx, Instant time) throws IOException {
        Path work = Files.createTempDirectory("identity-desk-views");
        List<Path> classPath = list(libraries, ".jar");
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path room = content.getPath("/", ROOM.replace('.', '/'));
            Path source = Files.writeString(work.resolve(LOADER + ".java"), source(list(room, ".fxml"), classPath));
            javac(source, work, classPath, javafx);
            for (Path compiled : list(work.resolve(ROOM.replace('.', '/')), ".class")) {
                Path target = room.resolve(compiled.getFileName().toString());
                Files.write(target, Files.readAllBytes(compiled));
                Files.setLastModifiedTime(target, FileTime.from(time));
            }
        } finally {
            Package.delete(work);
        }
    }

    private static String source(List<Path> views, List<Path> classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : classPath) {
            urls.add(jar.toUri().toURL());
        }
        StringBuilder cases = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            for (Path view : views) {
                String name = view.getFileName().toString().replace(".fxml", "");
                cases.append("            case \"%s\" -> %s(context, given);\n".formatted(name, name));
                methods.append(
                        "    private View %s(ViewContext context, java.util.Optional<Object> given) {\n%s    }\n\n"
                                .formatted(name, code(view, loader)));
            }
        }
        return """
                package %s;

                @SuppressWarnings({"rawtypes", "unchecked"})
                final class %s implements ViewLoader {
                    public View load(String name, ViewContext context, java.util.Optional<Object> given) {
                        return switch (name) {
                %s            default -> throw new IllegalArgumentException(name);
                        };
                    }

                %s}
                """.formatted(ROOM, LOADER, cases, methods);
    }

    private static String code(Path view, ClassLoader loader) throws IOException {
        try (InputStream in = Files.newInputStream(view)) {
            return ViewCode.of(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in), loader);
        } catch (ParserConfigurationException | SAXException | RuntimeException e) {
            throw new IOException("The view " + view + " cannot be compiled", e);
        }
    }

    private static void javac(Path source, Path target, List<Path> classPath, Path javafx) throws IOException {
        String jars = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-g:none",
                        "-nowarn",
                        "-d",
                        target.toString(),
                        "--module-path",
                        javafx.toString(),
                        "--add-modules",
                        "javafx.controls,javafx.fxml",
                        "-cp",
                        jars,
                        source.toString());
        if (exit != 0) {
            throw new IOException("The views do not compile:\n" + Files.readString(source));
        }
    }

    private static List<Path> list(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }
}
