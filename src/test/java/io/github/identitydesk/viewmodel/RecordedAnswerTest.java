package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recorded refusal is explained as of its own time, at which its token may have been valid. */
class RecordedAnswerTest extends GetIdCallFixture {
    private static final Instant VALID = Tokens.NOW.plus(Duration.ofMinutes(5));
    private static final Instant EXPIRED = Tokens.NOW.plus(Duration.ofDays(1));
    private static final IdentityRequest WITH_TOKEN = new IdentityRequest(
            Tokens.POOL, Optional.empty(), List.of(Login.of(Tokens.USER_POOL, Tokens.rsa(Tokens.userPoolClaims()))));

    private Optional<Explanation> shownAfterExpiry(Instant recorded) {
        GetIdCall later = new GetIdCall(client, () -> SANDBOX, log, tasks, Clock.fixed(EXPIRED, ZoneOffset.UTC));
        later.show(WITH_TOKEN, EndpointChoice.AWS, refusal(recorded));
        return later.state().get() instanceof CallState.Ended ended ? ended.explanation() : Optional.empty();
    }

    private static Outcome.Refused refusal(Instant startedAt) {
        return new Outcome.Refused(
                Refusal.of("NotAuthorizedException", "no", 400),
                new CallTrace(
                        new Endpoint.Aws(new Region("us-east-1")),
                        Optional.empty(),
                        Optional.empty(),
                        startedAt,
                        Duration.ofMillis(80),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Explanation asOf(Instant time, Instant startedAt) {
        Outcome.Refused refused = refusal(startedAt);
        return Explanations.explain(refused.refusal(), WITH_TOKEN, refused.trace(), time);
    }

    @Test
    void tokenThatHasExpiredSinceIsNotTheCause() {
        assertThat(shownAfterExpiry(VALID))
                .contains(asOf(VALID, VALID))
                .isNotEqualTo(Optional.of(asOf(EXPIRED, VALID)));
    }

    @Test
    void recordingWithoutATimeIsExplainedAsOfNow() {
        assertThat(shownAfterExpiry(Instant.EPOCH))
                .contains(asOf(EXPIRED, Instant.EPOCH))
                .isNotEqualTo(Optional.of(asOf(Instant.EPOCH, Instant.EPOCH)));
    }
}
