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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Puts the binary form beside the style sheets of a jar: JavaFX takes it where it is there, and need not parse at a start. */
final class StyleSheets {
    private static final String THEME = "primer-";

    private StyleSheets() {}

    /** Compiles the sheets of the app's own jar. */
    static void compile(Path jar, Instant time) throws IOException {
        in(jar, time, UnaryOperator.identity());
    }

    /** Leaves in the jar of the themes the one that the app has, without what is unused. */
    static void reduceThemes(Path jar, UnusedStyles unused, Instant time) throws IOException {
        try (FileSystem content = open(jar)) {
            for (Path sheet : list(content, "\\.(css|bss)")) {
                if (!sheet.getFileName().toString().startsWith(THEME)) {
                    Files.delete(sheet);
                }
            }
        }
        in(jar, time, unused::leaveOut);
    }

    private static void in(Path jar, Instant time, UnaryOperator<String> edit) throws IOException {
        try (FileSystem content = open(jar)) {
            for (Path sheet : list(content, "\\.css")) {
                String css = edit.apply(Files.readString(sheet));
                Path binary =
                        sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
                Files.writeString(sheet, css);
                Files.write(binary, binary(css));
                Files.setLastModifiedTime(sheet, FileTime.from(time));
                Files.setLastModifiedTime(binary, FileTime.from(time));
            }
        }
    }

    private static byte[] binary(String css) throws IOException {
        Path source = Files.createTempFile("identity-desk", ".css");
        Path target = Files.createTempFile("identity-desk", ".bss");
        try {
            Files.writeString(source, css);
            Stylesheet.convertToBinary(source.toFile(), target.toFile());
            return Files.readAllBytes(target);
        } finally {
            Files.delete(source);
            Files.delete(target);
        }
    }

    private static FileSystem open(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }

    private static List<Path> list(FileSystem content, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(content.getPath("/"))) {
            return all.filter(it -> it.toString().matches(".*" + ending)).toList();
        }
    }
}
