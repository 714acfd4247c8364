package io.github.identitydesk.format.paste;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The content of a pasted text. */
public sealed interface Pasted {
    /** Returns the form in which the text was recognized. */
    Kind kind();

    /** Returns the request in the text. Members that the text does not contain are blank. */
    IdentityRequest request();

    /** Returns further information for the user: what was left out, what is missing, and files that were not read. */
    List<Message> notes();

    /**
     * A request that replaces the one in the form.
     *
     * @param kind the form in which the text was recognized
     * @param request the request
     * @param region the region in the text, as written
     * @param endpointUrl the address in the text, as written, if it is not the service's own
     * @param notes further information for the user
     * @param named the kind of endpoint, if the text names it in another way than by its address
     * @param leftOut what the user is told about options that have no place in the request
     */
    record WholeRequest(
            Kind kind,
            IdentityRequest request,
            Optional<String> region,
            Optional<String> endpointUrl,
            List<Message> notes,
            Optional<EndpointChoice.Kind> named,
            List<Message> leftOut)
            implements Pasted {
        public WholeRequest {
            notes = List.copyOf(notes);
            leftOut = List.copyOf(leftOut);
        }

        /** Creates a request that names no kind of endpoint, and from which no option was left out. */
        public WholeRequest(
                Kind kind,
                IdentityRequest request,
                Optional<String> region,
                Optional<String> endpointUrl,
                List<Message> notes) {
            this(kind, request, region, endpointUrl, notes, Optional.empty(), List.of());
        }

        /** Returns the same request with other notes. */
        WholeRequest with(List<Message> otherNotes) {
            return new WholeRequest(kind, request, region, endpointUrl, otherNotes, named, leftOut);
        }

        /** Returns the same request from which options were left out. */
        WholeRequest without(List<Message> options) {
            return new WholeRequest(kind, request, region, endpointUrl, notes, named, options);
        }

        /** Returns the same request for a kind of endpoint. */
        WholeRequest to(Optional<EndpointChoice.Kind> endpoint) {
            return new WholeRequest(kind, request, region, endpointUrl, notes, endpoint, leftOut);
        }

        /** Returns the kind of endpoint that the text names, such as AWS by the address of the service. */
        public Optional<EndpointChoice.Kind> endpoint() {
            boolean isAws = kind.namesAddress() && region.isPresent();
            return endpointUrl.isPresent()
                    ? Optional.of(EndpointChoice.Kind.CUSTOM)
                    : isAws ? Optional.of(EndpointChoice.Kind.AWS) : named;
        }
    }

    /**
     * Logins to add to the form. They replace logins with the same provider.
     *
     * @param kind the form in which the text was recognized
     * @param logins the logins; a provider name or token that the text does not contain is blank
     * @param notes further information for the user
     */
    record FurtherLogins(Kind kind, List<Login> logins, List<Message> notes) implements Pasted {
        public FurtherLogins {
            logins = List.copyOf(logins);
            notes = List.copyOf(notes);
        }

        @Override
        public IdentityRequest request() {
            return new IdentityRequest("", Optional.empty(), logins);
        }
    }

    /**
     * An identity pool to use in the form, with its providers. A provider that already has a token in the form keeps
     * it.
     *
     * @param kind the form in which the text was recognized
     * @param identityPoolId the identity pool ID
     * @param accountId the AWS account ID in the text
     * @param region the region of the identity pool in the text, as written
     * @param endpointUrl the address of the service in the text, as written
     * @param logins a login for each provider in the text; its token is blank if the text does not contain it
     * @param notes further information for the user
     */
    record PoolSettings(
            Kind kind,
            String identityPoolId,
            Optional<String> accountId,
            Optional<String> region,
            Optional<String> endpointUrl,
            List<Login> logins,
            List<Message> notes)
            implements Pasted {
        public PoolSettings {
            logins = List.copyOf(logins);
            notes = List.copyOf(notes);
        }

        @Override
        public IdentityRequest request() {
            return new IdentityRequest(identityPoolId, accountId, logins);
        }

        /** Returns the same settings with other logins and notes. */
        PoolSettings with(List<Login> otherLogins, List<Message> otherNotes) {
            return new PoolSettings(kind, identityPoolId, accountId, region, endpointUrl, otherLogins, otherNotes);
        }
    }

    /**
     * GetId calls that a browser recorded. The user chooses one of them.
     *
     * @param calls the calls in the order in which they were sent; at least one
     * @param notes further information for the user
     */
    record RecordedCalls(List<RecordedCall> calls, List<Message> notes) implements Pasted {
        public RecordedCalls {
            calls = List.copyOf(calls);
            notes = List.copyOf(notes);
        }

        @Override
        public Kind kind() {
            return Kind.HAR;
        }

        /** Returns the request of the last call. */
        @Override
        public IdentityRequest request() {
            return calls.getLast().request();
        }
    }

    /**
     * A GetId call that a browser recorded.
     *
     * @param request the request
     * @param region the region, if the service's own address was called
     * @param endpointUrl the address, if it is not the service's own
     * @param answer the outcome of the call, with the details that the recording contains
     */
    record RecordedCall(
            IdentityRequest request, Optional<String> region, Optional<String> endpointUrl, Outcome answer) {}

    /** The forms of text that are recognized. */
    enum Kind {
        JSON,
        YAML,
        SHORTHAND,
        /** A map that contains only provider names and tokens. */
        LOGINS,
        AWS_COMMAND,
        CURL_COMMAND,
        /** A call of JavaScript's {@code fetch}, as browsers copy requests. */
        FETCH,
        /** A PowerShell command that sends a request, as browsers copy requests. */
        WEB_REQUEST,
        /** An HTTP request as it is sent. */
        HTTP_REQUEST,
        /** A recording of a browser's network traffic, or a part of one. */
        HAR,
        /** The payload of a request, as shown by the developer tools of a browser. */
        PAYLOAD,
        /** Code for an AWS SDK, or a fragment of it. */
        CODE,
        /** A log that contains a request. */
        LOG,
        /** A single JSON Web Token. */
        JWT,
        /** A single access token of Facebook or Login with Amazon. */
        ACCESS_TOKEN,
        /** The response of a token endpoint or of a sign-in call. */
        TOKEN_ANSWER,
        /** The address to which a provider redirected the browser. */
        REDIRECT_URL,
        /** HTTP headers. */
        HEADERS,
        /** A text that contains a token with a name. */
        LABELLED_TOKEN,
        /** Data that a web page stored in the browser. */
        STORAGE,
        SAML,
        POOL_ID,
        USER_POOL_ID,
        /** The configuration of an app, or the outputs of its deployment. */
        CONFIGURATION;

        /** Returns whether a text of this form, if it determines a region, does so by the address of the service. */
        boolean namesAddress() {
            return switch (this) {
                case CURL_COMMAND, FETCH, WEB_REQUEST, HTTP_REQUEST, HAR, LOG -> true;
                default -> false;
            };
        }

        /** Returns whether a text of this form is for AWS unless it contains another address. */
        public boolean isForAws() {
            return this == AWS_COMMAND || this == CODE;
        }

        /** Returns the key of the message with the name of this form. */
        public String messageKey() {
            return "format.pasted." + name().toLowerCase(Locale.ROOT);
        }
    }
}
