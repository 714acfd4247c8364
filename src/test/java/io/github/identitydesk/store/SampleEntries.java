package io.github.identitydesk.store;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sample history entries. */
final class SampleEntries {
    static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    static final String IDENTITY = "us-east-1:0f1e2d3c-1234-5678-9abc-9a8b7c6d5e4f";
    static final Instant NOON = Instant.parse("2026-11-03T11:00:00Z");

    private SampleEntries() {}

    /** Returns the n-th entry, sent n minutes after noon, with a unique ID. */
    static HistoryEntry number(int n) {
        return entry(n, EndpointChoice.AWS, POOL, IDENTITY, Map.of("accounts.google.com", "fingerprint"));
    }

    /** Returns the entry of a call that found an identity for logins with the given fingerprints, by provider name. */
    static HistoryEntry entry(
            int n, EndpointChoice endpoint, String pool, String identityId, Map<String, String> fingerprints) {
        List<Login> logins = fingerprints.keySet().stream()
                .sorted()
                .map(name -> Login.of(name, "the token"))
                .toList();
        return ended(
                new UUID(0, n),
                new IdentityRequest(pool, Optional.empty(), logins),
                endpoint,
                new Outcome.Found(identityId, trace(n)),
                fingerprints,
                words -> words);
    }

    /** Returns the entry of a call with the given outcome. */
    static HistoryEntry ending(int n, Outcome outcome) {
        return ended(
                new UUID(0, n), IdentityRequest.guest(POOL), EndpointChoice.AWS, outcome, Map.of(), words -> words);
    }

    /** Returns the entry of a completed call that was sent when its trace began. */
    static HistoryEntry ended(
            UUID id,
            IdentityRequest request,
            EndpointChoice endpoint,
            Outcome outcome,
            Map<String, String> fingerprints,
            UnaryOperator<String> redaction) {
        return HistoryEntry.sent(id, outcome.trace().startedAt(), request, endpoint, fingerprints)
                .ended(outcome, redaction);
    }

    static Outcome refused(String errorCode, String message) {
        return new Outcome.Refused(Refusal.of(errorCode, message, 400), trace(0));
    }

    static Outcome notReached(Failure.Kind kind, String detail) {
        return new Outcome.NotReached(new Failure(kind, detail), trace(0));
    }

    static CallTrace trace(int n) {
        return new CallTrace(
                new Endpoint.Aws(new Region("us-east-1")),
                Optional.empty(),
                Optional.empty(),
                NOON.plus(Duration.ofMinutes(n)),
                Duration.ofMillis(143),
                List.of(),
                Optional.of("5f0c1a2b-request"),
                Optional.empty());
    }
}
