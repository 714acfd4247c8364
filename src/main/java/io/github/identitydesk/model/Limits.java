package io.github.identitydesk.model;

import java.time.Duration;
import java.util.regex.Pattern;

/** The service's limits on a request, from its public model (cognito-identity, 2014-06-30). Lengths are in code points. */
public final class Limits {
    /** The maximum length of an identity pool ID. */
    public static final int IDENTITY_POOL_ID_LENGTH = 55;
    /** The form of an identity pool ID. Hexadecimal digits are lower case. */
    public static final Pattern IDENTITY_POOL_ID = Pattern.compile("[\\w-]+:[0-9a-f-]+");
    /** The maximum length of an IdentityId. */
    public static final int IDENTITY_ID_LENGTH = 55;
    /** The form of an IdentityId, which is that of an identity pool ID. */
    public static final Pattern IDENTITY_ID = IDENTITY_POOL_ID;
    /** The maximum length of the ARN of an IAM role. */
    public static final int ROLE_ARN_LENGTH = 2048;
    /** The form of a role's ARN, as checked by GetCredentialsForIdentity. */
    public static final Pattern ROLE_ARN = Pattern.compile(
            "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");
    /** The maximum length of an account ID. */
    public static final int ACCOUNT_ID_LENGTH = 15;
    /** The form of an account ID. */
    public static final Pattern ACCOUNT_ID = Pattern.compile("\\d+");
    /** The minimum length of an account ID according to the documentation. The service's model allows shorter ones. */
    public static final int ACCOUNT_ID_DOCUMENTED_LENGTH = 9;
    /** The maximum number of logins in a request. */
    public static final int LOGINS = 10;
    /** The maximum length of a provider name. */
    public static final int PROVIDER_NAME_LENGTH = 128;
    /** The maximum length of a provider token. */
    public static final int PROVIDER_TOKEN_LENGTH = 50_000;

    /**
     * The difference between clocks that the service tolerates when it checks the times of a token (developer guide of Amazon
     * Cognito).
     */
    public static final Duration CLOCK_GRACE = Duration.ofMinutes(5);

    private Limits() {}

    /** Returns whether the text has the length and form of an identity pool ID. The pool need not exist. */
    public static boolean isIdentityPoolId(String text) {
        return text.length() <= IDENTITY_POOL_ID_LENGTH
                && IDENTITY_POOL_ID.matcher(text).matches();
    }
}
