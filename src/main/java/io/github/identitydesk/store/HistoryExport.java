package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The formats for sharing the history. They contain no tokens, which the history does not store, and none of the keyed hashes
 * by which it recognizes logins.
 */
public enum HistoryExport {
    /** Comma-separated values in UTF-8 (RFC 4180), with a header line and times in UTC (ISO 8601). */
    CSV {
        @Override
        public byte[] export(List<HistoryEntry> calls) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                out.write(String.join(",", COLUMNS) + "\r\n");
                for (HistoryEntry call : calls) {
                    out.write(line(call));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    /** An array of objects, as in the history's own file. */
    JSON {
        @Override
        public byte[] export(List<HistoryEntry> calls) {
            return Json.writePretty(out -> write(calls, out));
        }
    };

    private static final List<String> COLUMNS = List.of(
            "time",
            "durationMillis",
            "endpoint",
            "endpointUrl",
            "region",
            "identityPoolId",
            "accountId",
            "providers",
            "outcome",
            "identityId",
            "errorCode",
            "status",
            "message",
            "requestId",
            HistoryCodec.CREDENTIALS,
            HistoryCodec.OPEN_ID_TOKEN);

    /**
     * Returns the content of a file with the calls.
     *
     * @param calls the calls, in the order in which they are written
     */
    public abstract byte[] export(List<HistoryEntry> calls);

    /**
     * Writes the calls to a file atomically.
     *
     * @return the error message for the user, or an empty optional if the file was written
     */
    public Optional<Message> save(List<HistoryEntry> calls, Path file) {
        try {
            AtomicFiles.write(file, export(calls), Access.DEFAULT);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Message.of("store.exportFailed", file.toString()));
        }
    }

    private static void write(List<HistoryEntry> calls, JsonGenerator out) {
        out.writeStartArray();
        calls.forEach(call -> Json.write(object(call), out));
        out.writeEndArray();
    }

    private static ObjectNode object(HistoryEntry call) {
        ObjectNode object = new HistoryCodec().write(call);
        object.path("logins").forEach(login -> ((ObjectNode) login).remove("fingerprint"));
        return object;
    }

    private static String line(HistoryEntry call) {
        ObjectNode object = object(call);
        object.put(
                "providers", call.logins().stream().map(PastLogin::providerName).collect(Collectors.joining(" ")));
        JsonNode endpoint = object.path("endpoint");
        JsonNode outcome = object.path("outcome");
        return Stream.of(
                        object.path("time"),
                        object.path("durationMillis"),
                        endpoint.path("kind"),
                        endpoint.path("url"),
                        endpoint.path("region"),
                        object.path("identityPoolId"),
                        object.path("accountId"),
                        object.path("providers"),
                        outcome.path("kind"),
                        outcome.path("identityId"),
                        outcome.has("failure") ? outcome.path("failure") : outcome.path("errorCode"),
                        outcome.path("status"),
                        outcome.has("failure") ? outcome.path("detail") : outcome.path("serviceMessage"),
                        object.path("requestId"),
                        object.path(HistoryCodec.CREDENTIALS),
                        object.path(HistoryCodec.OPEN_ID_TOKEN))
                .map(value -> cell(value.asString("")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Returns a value, quoted as required by RFC 4180. An apostrophe is added to a value that begins like a formula, such as
     * a message of a server, so that a spreadsheet does not evaluate it (OWASP, CSV injection).
     */
    private static String cell(String value) {
        boolean isFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = isFormula ? "'" + value : value;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
