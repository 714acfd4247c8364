package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The state of the call of a window. */
public sealed interface CallState {
    /** No call has been made. */
    record NotCalled() implements CallState {}

    /**
     * A call is in progress.
     *
     * @param since the start of the call
     * @param attempt the number of the current attempt, starting at 1; 0 before the first attempt
     */
    record Calling(Instant since, int attempt) implements CallState {}

    /**
     * A call has ended.
     *
     * @param request the request
     * @param choice the endpoint, as chosen in the form
     * @param outcome the outcome
     * @param explanation the explanation of a refusal; empty for other outcomes
     */
    record Ended(IdentityRequest request, EndpointChoice choice, Outcome outcome, Optional<Explanation> explanation)
            implements CallState {
        /** Returns whether sending the given request to the given endpoint would repeat this call. */
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
