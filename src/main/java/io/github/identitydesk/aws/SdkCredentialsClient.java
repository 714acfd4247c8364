package io.github.identitydesk.aws;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Token;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/** Makes the calls that follow GetId with the clients of {@link SdkIdentityClient}. */
final class SdkCredentialsClient implements CredentialsClient {
    private final Supplier<ClientSettings> settings;
    private final Clock clock;
    private final ClientPool clients;
    private final Calls calls;

    SdkCredentialsClient(Supplier<ClientSettings> settings, Clock clock, ClientPool clients, Calls calls) {
        this.settings = settings;
        this.clock = clock;
        this.clients = clients;
        this.calls = calls;
    }

    /** Keeps only the expiry time of an answer that contains the keys. */
    @Override
    public CheckOutcome<Instant> getCredentials(IdentityQuery query, Endpoint endpoint) {
        return call(
                query,
                endpoint,
                client -> Optional.ofNullable(client.getCredentialsForIdentity(request -> {
                                    request.identityId(query.identityId());
                                    query.customRoleArn().ifPresent(request::customRoleArn);
                                    if (!query.isGuest()) {
                                        request.logins(SdkIdentityClient.sdkLogins(query.logins()));
                                    }
                                })
                                .credentials())
                        .filter(credentials -> credentials.accessKeyId() != null && credentials.secretKey() != null)
                        .flatMap(credentials -> Optional.ofNullable(credentials.expiration())));
    }

    @Override
    public CheckOutcome<Token> getOpenIdToken(IdentityQuery query, Endpoint endpoint) {
        return call(
                query,
                endpoint,
                client -> Optional.ofNullable(client.getOpenIdToken(request -> {
                                    request.identityId(query.identityId());
                                    if (!query.isGuest()) {
                                        request.logins(SdkIdentityClient.sdkLogins(query.logins()));
                                    }
                                })
                                .token())
                        .filter(token -> !token.isBlank() && token.length() <= Limits.PROVIDER_TOKEN_LENGTH)
                        .map(Token::new));
    }

    private <T> CheckOutcome<T> call(
            IdentityQuery query, Endpoint endpoint, Function<CognitoIdentityClient, Optional<T>> ask) {
        ServiceText text = new ServiceText(new IdentityRequest("", Optional.empty(), query.logins()));
        CallRecorder recorder = new CallRecorder(endpoint, clock, System::nanoTime, attempt -> {}, text::name);
        ClientSettings current = settings.get();
        Calls.End<CheckOutcome<T>> end =
                calls.run(current.callTimeout(), recorder, text::message, () -> send(current, recorder, text, ask));
        return end.orElse(
                () -> new CheckOutcome.Cancelled<>(recorder.seal()),
                failure -> new CheckOutcome.NotReached<>(failure, recorder.seal()));
    }

    /** Sends the call once: the client for guests makes one attempt only. */
    private <T> CheckOutcome<T> send(
            ClientSettings current,
            CallRecorder recorder,
            ServiceText text,
            Function<CognitoIdentityClient, Optional<T>> ask) {
        try (ClientPool.Lease lease = clients.lease(current)) {
            Optional<T> granted = ask.apply(lease.clients().get(recorder.endpoint(), true));
            return granted.isPresent()
                    ? new CheckOutcome.Granted<>(granted.get(), recorder.seal())
                    : new CheckOutcome.NotReached<>(
                            new Failure(Failure.Kind.NOT_THE_SERVICE, "HTTP 200"), recorder.seal());
        } catch (AwsServiceException e) {
            return Answers.refusal(e, text)
                    .<CheckOutcome<T>>map(refusal -> new CheckOutcome.Refused<>(refusal, recorder.seal()))
                    .orElseGet(() -> new CheckOutcome.NotReached<>(
                            Failures.notTheService(e.statusCode(), recorder), recorder.seal()));
        }
    }
}
