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

/** Requests an IdentityId with the AWS SDK: unsigned, over HTTP, and using nothing from {@code ~/.aws} or {@code AWS_*}. */
public final class SdkIdentityClient implements IdentityClient, AutoCloseable {
    private final Supplier<ClientSettings> settings;
    private final Clock clock;
    private final ClientPool clients;
    private final Calls calls;

    /** Creates a client that makes all calls with the same settings. */
    public SdkIdentityClient(ClientSettings settings, Clock clock) {
        this(() -> settings, clock);
    }

    /**
     * Creates a client that makes each call with the settings at the time of the call.
     *
     * @param settings time limits, number of attempts, proxy, and additional certificate authorities
     * @param clock the clock that determines when a call began
     */
    public SdkIdentityClient(Supplier<ClientSettings> settings, Clock clock) {
        this(settings, clock, System.getenv(), Calls.ofApp());
    }

    /** Creates a client that takes its proxies from the given environment. */
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
     * Creates a client for a process that ends after its call; see {@link Calls#ofShortProcess}. Waits for the preload.
     *
     * @param preload loads the classes that the call needs
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
        // The clients are created here, on the thread of the call, because that takes a tenth of a second.
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

    /** Returns the logins as the SDK expects them, in their order. */
    static Map<String, String> sdkLogins(List<Login> logins) {
        Map<String, String> map = new LinkedHashMap<>();
        logins.forEach(login -> map.put(login.providerName(), login.token().value()));
        return map;
    }

    /**
     * Returns a client for the calls that follow GetId, with the same settings and connections. It is closed with this
     * client.
     */
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
            // Without a loopback socket, only the first call takes a little longer.
        }
    }

    /** Ends all calls that are in progress and closes the connections. */
    @Override
    public void close() {
        calls.close();
        clients.close();
    }
}
