import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Puts the binary form beside the style sheets of a jar: JavaFX takes it where it is there, and need not parse at a start. */
final class StyleSheets {
    private StyleSheets() {}

    /** Compiles the sheets of the app's own jar. Those of the theme come compiled. */
    static void compile(Path jar, Instant time) throws IOException {
        Path css = Files.createTempFile("identity-desk", ".css");
        Path bss = Files.createTempFile("identity-desk", ".bss");
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (Path sheet : sheets(content.getPath("/"))) {
                Files.write(css, Files.readAllBytes(sheet));
                Stylesheet.convertToBinary(css.toFile(), bss.toFile());
                Path binary =
                        sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
                Files.write(binary, Files.readAllBytes(bss));
                Files.setLastModifiedTime(binary, FileTime.from(time));
            }
        } finally {
            Files.delete(css);
            Files.delete(bss);
        }
    }

    private static List<Path> sheets(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(it -> it.toString().endsWith(".css")).toList();
        }
    }
}
