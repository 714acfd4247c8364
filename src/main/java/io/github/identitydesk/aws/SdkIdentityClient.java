package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdRequest;

/** Asks for an IdentityId with the AWS SDK: unsigned, over HTTP, and with nothing from {@code ~/.aws} or {@code AWS_*}. */
public final class SdkIdentityClient implements IdentityClient, AutoCloseable {
    private final Supplier<ClientSettings> settings;
    private final Clock clock;
    private final ClientPool clients;
    private final Calls calls;

    /** A client all of whose calls are made in one way. */
    public SdkIdentityClient(ClientSettings settings, Clock clock) {
        this(() -> settings, clock);
    }

    /**
     * A client whose calls are made as it is wanted when they begin.
     *
     * @param settings limits of time and attempts, proxy, and further certificate authorities
     * @param clock tells when a call began
     */
    public SdkIdentityClient(Supplier<ClientSettings> settings, Clock clock) {
        this(settings, clock, System.getenv(), Calls.ofApp());
    }

    /** A client that takes its proxies from that environment. */
    SdkIdentityClient(ClientSettings settings, Clock clock, Map<String, String> environment) {
        this(() -> settings, clock, environment, Calls.ofApp());
    }

    private SdkIdentityClient(
            Supplier<ClientSettings> settings, Clock clock, Map<String, String> environment, Calls calls) {
        this.settings = settings;
        this.clock = clock;
        this.clients = new ClientPool(wanted -> new SdkClients(wanted, environment));
        this.calls = calls;
    }

    /**
     * A client for a process that ends after its call; see {@link Calls#ofShortProcess}.
     *
     * @param preload loads what the call needs; this waits for it
     */
    public static SdkIdentityClient ofShortProcess(ClientSettings settings, Clock clock, Preload preload) {
        preload.await();
        return new SdkIdentityClient(() -> settings, clock, System.getenv(), Calls.ofShortProcess());
    }

    @Override
    public Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted) {
        ServiceText text = new ServiceText(request);
        CallRecorder recorder = new CallRecorder(endpoint, clock, System::nanoTime, attemptStarted, text::name);
        ClientSettings current = settings.get();
        Calls.End<Outcome> end =
                calls.run(current.callTimeout(), recorder, text::message, () -> send(request, current, recorder, text));
        return end.orElse(() -> new Outcome.Cancelled(recorder.seal()), failure -> {
            boolean mayBeMade = request.isGuest() && recorder.isSent() && Failures.isWithoutAnswer(failure);
            return new Outcome.NotReached(mayBeMade ? failure.afterGuestRequest() : failure, recorder.seal());
        });
    }

    private Outcome send(IdentityRequest request, ClientSettings current, CallRecorder recorder, ServiceText text) {
        // The clients are made here, off the thread that made this object, because that takes a tenth of a second.
        try (ClientPool.Lease lease = clients.lease(current)) {
            CognitoIdentityClient client = lease.clients().get(recorder.endpoint(), request.isGuest());
            return Answers.of(client.getId(sdkRequest(request)), recorder, text);
        } catch (AwsServiceException e) {
            return Answers.of(e, recorder, text);
        }
    }

    private static GetIdRequest sdkRequest(IdentityRequest request) {
        GetIdRequest.Builder builder = GetIdRequest.builder().identityPoolId(request.identityPoolId());
        request.accountId().ifPresent(builder::accountId);
        if (!request.isGuest()) {
            builder.logins(sdkLogins(request.logins()));
        }
        return builder.build();
    }

    /** The logins as the SDK takes them, in their order. */
    static Map<String, String> sdkLogins(List<Login> logins) {
        Map<String, String> map = new LinkedHashMap<>();
        logins.forEach(login -> map.put(login.providerName(), login.token().value()));
        return map;
    }

    /** The calls that follow GetId, made with the same settings and connections; it ends with this client. */
    public CredentialsClient credentials() {
        return new SdkCredentialsClient(settings, clock, clients, calls);
    }

    @Override
    public void warmUp() {
        try (WarmUp warmUp = new WarmUp();
                SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, clock)) {
            warmUp.makeCalls(client);
            CaCertificates.ofJdk();
            clients.lease(settings.get()).close();
        } catch (IOException e) {
            // No loopback socket to be had: the first call takes a little longer, that is all.
        }
    }

    /** Ends the calls that are still under way. */
    @Override
    public void close() {
        calls.close();
        clients.close();
    }
}
