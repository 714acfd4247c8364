package io.github.identitydesk.format;

import io.github.identitydesk.files.HomeDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Resolves the values of command-line options as the AWS CLI does. A value is used literally unless it names a file as
 * {@code file://relative} or {@code file:///absolute}, with {@code ~} for the home directory; then the content of the
 * file is used. For options that take a document, {@code -} reads standard input. Other processes cannot read standard
 * input, but they can read a command line.
 */
public final class OptionValues {
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_AS_FILE = "file:///dev/stdin";

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    private static final Pattern FINAL_LINE_BREAK = Pattern.compile("\\r?\\n\\z");

    private final Path directory;
    private final Path home;
    private final InputStream standardInput;

    /**
     * Creates an instance that resolves relative paths against the current directory of this process and {@code ~} to
     * the home directory of its user.
     */
    public static OptionValues ofProcess(InputStream standardInput) {
        return new OptionValues(Path.of(""), HomeDirectory.of(System.getProperties(), System.getenv()), standardInput);
    }

    /**
     * Creates an instance.
     *
     * @param directory the directory for relative paths
     * @param home the directory that {@code ~} represents
     * @param standardInput the stream that {@code -} represents; read to its end when first needed
     */
    public OptionValues(Path directory, Path home, InputStream standardInput) {
        this.directory = directory;
        this.home = home;
        this.standardInput = standardInput;
    }

    /** Returns whether a value names a file, with either of the AWS CLI's prefixes. */
    public static boolean namesFile(String value) {
        return value.startsWith("file://") || value.startsWith("fileb://");
    }

    /** Returns the text of an option that takes a document. */
    String document(String value) {
        if (value.equals(STANDARD_INPUT) || value.equals(STANDARD_INPUT_AS_FILE)) {
            return standardInput();
        }
        return namesFile(value) ? content(value) : value;
    }

    /**
     * Returns the text of an option that takes a single word. The whole content of a file is used, including line
     * breaks, which become line feeds, as in the AWS CLI.
     */
    String word(String value) {
        return namesFile(value) ? LINE_BREAK.matcher(content(value)).replaceAll("\n") : value;
    }

    /**
     * Returns the text of a token in shorthand. A final line break is removed from a file's content, because editors
     * and {@code echo} add one that is not part of the token.
     */
    String token(String value) {
        return namesFile(value) ? FINAL_LINE_BREAK.matcher(content(value)).replaceFirst("") : value;
    }

    private String content(String value) {
        String path = value.substring(value.indexOf("//") + 2);
        return TextFiles.read(path(path), path);
    }

    private Path path(String path) {
        try {
            return path.equals("~") || path.startsWith("~/")
                    ? home.resolve(path.substring(Math.min(2, path.length())))
                    : directory.resolve(path);
        } catch (InvalidPathException e) {
            throw new UnreadableText("format.file.name");
        }
    }

    private String standardInput() {
        try {
            return TextFiles.read(standardInput, STANDARD_INPUT);
        } catch (IOException e) {
            throw new UnreadableText("format.file.unreadable", STANDARD_INPUT);
        }
    }
}
