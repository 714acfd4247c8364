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
 * Small text files in UTF-8. Only a regular file is ever opened, so that reading cannot wait for a pipe or a device,
 * and no more of it is read or written than the limit.
 */
public final class TextFiles {
    /** The largest file, in bytes: the largest request, ten tokens of 50 000 characters, takes half of it. */
    public static final int LIMIT = 1 << 20;

    private TextFiles() {}

    /** The text of a file, without its byte-order mark; the name stands for it in sentences. */
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

    /** The sentence for a file that could not be read; the name stands for it. */
    public static UnreadableText unreadable(IOException error, String name) {
        return switch (error) {
            case NoSuchFileException missing -> new UnreadableText("format.file.missing", name);
            case AccessDeniedException denied -> new UnreadableText("format.file.denied", name);
            default -> new UnreadableText("format.file.unreadable", name);
        };
    }

    /** The text of a stream, without its byte-order mark; the name stands for it in sentences. */
    public static String read(InputStream content, String name) throws IOException {
        byte[] bytes = content.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new UnreadableText("format.file.tooLarge", name);
        }
        String text = decode(bytes, name);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param secret whether only its owner may read it
     * @return why it could not be written, or nothing if it was
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

    /** Whether the drive has permissions that can make a file private. */
    private static boolean keepsPermissions(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a folder has no parent");
        FileStore drive = Files.getFileStore(folder);
        return drive.supportsFileAttributeView(PosixFileAttributeView.class)
                || drive.supportsFileAttributeView(AclFileAttributeView.class);
    }

    /** What a sentence calls a file. */
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
