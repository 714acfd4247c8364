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

    void print(CheckOutcome<Instant> outcome, Console console) {
        switch (outcome) {
            case CheckOutcome.Granted<Instant> granted ->
                console.printErr(
                        "credentials.granted", TIME.format(granted.value().atZone(clock.getZone())));
            case CheckOutcome.Refused<Instant> refused -> printRefusal(refused, console);
            case CheckOutcome.NotReached<Instant> notReached -> printFailure(notReached, console);
            case CheckOutcome.Cancelled<Instant> cancelled -> console.printErr("cli.cancelled");
        }
    }

    private void printRefusal(CheckOutcome.Refused<Instant> refused, Console console) {
        Refusal refusal = refused.refusal();
        Explanation explanation =
                CredentialsExplanations.explain(refusal, request, customRole, refused.trace(), clock.instant());
        console.printErr("cli.credentials.refused", refusal.errorCode(), refusal.serviceMessage());
        console.printErr("credentials.refused");
        new ExplanationPrinter(new FindingPrinter(request, console), console).print(explanation);
        refused.trace().requestId().ifPresent(id -> console.printErr("cli.requestId", id));
        if (CredentialsExplanations.isAboutRole(refusal)) {
            console.printErr("credentials.trustPolicy");
            console.err().println(TrustPolicy.statement(request.identityPoolId(), request.isGuest()));
        }
    }

    private static void printFailure(CheckOutcome.NotReached<Instant> missed, Console console) {
        Failure failure = missed.failure();
        Message advice = failure.kind() == Failure.Kind.OTHER ? Message.of("cli.tryDebug") : failure.advice();
        console.printErr("credentials.notReached");
        console.printErr("cli.explanation", failure.title(), advice);
        if (!failure.detail().isBlank()) {
            console.printErr("cli.cause", failure.detail());
        }
    }
}
