package io.github.identitydesk.model;

import java.time.Duration;
import java.util.regex.Pattern;

/** The service's limits on a request, from its public model (cognito-identity, 2014-06-30). Lengths are in code points. */
public final class Limits {
    /** The longest identity pool ID. */
    public static final int IDENTITY_POOL_ID_LENGTH = 55;
    /** The form of an identity pool ID; the hexadecimal digits are lower case. */
    public static final Pattern IDENTITY_POOL_ID = Pattern.compile("[\\w-]+:[0-9a-f-]+");
    /** The longest IdentityId. */
    public static final int IDENTITY_ID_LENGTH = 55;
    /** The form of an IdentityId: the same as an identity pool ID's. */
    public static final Pattern IDENTITY_ID = IDENTITY_POOL_ID;
    /** The longest ARN of an IAM role. */
    public static final int ROLE_ARN_LENGTH = 2048;
    /** The form of an ARN, as GetCredentialsForIdentity checks that of a role. */
    public static final Pattern ROLE_ARN = Pattern.compile(
            "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");
    /** The longest account ID. */
    public static final int ACCOUNT_ID_LENGTH = 15;
    /** The form of an account ID. */
    public static final Pattern ACCOUNT_ID = Pattern.compile("\\d+");
    /** The fewest digits of an account ID that the documentation speaks of; the service's model allows fewer. */
    public static final int ACCOUNT_ID_DOCUMENTED_LENGTH = 9;
    /** The most logins in one request. */
    public static final int LOGINS = 10;
    /** The longest provider name. */
    public static final int PROVIDER_NAME_LENGTH = 128;
    /** The longest provider token. */
    public static final int PROVIDER_TOKEN_LENGTH = 50_000;

    /** By how much the service lets clocks differ when it reads the times of a token (developer guide of Amazon Cognito). */
    public static final Duration CLOCK_GRACE = Duration.ofMinutes(5);

    private Limits() {}

    /** Whether the text is an identity pool ID in length and form; the pool itself may not exist. */
    public static boolean isIdentityPoolId(String text) {
        return text.length() <= IDENTITY_POOL_ID_LENGTH
                && IDENTITY_POOL_ID.matcher(text).matches();
    }
}
