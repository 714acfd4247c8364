package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.CredentialsExplanations;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.TrustPolicy;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Reports on standard error whether an identity gets credentials. Standard output is reserved for the IdentityId.
 *
 * @param request the request with which the identity was found
 * @param customRole whether the request for credentials named a role
 * @param clock the current time, and the zone in which an expiry is printed
 */
record CredentialsPrinter(IdentityRequest request, boolean customRole, Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    void tell(CheckOutcome<Instant> outcome, Console console) {
        switch (outcome) {
            case CheckOutcome.Granted<Instant> granted ->
                console.tell("credentials.granted", TIME.format(granted.value().atZone(clock.getZone())));
            case CheckOutcome.Refused<Instant> refused -> refused(refused, console);
            case CheckOutcome.NotReached<Instant> notReached -> notReached(notReached, console);
            case CheckOutcome.Cancelled<Instant> cancelled -> console.tell("cli.cancelled");
        }
    }

    private void refused(CheckOutcome.Refused<Instant> refused, Console console) {
        Refusal refusal = refused.refusal();
        Explanation explanation =
                CredentialsExplanations.explain(refusal, request, customRole, refused.trace(), clock.instant());
        console.tell("cli.credentials.refused", refusal.errorCode(), refusal.serviceMessage());
        console.tell("credentials.refused");
        new ExplanationPrinter(request, console).print(explanation);
        refused.trace().requestId().ifPresent(id -> console.tell("cli.requestId", id));
        if (CredentialsExplanations.isAboutRole(refusal)) {
            console.tell("credentials.trustPolicy");
            console.err().println(TrustPolicy.statement(request.identityPoolId(), request.isGuest()));
        }
    }

    private static void notReached(CheckOutcome.NotReached<Instant> missed, Console console) {
        Failure failure = missed.failure();
        Message advice = failure.kind() == Failure.Kind.OTHER ? Message.of("cli.tryDebug") : failure.advice();
        console.tell("credentials.notReached");
        console.tell("cli.explanation", failure.title(), advice);
        if (!failure.detail().isBlank()) {
            console.tell("cli.cause", failure.detail());
        }
    }
}
