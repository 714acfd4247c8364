package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a form into which texts are pasted.
 *
 * @param endpoint the endpoint
 * @param request the request
 */
record PastedForm(EndpointChoice endpoint, IdentityRequest request) {
    /** Returns the content after pasting a text. Parts of the form that the text does not contain are kept. */
    PastedForm with(Pasted pasted) {
        return switch (pasted) {
            case Pasted.WholeRequest whole ->
                new PastedForm(
                        endpoint(
                                whole.request().identityPoolId(),
                                whole.region(),
                                whole.endpointUrl(),
                                whole.endpoint().or(() -> ofCommand(whole))),
                        whole.request());
            case Pasted.RecordedCalls recorded -> with(recorded.calls().getLast());
            case Pasted.FurtherLogins further ->
                new PastedForm(
                        endpoint,
                        new IdentityRequest(
                                request.identityPoolId(),
                                request.accountId(),
                                merged(request.logins(), further.logins())));
            case Pasted.PoolSettings pool ->
                new PastedForm(
                        endpoint(pool.identityPoolId(), pool.region(), pool.endpointUrl(), Optional.empty()),
                        new IdentityRequest(
                                pool.identityPoolId(),
                                pool.accountId().or(request::accountId),
                                merged(request.logins(), pool.logins())));
        };
    }

    /**
     * Returns the content after pasting several texts. A text that replaces the request comes first, followed by pools and
     * further logins.
     */
    PastedForm withAll(List<Pasted> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt(PastedForm::rank))
                .reduce(this, PastedForm::with, (one, other) -> other);
    }

    private static int rank(Pasted pasted) {
        return switch (pasted) {
            case Pasted.WholeRequest whole -> 0;
            case Pasted.RecordedCalls recorded -> 0;
            case Pasted.PoolSettings pool -> 1;
            case Pasted.FurtherLogins further -> 2;
        };
    }

    /** Returns whether a text replaces the request in the form. */
    static boolean replaces(Pasted pasted) {
        return rank(pasted) == 0;
    }

    /** Returns the content after inserting a recorded call. */
    PastedForm with(RecordedCall call) {
        Optional<EndpointChoice.Kind> named = call.region().map(region -> EndpointChoice.Kind.AWS);
        return new PastedForm(
                endpoint(call.request().identityPoolId(), call.region(), call.endpointUrl(), named), call.request());
    }

    /**
     * Returns AWS for a command or code that would otherwise be sent to the sandbox. A text that says nothing about its
     * destination, such as JSON or a pool ID, is for the endpoint that the user chose.
     */
    private Optional<EndpointChoice.Kind> ofCommand(Pasted.WholeRequest whole) {
        boolean isInSandbox = endpoint.kind() == EndpointChoice.Kind.SANDBOX;
        return isInSandbox
                        && whole.kind().isForAws()
                        && SandboxPool.of(whole.request().identityPoolId()).isEmpty()
                ? Optional.of(EndpointChoice.Kind.AWS)
                : Optional.empty();
    }

    private EndpointChoice endpoint(
            String identityPoolId, Optional<String> region, Optional<String> url, Optional<EndpointChoice.Kind> named) {
        EndpointChoice.Kind kind =
                url.isPresent() ? EndpointChoice.Kind.CUSTOM : named.orElseGet(() -> kindFor(identityPoolId));
        return new EndpointChoice(
                kind,
                url.orElse(endpoint.url()),
                region.filter(name -> !identityPoolId.startsWith(name + ":")).orElse(""));
    }

    /** Returns the kind of endpoint for a pool if the text does not name one. The pools of the sandbox are not in AWS. */
    private EndpointChoice.Kind kindFor(String identityPoolId) {
        return endpoint.kind() == EndpointChoice.Kind.AWS
                        && SandboxPool.of(identityPoolId).isPresent()
                ? EndpointChoice.Kind.SANDBOX
                : endpoint.kind();
    }

    /**
     * Returns the old logins with the new ones, which replace those of the same provider or are appended. A login without a
     * token does not replace a token.
     */
    private static List<Login> merged(List<Login> old, List<Login> further) {
        List<Login> logins = new ArrayList<>(old);
        for (Login login : further) {
            int same = logins.stream().map(Login::providerName).toList().indexOf(login.providerName());
            if (same < 0) {
                logins.add(login);
            } else if (!login.token().isBlank()) {
                logins.set(same, login);
            }
        }
        return logins;
    }

    /** Returns the message about texts that were pasted together. */
    static Message told(List<Pasted> texts) {
        return texts.stream().map(PastedForm::told).reduce(PastedForm::both).orElseThrow();
    }

    /** Returns the message about a text that was pasted. */
    static Message told(Pasted pasted) {
        Message what = Message.of(pasted.kind().messageKey());
        return Stream.concat(pasted.notes().stream(), leftOut(pasted).stream())
                .reduce(PastedForm::both)
                .map(notes -> Message.of("document.pasted.note", what, notes))
                .orElseGet(() -> Message.of("document.pasted", what));
    }

    private static List<Message> leftOut(Pasted pasted) {
        return pasted instanceof Pasted.WholeRequest whole ? whole.leftOut() : List.of();
    }

    /** Returns a message that also says which kind of endpoint was chosen, if it is another one than before. */
    Message withEndpoint(Message told, EndpointChoice before) {
        return endpoint.kind() == before.kind()
                ? told
                : Message.of("document.pasted.endpoint." + endpoint.kind(), told, endpoint.url());
    }

    private static Message both(Message first, Message second) {
        return Message.of("document.notes", first, second);
    }
}
