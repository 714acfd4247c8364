package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.store.Store;
import java.net.URI;
import java.time.Clock;

/** Creates window models for tests in which only the call may be made. */
final class WindowModels {
    private WindowModels() {}

    static WindowModel of(
            RequestForm form, GetIdCall call, RequestDocument document, Store store, TaskRunner tasks, Clock clock) {
        CallLog log = new CallLog(store, tasks, clock, Stores.TEXTS);
        return new WindowModel(
                form,
                new TokenAnalysis(form, tasks, clock),
                new KnownPools(store, tasks),
                call,
                log,
                document,
                new Copies(form, () -> URI.create("http://127.0.0.1/"), tasks),
                new IdentityChecks(
                        new IdentityCheck<>(WindowModels::notAsked, tasks, clock),
                        new IdentityCheck<>(WindowModels::notAsked, tasks, clock),
                        new SignatureVerification(
                                address -> {
                                    throw new AssertionError("not asked for");
                                },
                                tasks),
                        call.state(),
                        log),
                new Samples(
                        document,
                        () -> {
                            throw new AssertionError("no sandbox is needed");
                        },
                        tasks,
                        clock),
                tasks);
    }

    private static <T> CheckOutcome<T> notAsked(IdentityQuery query, Endpoint endpoint) {
        throw new AssertionError("not asked for");
    }
}
