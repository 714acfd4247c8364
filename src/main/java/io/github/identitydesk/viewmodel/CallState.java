package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Where a window's call stands. */
public sealed interface CallState {
    /** Nothing was called yet. */
    record NotCalled() implements CallState {}

    /**
     * A call is under way.
     *
     * @param since when it began
     * @param attempt the number of the attempt under way, from 1; 0 before the first
     */
    record Calling(Instant since, int attempt) implements CallState {}

    /**
     * A call has ended.
     *
     * @param request what was asked
     * @param choice where it was asked, as chosen in the form
     * @param outcome how it ended
     * @param explanation why the service refused, where it did
     */
    record Ended(IdentityRequest request, EndpointChoice choice, Outcome outcome, Optional<Explanation> explanation)
            implements CallState {
        /** Whether the same request, asked in the same place, would be the same call. */
        public boolean isFor(IdentityRequest other, EndpointChoice elsewhere) {
            return request.equals(other)
                    && choice.kind() == elsewhere.kind()
                    && (choice.kind() != EndpointChoice.Kind.CUSTOM
                            || choice.url().equals(elsewhere.url()))
                    && choice.calledRegion(request.identityPoolId())
                            .equals(elsewhere.calledRegion(other.identityPoolId()));
        }
    }
}
