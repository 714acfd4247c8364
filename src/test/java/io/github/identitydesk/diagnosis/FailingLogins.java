package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Login;
import java.util.stream.Stream;

/**
 * Logins of many providers that the service refuses, with the message that it gives by public reports and the cause that a
 * user should be told first.
 */
final class FailingLogins {
    static final String LOGINS =
            "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    static final String ISSUER = "Invalid login token. Issuer doesn't match providerName";
    static final String NOT_OPENID = "Invalid login token. Not a valid OpenId Connect identity token.";
    static final String NO_AUDIENCE = "Invalid login token. Missing a required claim: aud";
    static final String SIGNATURE = "Invalid login token. Couldn't verify signed token.";
    static final String AUDIENCE = "Invalid login token. Incorrect token audience.";
    static final String NOT_COGNITO = "Invalid login token. Not a Cognito token.";
    static final String EXPIRED = "Invalid login token. Token is expired.";
    static final String BASE64 = "Invalid base64 SAMLResponse";
    static final String UNKNOWN = "The login could not be processed.";

    static final String DESK = "https://id.example.com/realms/Sales";
    static final String GUID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    static final String ENTRA = "https://login.microsoftonline.com/" + GUID + "/v2.0";

    private FailingLogins() {}

    /** A login, the message that it meets with, and the kind of finding that is its cause. */
    record Failure(String description, Login login, String message, Kind cause) {
        @Override
        public String toString() {
            return description;
        }
    }

    static Stream<Failure> all() {
        return Stream.of(WrongTokenLogins.all(), WrongNameLogins.all(), FaultyTokenLogins.all(), SimilarFailures.all())
                .flatMap(failures -> failures);
    }

    static Failure failure(String description, String name, String token, String message, Kind cause) {
        return new Failure(description, Login.of(name, token), message, cause);
    }
}
