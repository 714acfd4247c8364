package io.github.identitydesk.aws;

import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdResponse;

/**
 * Converts the answers of the SDK into outcomes. An answer counts as the service's own only if it looks like one: an
 * IdentityId of the right form, or an error with a name. Anything else comes from another program, such as a proxy's error
 * page.
 */
final class Answers {
    private Answers() {}

    static Outcome of(GetIdResponse response, CallRecorder call, ServiceText text) {
        return Optional.ofNullable(response.identityId())
                .filter(id -> id.length() <= Limits.IDENTITY_ID_LENGTH)
                .filter(id -> Limits.IDENTITY_ID.matcher(id).matches())
                .filter(id -> text.name(id).equals(id))
                .<Outcome>map(id -> new Outcome.Found(id, call.seal()))
                .orElseGet(() -> new Outcome.NotReached(
                        Failures.notTheService(response.sdkHttpResponse().statusCode(), call), call.seal()));
    }

    static Outcome of(AwsServiceException error, CallRecorder call, ServiceText text) {
        return refusal(error, text)
                .<Outcome>map(refusal -> new Outcome.Refused(refusal, call.seal()))
                .orElseGet(() -> new Outcome.NotReached(Failures.notTheService(error.statusCode(), call), call.seal()));
    }

    /** Returns the refusal, or an empty optional if the error has no name and is therefore not the service's. */
    static Optional<Refusal> refusal(AwsServiceException error, ServiceText text) {
        AwsErrorDetails details = error.awsErrorDetails();
        String errorCode = Objects.requireNonNullElse(details.errorCode(), "");
        String message = Objects.requireNonNullElse(details.errorMessage(), "");
        return errorCode.isBlank()
                ? Optional.empty()
                : Optional.of(Refusal.of(text.name(errorCode), text.message(message), error.statusCode()));
    }
}
