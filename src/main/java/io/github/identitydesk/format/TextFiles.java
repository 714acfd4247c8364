package io.github.identitydesk.format;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes small text files in UTF-8. Only regular files are opened, so that reading never waits for a pipe or
 * a device. No more than {@link #LIMIT} bytes are read or written.
 */
public final class TextFiles {
    /**
     * The maximum size of a file in bytes. The largest request, with ten tokens of 50 000 characters, takes half of
     * this.
     */
    public static final int LIMIT = 1 << 20;

    private TextFiles() {}

    /**
     * Returns the text of a file without its byte-order mark.
     *
     * @param name the name of the file in error messages
     */
    public static String read(Path file, String name) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableText("format.file.directory", name);
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableText("format.file.special", name);
            }
            try (InputStream content = Files.newInputStream(file)) {
                return read(content, name);
            }
        } catch (IOException e) {
            throw unreadable(e, name);
        }
    }

    /**
     * Returns the exception for a file that could not be read.
     *
     * @param name the name of the file in the message
     */
    public static UnreadableText unreadable(IOException error, String name) {
        return switch (error) {
            case NoSuchFileException missing -> new UnreadableText("format.file.missing", name);
            case AccessDeniedException denied -> new UnreadableText("format.file.denied", name);
            default -> new UnreadableText("format.file.unreadable", name);
        };
    }

    /**
     * Returns the text of a stream without its byte-order mark.
     *
     * @param name the name of the stream in error messages
     */
    public static String read(InputStream content, String name) throws IOException {
        byte[] bytes = content.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new UnreadableText("format.file.tooLarge", name);
        }
        String text = decode(bytes, name);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Writes a file atomically.
     *
     * @param secret whether only the owner may read the file
     * @return the reason why the file could not be written, or empty if it was written
     */
    public static Optional<Message> write(Path file, String text, boolean secret) {
        String name = nameOf(file);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length > LIMIT) {
            return Optional.of(Message.of("format.save.tooLarge"));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(Message.of("format.file.directory", name));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(Message.of("format.file.special", name));
        }
        try {
            if (secret && !keepsPermissions(file)) {
                return Optional.of(Message.of("format.save.notPrivate", name));
            }
            AtomicFiles.write(file, content, secret ? Access.OWNER_ONLY : Access.DEFAULT);
            return Optional.empty();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            return Optional.of(Message.of("format.save.denied", name));
        } catch (IOException e) {
            return Optional.of(Message.of("format.save.failed", name));
        }
    }

    /** Returns whether the drive supports permissions that can make a file private. */
    private static boolean keepsPermissions(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a folder has no parent");
        FileStore drive = Files.getFileStore(folder);
        return drive.supportsFileAttributeView(PosixFileAttributeView.class)
                || drive.supportsFileAttributeView(AclFileAttributeView.class);
    }

    /** Returns the name of a file for use in messages. */
    public static String nameOf(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    private static String decode(byte[] bytes, String name) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe && bytes[0] != bytes[1]) {
            throw new UnreadableText("format.file.utf16", name);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new UnreadableText("format.file.notUtf8", TextPosition.lineOf(text, text.length()), name);
        }
        return text;
    }
}
