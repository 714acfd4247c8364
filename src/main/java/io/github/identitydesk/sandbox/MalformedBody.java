package io.github.identitydesk.sandbox;

import java.util.Optional;

/** A body that is no GetId request. It has no cause, because the parser's own text quotes the body. */
final class MalformedBody extends Exception {
    private static final long serialVersionUID = 1L;

    /** A body that is not JSON. */
    MalformedBody() {}

    /** A body that is JSON of another shape. */
    MalformedBody(String reason) {
        super(reason);
    }

    /** What is wrong, in the words of AWS's front ends, where they say it. */
    Optional<String> reason() {
        return Optional.ofNullable(getMessage());
    }
}
