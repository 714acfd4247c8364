package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.EndpointChoice;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The formats for sharing the history, with the same names in both. They contain no tokens, which the history does not store,
 * and none of the keyed hashes by which it recognizes logins.
 */
public enum HistoryExport {
    /** Comma-separated values in UTF-8 (RFC 4180), with a header line and times in UTC (ISO 8601). */
    CSV {
        @Override
        public byte[] export(List<HistoryEntry> calls, NamedPools pools) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                out.write(String.join(",", COLUMNS) + "\r\n");
                for (HistoryEntry call : calls) {
                    out.write(line(object(call, pools)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    /** An array of objects. Members without a value are left out. */
    JSON {
        @Override
        public byte[] export(List<HistoryEntry> calls, NamedPools pools) {
            return Json.writePretty(out -> {
                out.writeStartArray();
                calls.forEach(call -> Json.write(object(call, pools), out));
                out.writeEndArray();
            });
        }
    };

    private static final List<String> COLUMNS = List.of(
            "time",
            "durationMillis",
            "endpoint",
            "endpointUrl",
            "region",
            "identityPoolId",
            "poolName",
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
     * @param pools the names of the pools
     */
    public abstract byte[] export(List<HistoryEntry> calls, NamedPools pools);

    /**
     * Writes the calls to a file atomically.
     *
     * @return the error message for the user, or an empty optional if the file was written
     */
    public Optional<Message> save(List<HistoryEntry> calls, NamedPools pools, Path file) {
        try {
            AtomicFiles.write(file, export(calls, pools), Access.DEFAULT);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Message.of("store.exportFailed", file.toString()));
        }
    }

    /** Returns the values of a call by column. The region is the one that was called, also if it was that of the pool. */
    private static ObjectNode object(HistoryEntry call, NamedPools pools) {
        String pool = call.identityPoolId();
        ObjectNode object = Json.object()
                .put("time", call.time().toString())
                .put("durationMillis", call.duration().toMillis())
                .put("endpoint", call.endpoint().kind().name());
        if (call.endpoint().kind() == EndpointChoice.Kind.CUSTOM) {
            object.put("endpointUrl", call.endpoint().url());
        }
        call.endpoint().calledRegion(pool).ifPresent(region -> object.put("region", region.name()));
        object.put("identityPoolId", pool);
        pools.nameOf(pool).ifPresent(name -> object.put("poolName", name));
        call.accountId().ifPresent(id -> object.put("accountId", id));
        ArrayNode providers = object.putArray("providers");
        call.logins().forEach(login -> providers.add(login.providerName()));
        put(call.outcome(), object);
        call.requestId().ifPresent(id -> object.put("requestId", id));
        call.grants().credentials().ifPresent(granted -> object.put(HistoryCodec.CREDENTIALS, granted));
        call.grants().openIdToken().ifPresent(granted -> object.put(HistoryCodec.OPEN_ID_TOKEN, granted));
        return object;
    }

    private static void put(PastOutcome outcome, ObjectNode object) {
        object.put("outcome", HistoryCodec.kind(outcome));
        switch (outcome) {
            case PastOutcome.Found found -> object.put("identityId", found.identityId());
            case PastOutcome.Refused refused ->
                object.put("errorCode", refused.refusal().errorCode())
                        .put("status", refused.refusal().status())
                        .put("message", refused.refusal().serviceMessage());
            case PastOutcome.NotReached missed ->
                object.put("errorCode", missed.failure().kind().name())
                        .put("message", missed.failure().detail());
            case PastOutcome.Cancelled cancelled -> {}
            case PastOutcome.Sent sent -> {}
        }
    }

    private static String line(ObjectNode object) {
        return COLUMNS.stream()
                .map(object::path)
                .map(value -> value.isArray()
                        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                        : value.asString(""))
                .map(HistoryExport::cell)
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
