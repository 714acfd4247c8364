package io.github.identitydesk.sandbox;

import java.util.Optional;

/** Thrown if the body is not a valid request. It has no cause, because the messages of the parser quote the body. */
final class MalformedBody extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a body that is not JSON. */
    MalformedBody() {}

    /** Creates an exception for a body that is JSON of another form. */
    MalformedBody(String reason) {
        super(reason);
    }

    /** Returns the reason in the words of AWS's front ends, if they give one. */
    Optional<String> reason() {
        return Optional.ofNullable(getMessage());
    }
}
