package io.github.identitydesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Collects the texts that the app shows or leaves behind, so that a test can search them for a secret. */
final class LeakSearch {
    private static final int MAX_BYTES = 8 << 20;

    private final Supplier<List<Window>> windows;
    private final List<String> seen = new ArrayList<>();
    private final List<String> seenInClaims = new ArrayList<>();
    private final Instant begin = Instant.now();

    LeakSearch(Supplier<List<Window>> windows) {
        this.windows = windows;
    }

    /** Returns everything collected so far, but for the texts of the claims. */
    List<String> seen() {
        return seen;
    }

    /** Returns the texts of the table that shows what a token says. */
    List<String> seenInClaims() {
        return seenInClaims;
    }

    void add(List<String> texts) {
        seen.addAll(texts);
    }

    /** Records the new temporary files and the command line of the process. */
    void lookOutsideTheWindow() throws IOException {
        seen.addAll(newTemporaryFiles());
        ProcessHandle.current().info().commandLine().ifPresent(seen::add);
    }

    /** Records the window titles, the clipboard, and everything that assistive technology can read. */
    void look() {
        WindowTest.settle();
        Optional.ofNullable(WindowTest.clipboard()).ifPresent(seen::add);
        seen.addAll(WindowTest.onFx(() -> shownWindows()
                .flatMap(window -> Stream.concat(
                        window instanceof Stage shown ? Stream.of(shown.getTitle()) : Stream.of(),
                        all(window.getScene().getRoot(), node -> !isClaims(node))
                                .flatMap(LeakSearch::accessible)))
                .filter(Objects::nonNull)
                .toList()));
        seenInClaims.addAll(WindowTest.onFx(() -> shownWindows()
                .flatMap(window -> all(window.getScene().getRoot(), node -> true))
                .filter(LeakSearch::isClaims)
                .flatMap(claims -> all(claims, node -> true))
                .flatMap(LeakSearch::accessible)
                .filter(Objects::nonNull)
                .toList()));
    }

    private Stream<Window> shownWindows() {
        return windows.get().stream().filter(window -> window.getScene() != null);
    }

    private static boolean isClaims(Node node) {
        return "claims".equals(node.getId());
    }

    private static Stream<String> accessible(Node node) {
        return Stream.of(
                node.getAccessibleText(),
                node.getAccessibleHelp(),
                node.getId(),
                asText(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)),
                asText(node.queryAccessibleAttribute(AccessibleAttribute.HELP)));
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The node and all nodes under it, but for those under a node that is not to be opened. */
    private static Stream<Node> all(Node node, Predicate<Node> opened) {
        Stream<Node> children = node instanceof Parent parent && opened.test(node)
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> all(child, opened))
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    /** Returns the contents of the temporary files written since this search began, but for those in directories. */
    private List<String> newTemporaryFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.isReadable(file)
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(begin)) {
                    texts.add(file + "\n" + content(file));
                }
            }
        }
        return texts;
    }

    /** Returns the names and contents of the files in a directory and all under it. */
    static List<String> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + "\n" + content(file))
                    .toList();
        }
    }

    private static String content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
