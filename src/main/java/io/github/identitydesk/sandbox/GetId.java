package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.LoginCheck.Verdict;
import io.github.identitydesk.sandbox.PoolBehavior.Prompt;
import io.github.identitydesk.sandbox.PoolBehavior.Refusing;
import io.github.identitydesk.sandbox.PoolBehavior.Slow;
import io.github.identitydesk.sandbox.PoolBehavior.Unsteady;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** GetId, in the service's order: constraints, the pool, its behavior, then the guest or the logins. */
final class GetId implements Operation {
    private final SandboxIssuer issuer;
    private final Clock clock;
    private final Supplier<UUID> guestIds;
    private final Pause pause;
    private final IdentityRegistry identities;
    private final Map<SandboxPool, Integer> calls = new ConcurrentHashMap<>();

    GetId(IdentityRegistry identities, SandboxIssuer issuer, Clock clock, Supplier<UUID> guestIds, Pause pause) {
        this.identities = identities;
        this.issuer = issuer;
        this.clock = clock;
        this.guestIds = guestIds;
        this.pause = pause;
    }

    /** Delays an answer. Tests replace it. */
    interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    @Override
    public Answer answer(WireInput input) throws MalformedBody, InterruptedException {
        return answer(GetIdInput.of(input));
    }

    private Answer answer(GetIdInput input) throws InterruptedException {
        Optional<String> violations = Constraints.violatedBy(input);
        if (violations.isPresent()) {
            return Answer.error("ValidationException", violations.get());
        }
        String poolId = input.identityPoolId().orElseThrow();
        Optional<SandboxPool> pool = SandboxPool.of(poolId);
        return pool.isPresent()
                ? behave(pool.get(), input)
                : Answer.error("ResourceNotFoundException", "IdentityPool '" + poolId + "' not found.");
    }

    private Answer behave(SandboxPool pool, GetIdInput input) throws InterruptedException {
        return switch (pool.behavior()) {
            case Prompt prompt -> identity(pool, input);
            case Slow slow -> {
                pause.pause(slow.delay());
                yield identity(pool, input);
            }
            case Refusing refusing -> refusing.answer();
            case Unsteady unsteady ->
                calls.merge(pool, 1, Integer::sum) % unsteady.answersEvery() == 0
                        ? identity(pool, input)
                        : unsteady.answer();
        };
    }

    private Answer identity(SandboxPool pool, GetIdInput input) {
        return input.logins().isEmpty() ? guest(pool) : authenticated(pool, input);
    }

    private Answer guest(SandboxPool pool) {
        return pool.takesGuests()
                ? found(pool, identities.newGuest(pool, guestIds.get()))
                : notAuthorized("Unauthenticated access is not supported for this identity pool.");
    }

    private Answer authenticated(SandboxPool pool, GetIdInput input) {
        LoginCheck check = new LoginCheck(pool, issuer, clock.instant());
        List<UUID> subjects = new ArrayList<>();
        for (var entry : input.logins().entrySet()) {
            switch (check.verdict(new Login(entry.getKey(), entry.getValue()))) {
                case Verdict.Accepted accepted ->
                    subjects.add(IdentityRegistry.nameOf(pool.id(), entry.getKey(), accepted.subject()));
                case Verdict.Rejected rejected -> {
                    return notAuthorized(rejected.message());
                }
            }
        }
        return identities.identityOf(pool, subjects).map(id -> found(pool, id)).orElse(Answer.LINKED_ELSEWHERE);
    }

    private static Answer found(SandboxPool pool, UUID id) {
        return new Answer.Found(pool.region() + ":" + id);
    }

    private static Answer notAuthorized(String message) {
        return Answer.error("NotAuthorizedException", message);
    }
}
