package io.github.identitydesk.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What goes back to the caller. */
sealed interface Answer {
    /** The service failed; the one modelled error that is not the caller's fault. */
    Answer INTERNAL_ERROR = new Refused(500, "InternalErrorException", Optional.of("Internal server error."));

    /** No text of the service is known for this one. */
    Answer LINKED_ELSEWHERE =
            error("ResourceConflictException", "A login of this request is already linked to another identity.");

    /** The HTTP status. */
    int status();

    /**
     * The success.
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

        /** Says nothing, since the members may be secret. */
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
     * @param message its text; the front end's own errors have none
     */
    record Refused(int status, String code, Optional<String> message) implements Answer {}

    /**
     * Something that is not the service's form at all.
     *
     * @param status the HTTP status
     * @param html the page
     */
    record Page(int status, String html) implements Answer {}

    /**
     * A policy denied the call before the service looked at it.
     *
     * @param message IAM's words
     */
    record Denied(String message) implements Answer {
        @Override
        public int status() {
            return 400;
        }
    }

    /** An error that is the caller's: status 400, as for every client error of the service. */
    static Answer error(String code, String message) {
        return new Refused(400, code, Optional.of(message));
    }
}
