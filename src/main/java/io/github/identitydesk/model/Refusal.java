package io.github.identitydesk.model;

import java.util.Arrays;

/**
 * An error with which the service answered.
 *
 * @param kind the kind of error
 * @param errorCode the service's name of the error, such as {@code NotAuthorizedException}
 * @param serviceMessage the service's message; may be empty
 * @param status the HTTP status
 */
public record Refusal(Kind kind, String errorCode, String serviceMessage, int status) {
    /** The errors of GetId: the eight of the service's model, one that the model does not list, and any other. */
    public enum Kind {
        INVALID_PARAMETER("InvalidParameterException"),
        RESOURCE_NOT_FOUND("ResourceNotFoundException"),
        NOT_AUTHORIZED("NotAuthorizedException"),
        RESOURCE_CONFLICT("ResourceConflictException"),
        TOO_MANY_REQUESTS("TooManyRequestsException"),
        INTERNAL_ERROR("InternalErrorException"),
        LIMIT_EXCEEDED("LimitExceededException"),
        EXTERNAL_SERVICE("ExternalServiceException"),
        /** A violated constraint of the request. The model does not list this error. */
        VALIDATION("ValidationException"),
        /** An error with an unknown name. */
        OTHER("");

        private final String errorCode;

        Kind(String errorCode) {
            this.errorCode = errorCode;
        }

        /** Returns the service's name of the error; empty for {@link #OTHER}. */
        public String errorCode() {
            return errorCode;
        }

        /** Returns the kind with the given name, or {@link #OTHER}. */
        public static Kind of(String errorCode) {
            return Arrays.stream(values())
                    .filter(kind -> kind.errorCode.equals(errorCode))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** Returns whether the same request may succeed later. */
        public boolean isTransient() {
            return this == TOO_MANY_REQUESTS || this == INTERNAL_ERROR || this == EXTERNAL_SERVICE;
        }
    }

    /** Returns a refusal for the service's name of the error. */
    public static Refusal of(String errorCode, String serviceMessage, int status) {
        return new Refusal(Kind.of(errorCode), errorCode, serviceMessage, status);
    }
}
