package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Report;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.function.Consumer;

/** Creates the text for a ticket: the answer, and the report of the call, which has no tokens or personal data. */
public final class Ticket {
    private final GetIdCall call;
    private final IdentityChecks checks;
    private final TokenAnalysis tokenAnalysis;
    private final TaskRunner tasks;

    Ticket(GetIdCall call, IdentityChecks checks, TokenAnalysis tokenAnalysis, TaskRunner tasks) {
        this.call = call;
        this.checks = checks;
        this.tokenAnalysis = tokenAnalysis;
        this.tasks = tasks;
    }

    /**
     * Creates the answer and the report of the latest call.
     *
     * @param messages the messages
     * @param then called on the UI thread with the text; not called if no call has ended
     */
    public void write(Messages messages, Consumer<String> then) {
        if (call.state().get() instanceof CallState.Ended ended) {
            Instant now = tokenAnalysis.now().get();
            CheckedGrants grants = checks.grants();
            tasks.run(
                    () -> new Report(Report.versions(messages), ended.request(), ended.outcome(), grants, now)
                            .ticket(messages),
                    then);
        }
    }
}
