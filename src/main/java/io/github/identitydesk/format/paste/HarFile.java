package io.github.identitydesk.format.paste;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.har.HarRedactor;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.SecretRedactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads files with recordings of a browser's network traffic (HAR) of up to 64 MiB as a stream. */
public final class HarFile {
    /** The maximum size of a file, in bytes. */
    public static final long LIMIT = 64L << 20;

    private static final int BEGINNING = 4096;
    /** Redacts error messages, because some messages of the service quote the token. */
    private static final SecretRedactor REDACTOR =
            new SecretRedactor(IdentityRequest.EMPTY, HarRedactor.MARK, HarRedactor.MARK);

    private HarFile() {}

    /** Returns whether a file is a recording, determined by its extension or its first characters. */
    public static boolean isHar(Path file) {
        String name = TextFiles.nameOf(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(".har")) {
            return true;
        }
        return name.endsWith(".json") && Files.isRegularFile(file) && begins(file);
    }

    private static boolean begins(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            char[] beginning = new char[BEGINNING];
            int length = Math.max(0, text.read(beginning));
            return HarText.isHar(new String(beginning, 0, length).strip());
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the GetId calls of a recording, or the logins of its sign-ins, or the reason why there are none. */
    public static Reading<Pasted> open(Path file) {
        return UnreadableText.reading(() -> read(file, HarText::read));
    }

    /**
     * Writes a copy of a recording without tokens, cookies, claims and authorization headers. Bodies are kept for GetId
     * calls only, in redacted form.
     *
     * @return the reason why the copy could not be written, or empty if it was written
     */
    public static Optional<Message> saveRedacted(Path file, Path copy) {
        if (isSame(file, copy)) {
            return Optional.of(Message.of("format.har.sameFile"));
        }
        Reading<byte[]> redacted = UnreadableText.reading(() -> read(file, text -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                HarRedactor.copy(text, out, HarFile::redacted);
            } catch (IOException e) {
                throw new UnreadableText("format.save.failed", TextFiles.nameOf(copy));
            }
            return bytes.toByteArray();
        }));
        return switch (redacted) {
            case Reading.Unreadable<byte[]> unreadable -> Optional.of(unreadable.message());
            case Reading.Read<byte[]> read -> write(copy, read.value());
        };
    }

    private static boolean isSame(Path file, Path copy) {
        try {
            return Files.exists(copy) && Files.isSameFile(file, copy);
        } catch (IOException e) {
            return file.equals(copy);
        }
    }

    private static Optional<Message> write(Path copy, byte[] content) {
        try {
            AtomicFiles.write(copy, content, Access.OWNER_ONLY);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of(Message.of("format.save.denied", TextFiles.nameOf(copy)));
        } catch (IOException e) {
            return Optional.of(Message.of("format.save.failed", TextFiles.nameOf(copy)));
        }
    }

    /**
     * Returns the redacted form of a body: a GetId request without its tokens, an IdentityId, or an error. Returns an
     * empty string for any other body.
     */
    private static String redacted(String body) {
        Optional<Value> value = Literals.whole(body.strip());
        Optional<String> request = value.filter(Requests::isRequest)
                .filter(found -> found.text("IdentityPoolId").isPresent())
                .map(Requests::of)
                .map(TokenPolicy.REDACTED::apply)
                .map(RequestWriter::compactJson);
        return request.or(() -> value.flatMap(HarFile::answer)).orElse("");
    }

    private static Optional<String> answer(Value value) {
        Optional<String> id = value.members().size() == 1
                ? value.text("IdentityId")
                        .filter(text -> Shapes.POOL_ID.matcher(text).matches())
                : Optional.empty();
        Optional<String> error = value.text("__type").filter(type -> type.matches("[\\w.#]{1,100}"));
        return id.map(found -> "{" + RequestWriter.jsonMember("IdentityId", found) + "}")
                .or(() -> error.map(type -> "{" + RequestWriter.jsonMember("__type", type) + ","
                        + RequestWriter.jsonMember(
                                "message", REDACTOR.of(value.text("message").orElse(""))) + "}"));
    }

    private static <T> T read(Path file, Function<Reader, T> reader) {
        String name = TextFiles.nameOf(file);
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableText("format.file.directory", name);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableText("format.file.special", name);
            }
            if (Files.size(file) > LIMIT) {
                throw new UnreadableText("format.har.tooLarge", name);
            }
            try (Reader text = Files.newBufferedReader(file)) {
                skipMark(text);
                return reader.apply(text);
            }
        } catch (IOException e) {
            throw TextFiles.unreadable(e, name);
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
