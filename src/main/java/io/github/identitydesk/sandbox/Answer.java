package io.github.identitydesk.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the sandbox. */
sealed interface Answer {
    /** An internal error of the service, the only one in the service's model that the caller does not cause. */
    Answer INTERNAL_ERROR = new Refused(500, "InternalErrorException", Optional.of("Internal server error."));

    /** The error for conflicting logins. The service's own text is not known. */
    Answer LINKED_ELSEWHERE =
            error("ResourceConflictException", "A login of this request is already linked to another identity.");

    /** Returns the HTTP status. */
    int status();

    /**
     * The success of GetId.
     *
     * @param identityId the IdentityId, {@code region:guid}
     */
    record Found(String identityId) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * The success of another operation.
     *
     * @param members the members of the answer
     */
    record Members(ObjectNode members) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        /** Returns a string without the members, which may be secret. */
        @Override
        public String toString() {
            return "Members";
        }
    }

    /**
     * A public document, which belongs to no operation.
     *
     * @param content the document
     */
    record Document(ObjectNode content) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * An error in the service's form.
     *
     * @param status the HTTP status
     * @param code the name of the exception
     * @param message the message; errors of the service's front end have none
     */
    record Refused(int status, String code, Optional<String> message) implements Answer {}

    /**
     * A page in another form than the service's.
     *
     * @param status the HTTP status
     * @param html the page
     */
    record Page(int status, String html) implements Answer {}

    /**
     * A policy denied the call before it reached the service.
     *
     * @param message the message of IAM
     */
    record Denied(String message) implements Answer {
        @Override
        public int status() {
            return 400;
        }
    }

    /** Returns an error that the caller caused. Its status is 400, as for every client error of the service. */
    static Answer error(String code, String message) {
        return new Refused(400, code, Optional.of(message));
    }
}
