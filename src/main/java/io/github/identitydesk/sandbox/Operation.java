package io.github.identitydesk.sandbox;

/** An operation of the service. */
interface Operation {
    /**
     * Answers a request.
     *
     * @param input the members of the request
     * @throws MalformedBody if a member is of a wrong type
     * @throws InterruptedException if the sandbox is closed during a delay
     */
    Answer answer(WireInput input) throws MalformedBody, InterruptedException;
}
