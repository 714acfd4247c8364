package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdRequest;

/** Asks for an IdentityId with the AWS SDK: unsigned, over HTTP, and with nothing from {@code ~/.aws} or the environment. */
public final class SdkIdentityClient implements IdentityClient, AutoCloseable {
    private final Supplier<ClientSettings> settings;
    private final Clock clock;
    private final Map<ClientSettings, SdkClients> clients = new ConcurrentHashMap<>();
    private final ExecutorService calls;

    /** A client all of whose calls are made in one way. */
    public SdkIdentityClient(ClientSettings settings, Clock clock) {
        this(() -> settings, clock);
    }

    /**
     * A client whose calls are made as it is wanted when they begin.
     *
     * @param settings limits of time and attempts, and further certificate authorities
     * @param clock tells when a call began
     */
    public SdkIdentityClient(Supplier<ClientSettings> settings, Clock clock) {
        this(settings, clock, Thread.ofVirtual());
    }

    private SdkIdentityClient(Supplier<ClientSettings> settings, Clock clock, Thread.Builder threads) {
        this.settings = settings;
        this.clock = clock;
        this.calls =
                Executors.newThreadPerTaskExecutor(threads.name("get-id-", 1).factory());
    }

    /**
     * A client for a process that ends after its call. It makes the call on a platform thread: a JVM takes 0.3 s longer to
     * end once virtual threads have waited for a socket. A call that is cancelled keeps its connection until the process ends.
     */
    public static SdkIdentityClient ofShortProcess(ClientSettings settings, Clock clock) {
        return new SdkIdentityClient(() -> settings, clock, Thread.ofPlatform().daemon());
    }

    /**
     * {@inheritDoc}
     *
     * <p>The call has a thread of its own: on a virtual one an interrupt closes its connection, and the one who waits is free
     * at once even while the JDK looks up a host name, which nothing can interrupt.
     */
    @Override
    public Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted) {
        CallRecorder recorder = new CallRecorder(endpoint, clock, System::nanoTime, attemptStarted);
        if (Thread.currentThread().isInterrupted()) {
            return new Outcome.Cancelled(recorder.seal());
        }
        ClientSettings current = settings.get();
        Future<Outcome> call = calls.submit(
                () -> ScopedValue.where(CallRecorder.CURRENT, recorder).call(() -> send(request, current, recorder)));
        try {
            Duration limit = current.callTimeout();
            return limit.isZero() ? call.get() : call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled(recorder.seal());
        } catch (TimeoutException e) {
            call.cancel(true);
            Failure failure = new Failure(Failure.Kind.TIMED_OUT, "call timed out");
            return new Outcome.NotReached(failure, recorder.seal());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome send(IdentityRequest request, ClientSettings current, CallRecorder recorder) {
        try {
            // Made for the first call, off the thread that made this client, because that takes a tenth of a second.
            SdkClients ofSettings = clients.computeIfAbsent(current, SdkClients::new);
            return Answers.of(
                    ofSettings.get(recorder.endpoint(), request.isGuest()).getId(sdkRequest(request)), recorder.seal());
        } catch (AwsServiceException e) {
            return Answers.of(e, request, recorder.seal());
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return new Outcome.Cancelled(recorder.seal());
            }
            return new Outcome.NotReached(Failures.of(e, recorder), recorder.seal());
        }
    }

    private static GetIdRequest sdkRequest(IdentityRequest request) {
        GetIdRequest.Builder builder = GetIdRequest.builder().identityPoolId(request.identityPoolId());
        request.accountId().ifPresent(builder::accountId);
        if (!request.isGuest()) {
            Map<String, String> logins = new LinkedHashMap<>();
            for (Login login : request.logins()) {
                logins.put(login.providerName(), login.token().value());
            }
            builder.logins(logins);
        }
        return builder.build();
    }

    @Override
    public void warmUp() {
        try (WarmUp rehearsal = new WarmUp();
                SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, clock)) {
            rehearsal.play(client);
            CaCertificates.ofJdk();
            clients.computeIfAbsent(settings.get(), SdkClients::new);
        } catch (IOException e) {
            // No loopback socket to be had: the first call takes a little longer, that is all.
        }
    }

    /** Ends the calls that are still under way. */
    @Override
    public void close() {
        calls.shutdownNow();
        clients.values().forEach(SdkClients::close);
    }
}
