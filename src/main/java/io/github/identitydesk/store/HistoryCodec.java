package io.github.identitydesk.store;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The history as a list of calls, newest first. */
final class HistoryCodec implements Codec<History> {
    @Override
    public History initial() {
        return History.EMPTY;
    }

    @Override
    public Read<History> read(JsonObject members) {
        return members.rows("calls", HistoryCodec::entry).map(History::new);
    }

    @Override
    public JsonObject write(History history) {
        // Each call takes its form when it is written: a long history's would fill the memory.
        Iterable<JsonObject> calls =
                () -> history.entries().stream().map(HistoryCodec::members).iterator();
        return new JsonObject(Map.of("calls", calls));
    }

    private static Optional<HistoryEntry> entry(JsonObject members) {
        try {
            return Optional.of(new HistoryEntry(
                    UUID.fromString(members.text("id").orElseThrow()),
                    Instant.parse(members.text("time").orElseThrow()),
                    Duration.ofMillis(
                            members.number("durationMillis").orElseThrow().longValue()),
                    members.object("endpoint").flatMap(EndpointCodec::read).orElseThrow(),
                    members.text("identityPoolId").orElseThrow(),
                    members.text("accountId"),
                    logins(members),
                    outcome(members.object("outcome").orElseThrow()),
                    members.text("requestId")));
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonObject members(HistoryEntry entry) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", entry.id().toString());
        members.put("time", entry.time().toString());
        members.put("durationMillis", entry.duration().toMillis());
        members.put("endpoint", EndpointCodec.write(entry.endpoint()));
        members.put("identityPoolId", entry.identityPoolId());
        members.put("accountId", entry.accountId());
        members.put("logins", entry.logins().stream().map(HistoryCodec::members).toList());
        members.put("outcome", members(entry.outcome()));
        members.put("requestId", entry.requestId());
        return new JsonObject(members);
    }

    private static List<PastLogin> logins(JsonObject members) {
        Read<List<PastLogin>> logins = members.rows("logins", HistoryCodec::login);
        if (!logins.whole()) {
            throw new NoSuchElementException("logins");
        }
        return logins.value();
    }

    private static Optional<PastLogin> login(JsonObject members) {
        return members.text("providerName").map(name -> new PastLogin(name, members.text("fingerprint")));
    }

    private static JsonObject members(PastLogin login) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("providerName", login.providerName());
        members.put("fingerprint", login.fingerprint());
        return new JsonObject(members);
    }

    private static PastOutcome outcome(JsonObject members) {
        return switch (members.text("kind").orElseThrow()) {
            case "FOUND" -> new PastOutcome.Found(members.text("identityId").orElseThrow());
            case "REFUSED" ->
                new PastOutcome.Refused(Refusal.of(
                        members.text("errorCode").orElseThrow(),
                        members.text("serviceMessage").orElse(""),
                        members.number("status").orElseThrow().intValue()));
            case "NOT_REACHED" ->
                new PastOutcome.NotReached(new Failure(
                        members.constant(Failure.Kind.class, "failure").orElseThrow(),
                        members.text("detail").orElse("")));
            case "CANCELLED" -> new PastOutcome.Cancelled();
            default -> throw new NoSuchElementException("kind");
        };
    }

    private static JsonObject members(PastOutcome outcome) {
        Map<String, Object> members = new LinkedHashMap<>();
        switch (outcome) {
            case PastOutcome.Found found -> {
                members.put("kind", "FOUND");
                members.put("identityId", found.identityId());
            }
            case PastOutcome.Refused refused -> {
                Refusal refusal = refused.refusal();
                members.put("kind", "REFUSED");
                members.put("errorCode", refusal.errorCode());
                members.put("serviceMessage", refusal.serviceMessage());
                members.put("status", refusal.status());
            }
            case PastOutcome.NotReached missed -> {
                members.put("kind", "NOT_REACHED");
                members.put("failure", missed.failure().kind().name());
                members.put("detail", missed.failure().detail());
            }
            case PastOutcome.Cancelled cancelled -> members.put("kind", "CANCELLED");
        }
        return new JsonObject(members);
    }
}
