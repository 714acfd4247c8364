package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts the history to and from a list of calls, newest first. */
final class HistoryCodec implements ListCodec.RowCodec<HistoryEntry> {
    static final String CREDENTIALS = "credentials";
    static final String OPEN_ID_TOKEN = "openIdToken";

    static Codec<History> of() {
        return new ListCodec<>(History.EMPTY, "calls", new HistoryCodec(), History::new, History::entries);
    }

    @Override
    public Optional<HistoryEntry> read(ObjectNode object) {
        try {
            return Optional.of(new HistoryEntry(
                    UUID.fromString(text(object, "id")),
                    Instant.parse(text(object, "time")),
                    Duration.ofMillis(
                            object.path("durationMillis").longValueOpt().orElseThrow()),
                    EndpointCodec.read(object.path("endpoint")).orElseThrow(),
                    text(object, "identityPoolId"),
                    object.path("accountId").stringValueOpt(),
                    logins(object.path("logins")),
                    outcome(object.path("outcome")),
                    object.path("requestId").stringValueOpt(),
                    new CheckedGrants(granted(object, CREDENTIALS), granted(object, OPEN_ID_TOKEN))));
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public ObjectNode write(HistoryEntry entry) {
        ObjectNode object = Json.object()
                .put("id", entry.id().toString())
                .put("time", entry.time().toString())
                .put("durationMillis", entry.duration().toMillis());
        object.set("endpoint", EndpointCodec.write(entry.endpoint()));
        object.put("identityPoolId", entry.identityPoolId());
        entry.accountId().ifPresent(id -> object.put("accountId", id));
        ArrayNode logins = object.putArray("logins");
        for (PastLogin login : entry.logins()) {
            ObjectNode row = logins.addObject().put("providerName", login.providerName());
            login.fingerprint().ifPresent(fingerprint -> row.put("fingerprint", fingerprint));
        }
        write(entry.outcome(), object.putObject("outcome"));
        entry.requestId().ifPresent(id -> object.put("requestId", id));
        entry.grants().credentials().ifPresent(granted -> object.put(CREDENTIALS, granted));
        entry.grants().openIdToken().ifPresent(granted -> object.put(OPEN_ID_TOKEN, granted));
        return object;
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).stringValueOpt().orElseThrow();
    }

    private static Optional<Boolean> granted(JsonNode object, String name) {
        return object.path(name).booleanValueOpt();
    }

    private static List<PastLogin> logins(JsonNode list) {
        if (!list.isArray()) {
            throw new NoSuchElementException("logins");
        }
        return list.valueStream()
                .map(login -> new PastLogin(
                        text(login, "providerName"), login.path("fingerprint").stringValueOpt()))
                .toList();
    }

    private static PastOutcome outcome(JsonNode object) {
        return switch (text(object, "kind")) {
            case "FOUND" -> new PastOutcome.Found(text(object, "identityId"));
            case "REFUSED" ->
                new PastOutcome.Refused(Refusal.of(
                        text(object, "errorCode"),
                        object.path("serviceMessage").stringValue(""),
                        object.path("status").intValueOpt().orElseThrow()));
            case "NOT_REACHED" ->
                new PastOutcome.NotReached(new Failure(
                        Json.constant(Failure.Kind.class, object.path("failure"))
                                .orElseThrow(),
                        object.path("detail").stringValue("")));
            case "CANCELLED" -> new PastOutcome.Cancelled();
            case "SENT" -> new PastOutcome.Sent();
            default -> throw new NoSuchElementException("kind");
        };
    }

    /** Returns the name of the kind of outcome, in files. */
    static String kind(PastOutcome outcome) {
        return switch (outcome) {
            case PastOutcome.Found found -> "FOUND";
            case PastOutcome.Refused refused -> "REFUSED";
            case PastOutcome.NotReached missed -> "NOT_REACHED";
            case PastOutcome.Cancelled cancelled -> "CANCELLED";
            case PastOutcome.Sent sent -> "SENT";
        };
    }

    private static void write(PastOutcome outcome, ObjectNode object) {
        object.put("kind", kind(outcome));
        switch (outcome) {
            case PastOutcome.Found found -> object.put("identityId", found.identityId());
            case PastOutcome.Refused refused ->
                object.put("errorCode", refused.refusal().errorCode())
                        .put("serviceMessage", refused.refusal().serviceMessage())
                        .put("status", refused.refusal().status());
            case PastOutcome.NotReached missed ->
                object.put("failure", missed.failure().kind().name())
                        .put("detail", missed.failure().detail());
            case PastOutcome.Cancelled cancelled -> {}
            case PastOutcome.Sent sent -> {}
        }
    }
}
