package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of a call without explanations tells each outcome. */
class ReportOfCallTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final String REQUEST_ID = "5f0c2f3a-7e05-4cd1-8d4a-2f0d4c1f2d11";

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet("found", new Outcome.Found("us-east-1:id", SampleCalls.trace()), List.of("us-east-1:id")),
                argumentSet(
                        "refused",
                        new Outcome.Refused(
                                Refusal.of("NotAuthorizedException", "Token expired.", 400), SampleCalls.trace()),
                        List.of("NotAuthorizedException", "Token expired.")),
                argumentSet(
                        "not reached",
                        new Outcome.NotReached(
                                new Failure(Failure.Kind.TIMED_OUT, "no answer after 15 s"), SampleCalls.trace()),
                        List.of("no answer after 15 s")),
                argumentSet("cancelled", new Outcome.Cancelled(SampleCalls.trace()), List.of("Cancelled")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void reportOfTheCallHasNoExplanation(Outcome outcome, List<String> told) {
        String report = report(outcome).call(MESSAGES);

        assertThat(report).contains(told).contains(REQUEST_ID);
        if (outcome instanceof Outcome.Refused refused) {
            String title = MESSAGES.format(
                    Explanations.explain(refused.refusal(), SampleCalls.request(), SampleCalls.trace(), NOW)
                            .title());
            assertThat(report).doesNotContain(title);
            assertThat(report(outcome).ticket(MESSAGES)).contains(title);
        }
    }

    private static Report report(Outcome outcome) {
        return new Report(List.of("Identity Desk"), SampleCalls.request(), outcome, CheckedGrants.NONE, NOW);
    }
}
