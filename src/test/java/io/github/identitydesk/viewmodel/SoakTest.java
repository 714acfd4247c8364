package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many calls in succession, found, refused, not reached and cancelled, through the real client and the sandbox.
 * {@code mvn -Pproofs verify} makes 20 000.
 */
@Tag("slow")
@Isolated
class SoakTest {
    private static final int CALLS = Integer.getInteger("calls", 100);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<SampleRequest> REQUESTS = List.of(
            SampleRequest.LOGIN, SampleRequest.GUEST_REFUSED, SampleRequest.EXPIRED_TOKEN, SampleRequest.SLOW_ANSWER);

    /** One call in this many goes to a port where nothing listens. */
    private static final int UNREACHABLE = 7;

    private static final EndpointChoice NOBODY = EndpointChoice.custom("http://127.0.0.1:9");

    @TempDir
    Path home;

    /** The resources that a process uses. */
    private record Use(long heapMebibytes, int threads, long descriptors) {
        static Use now() throws IOException {
            System.gc();
            return new Use(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    openDescriptors());
        }

        private static long openDescriptors() throws IOException {
            Path own = Path.of("/proc/self/fd");
            if (Files.notExists(own)) {
                return 0;
            }
            try (Stream<Path> open = Files.list(own)) {
                return open.count();
            }
        }
    }

    @Test
    void heapThreadsAndDescriptorsStayFlat() throws Exception {
        Store store = Stores.in(home);
        try (LazySandbox sandbox = new LazySandbox(CLOCK);
                SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, CLOCK);
                ExecutorService ui = Executors.newSingleThreadExecutor();
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            TaskRunner tasks = new TaskRunner(background, ui);
            GetIdCall call =
                    new GetIdCall(client, sandbox::url, new CallLog(store, tasks, CLOCK, Stores.TEXTS), tasks, CLOCK);
            // Fill the history and load all classes before the first measurement.
            make(CALLS / 4, call, ui);
            Use before = Use.now();
            make(CALLS, call, ui);
            Use after = Use.now();

            assertThat(after.heapMebibytes()).as("%s, then %s", before, after).isLessThan(before.heapMebibytes() + 16);
            assertThat(after.threads()).isLessThan(before.threads() + 8);
            assertThat(after.descriptors()).isLessThan(before.descriptors() + 16);
        }
        assertThat(store.history().value().entries()).hasSize(Math.min(History.LIMIT, CALLS + CALLS / 4));
    }

    /** Makes calls; those to the slow pool are cancelled. */
    private static void make(int calls, GetIdCall call, ExecutorService ui) throws Exception {
        for (int n = 0; n < calls; n++) {
            SampleRequest sample = REQUESTS.get(n % REQUESTS.size());
            EndpointChoice endpoint = n % UNREACHABLE == 0 ? NOBODY : EndpointChoice.SANDBOX;
            IdentityRequest request = sample.request(CLOCK);
            CountDownLatch ended = new CountDownLatch(1);
            Subscription subscription = ui.submit(() -> {
                        Subscription states = call.state().subscribe((was, is) -> {
                            if (is instanceof CallState.Ended) {
                                ended.countDown();
                            }
                        });
                        call.start(request, endpoint);
                        if (sample == SampleRequest.SLOW_ANSWER) {
                            call.cancel();
                        }
                        return states;
                    })
                    .get();
            assertThat(ended.await(30, TimeUnit.SECONDS)).as("call %d ends", n).isTrue();
            ui.submit(subscription::unsubscribe).get();
        }
    }
}
