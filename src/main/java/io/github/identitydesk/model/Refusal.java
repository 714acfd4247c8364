package io.github.identitydesk.model;

import java.util.Arrays;

/**
 * An error that the service answered with.
 *
 * @param kind which of the errors that are known
 * @param errorCode the service's own name for it, such as {@code NotAuthorizedException}
 * @param serviceMessage the service's own words; may be empty
 * @param status the HTTP status
 */
public record Refusal(Kind kind, String errorCode, String serviceMessage, int status) {
    /** The errors of GetId: the eight of the service's model, the one that is missing there, and any other. */
    public enum Kind {
        INVALID_PARAMETER("InvalidParameterException"),
        RESOURCE_NOT_FOUND("ResourceNotFoundException"),
        NOT_AUTHORIZED("NotAuthorizedException"),
        RESOURCE_CONFLICT("ResourceConflictException"),
        TOO_MANY_REQUESTS("TooManyRequestsException"),
        INTERNAL_ERROR("InternalErrorException"),
        LIMIT_EXCEEDED("LimitExceededException"),
        EXTERNAL_SERVICE("ExternalServiceException"),
        /** A violated constraint of the request; not in the model's list. */
        VALIDATION("ValidationException"),
        /** An error with a name that is not known. */
        OTHER("");

        private final String errorCode;

        Kind(String errorCode) {
            this.errorCode = errorCode;
        }

        /** The service's name for it; empty for {@link #OTHER}. */
        public String errorCode() {
            return errorCode;
        }

        /** The kind that bears this name. */
        public static Kind of(String errorCode) {
            return Arrays.stream(values())
                    .filter(kind -> kind.errorCode.equals(errorCode))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** Whether the same request may well succeed a little later. */
        public boolean isTransient() {
            return this == TOO_MANY_REQUESTS || this == INTERNAL_ERROR || this == EXTERNAL_SERVICE;
        }
    }

    /** A refusal by the service's own name for it. */
    public static Refusal of(String errorCode, String serviceMessage, int status) {
        return new Refusal(Kind.of(errorCode), errorCode, serviceMessage, status);
    }
}
