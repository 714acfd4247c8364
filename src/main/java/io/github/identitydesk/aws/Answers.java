package io.github.identitydesk.aws;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdResponse;

/**
 * What an answer means. Only what looks like the service's own is taken for it: an IdentityId of the right form, or an
 * error with a name. Anything else is some other program's page.
 */
final class Answers {
    /** A text shorter than this is no token worth hiding, and may well be a word of the sentence. */
    private static final int SHORTEST_SECRET = 8;

    private Answers() {}

    static Outcome of(GetIdResponse response, CallTrace trace) {
        return Optional.ofNullable(response.identityId())
                .filter(id -> id.length() <= Limits.IDENTITY_ID_LENGTH)
                .filter(id -> Limits.IDENTITY_ID.matcher(id).matches())
                .<Outcome>map(id -> new Outcome.Found(id, trace))
                .orElseGet(() -> new Outcome.NotReached(
                        Failures.notTheService(response.sdkHttpResponse().statusCode()), trace));
    }

    static Outcome of(AwsServiceException error, IdentityRequest request, CallTrace trace) {
        AwsErrorDetails details = error.awsErrorDetails();
        String errorCode = Objects.requireNonNullElse(details.errorCode(), "");
        if (errorCode.isBlank()) {
            return new Outcome.NotReached(Failures.notTheService(error.statusCode()), trace);
        }
        String message = withoutTokens(Objects.requireNonNullElse(details.errorMessage(), ""), request);
        return new Outcome.Refused(Refusal.of(errorCode, message, error.statusCode()), trace);
    }

    /** An emulator may quote what it was sent. */
    private static String withoutTokens(String message, IdentityRequest request) {
        String text = message;
        for (Login login : request.logins()) {
            if (login.token().length() >= SHORTEST_SECRET) {
                text = text.replace(login.token().value(), "***");
            }
        }
        return text;
    }
}
