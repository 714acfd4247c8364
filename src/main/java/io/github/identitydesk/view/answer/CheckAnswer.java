package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.CredentialsExplanations;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.TrustPolicy;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.viewmodel.CheckState;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that describe the answer to a check of an identity. They contain only what the caller derived from the granted
 * credentials or token.
 *
 * @param picture shows how the check ended
 * @param title the answer in one sentence
 * @param details the exception, the message and the request ID of a refusal, or the claims of the token that was granted;
 * otherwise empty
 * @param text what happened; empty if the title is sufficient
 * @param advice what to do; empty if there is nothing to do
 * @param trustPolicy the statement to add to the trust policy of the role, if a missing one is the likely cause
 * @param trace the trace of the call
 * @param granted whether the service granted what was requested
 */
record CheckAnswer(
        Icon.Picture picture,
        String title,
        String details,
        String text,
        String advice,
        Optional<String> trustPolicy,
        CallTrace trace,
        boolean granted) {
    /**
     * Describes the answer to a check that has ended.
     *
     * @param check the end of the check
     * @param subject the suffix of the message keys for what was requested
     * @param yes describes what was granted in a sentence
     * @param content returns the content of what was granted, one line per value; empty if it has none to show
     * @param messages the messages
     */
    static <T> CheckAnswer of(
            CheckState.Ended<T> check,
            String subject,
            Function<T, String> yes,
            Function<T, String> content,
            Messages messages) {
        return switch (check.outcome()) {
            case CheckOutcome.Granted<T> granted ->
                new CheckAnswer(
                        Icon.Picture.DONE,
                        yes.apply(granted.value()),
                        content.apply(granted.value()),
                        "",
                        "",
                        Optional.empty(),
                        granted.trace(),
                        true);
            case CheckOutcome.Refused<T> refused -> refused(check, refused, subject, messages);
            case CheckOutcome.NotReached<T> missed ->
                no(
                        Icon.Picture.NO_CONNECTION,
                        messages.format("credentials.notReached." + subject),
                        missed.failure().detail(),
                        messages.format(missed.failure().title()),
                        messages.format(missed.failure().advice()),
                        missed.trace());
            case CheckOutcome.Cancelled<T> cancelled ->
                no(
                        Icon.Picture.CANCELLED,
                        messages.format("credentials.cancelled"),
                        "",
                        "",
                        messages.format("credentials.cancelled.advice"),
                        cancelled.trace());
        };
    }

    private static CheckAnswer no(
            Icon.Picture picture, String title, String words, String text, String advice, CallTrace trace) {
        return new CheckAnswer(picture, title, words, text, advice, Optional.empty(), trace, false);
    }

    private static <T> CheckAnswer refused(
            CheckState.Ended<T> check, CheckOutcome.Refused<T> refused, String subject, Messages messages) {
        Explanation explanation = check.explanation().orElseThrow();
        Refusal refusal = refused.refusal();
        String words = Stream.of(
                        refusal.errorCode(),
                        refusal.serviceMessage(),
                        refused.trace()
                                .requestId()
                                .map(id -> messages.format("cli.requestId", id))
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        String why = Stream.of(
                        Stream.of(Message.of("credentials.refused." + subject), explanation.whatHappened()),
                        explanation.likelyCause().stream(),
                        explanation.evidence().stream())
                .flatMap(sentences -> sentences)
                .map(messages::format)
                .collect(Collectors.joining(" "));
        IdentityRequest request = check.request();
        return new CheckAnswer(
                Icon.Picture.REFUSED,
                messages.format(explanation.title()),
                words,
                why,
                messages.format(explanation.whatToDo()),
                CredentialsExplanations.isAboutRole(refusal)
                        ? Optional.of(TrustPolicy.statement(request.identityPoolId(), request.isGuest()))
                        : Optional.empty(),
                refused.trace(),
                false);
    }
}
