package io.github.identitydesk.sandbox;

/** One operation of the service. */
interface Operation {
    /**
     * Answers a request.
     *
     * @param input the members of the request
     * @throws MalformedBody if a member is of a wrong type
     */
    Answer answer(WireInput input) throws MalformedBody, InterruptedException;
}
