package io.github.identitydesk.format;

import io.github.identitydesk.files.HomeDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Finds the text that the value of a command-line option stands for: the value itself, or, as for the AWS CLI, the
 * content of a file that it names as {@code file://relative} or {@code file:///absolute}; a leading {@code ~} is the
 * home directory. {@code -} is standard input, which other processes cannot read as they can a command line.
 */
public final class OptionValues {
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_AS_FILE = "file:///dev/stdin";

    private static final Pattern FINAL_LINE_BREAK = Pattern.compile("\\r?\\n\\z");

    private final Path directory;
    private final Path home;
    private final InputStream standardInput;

    /** The values as this process's user means them: in its current directory, with its user's home directory. */
    public static OptionValues ofProcess(InputStream standardInput) {
        return new OptionValues(Path.of(""), HomeDirectory.of(System.getProperties(), System.getenv()), standardInput);
    }

    /**
     * @param directory where relative paths begin
     * @param home what {@code ~} stands for
     * @param standardInput what {@code -} stands for; read to its end when first asked for
     */
    public OptionValues(Path directory, Path home, InputStream standardInput) {
        this.directory = directory;
        this.home = home;
        this.standardInput = standardInput;
    }

    /** Whether a value names a file, in one of the AWS CLI's two ways. */
    public static boolean namesFile(String value) {
        return value.startsWith("file://") || value.startsWith("fileb://");
    }

    /** The text of an option that takes a whole document. */
    String document(String value) {
        if (value.equals(STANDARD_INPUT) || value.equals(STANDARD_INPUT_AS_FILE)) {
            return standardInput();
        }
        return namesFile(value) ? content(value) : value;
    }

    /** The text of an option that takes one word; as for the AWS CLI, all that a file holds belongs to it. */
    String word(String value) {
        return namesFile(value) ? content(value) : value;
    }

    /**
     * The text of a token in shorthand. A file that was written by hand or by {@code echo} ends with a line break, which is
     * no part of a token.
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
