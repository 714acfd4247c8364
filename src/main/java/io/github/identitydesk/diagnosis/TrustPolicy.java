package io.github.identitydesk.diagnosis;

/**
 * Creates the statement that the trust policy of an IAM role needs so that an identity pool can assume the role for its
 * identities (Amazon Cognito developer guide, “Role trust and permissions”).
 */
public final class TrustPolicy {
    private TrustPolicy() {}

    /** Returns the value of the claim {@code amr} for identities of guests, or for those with logins. */
    static String amr(boolean guest) {
        return guest ? "unauthenticated" : "authenticated";
    }

    /** Returns the statement for an identity pool, as JSON. */
    public static String statement(String identityPoolId, boolean guest) {
        return """
                {
                  "Effect": "Allow",
                  "Principal": { "Federated": "cognito-identity.amazonaws.com" },
                  "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": {
                    "StringEquals": { "cognito-identity.amazonaws.com:aud": "%s" },
                    "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "%s" }
                  }
                }""".formatted(identityPoolId, amr(guest));
    }
}
