package io.github.identitydesk.format.paste;

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
     */
    record WholeRequest(
            Kind kind,
            IdentityRequest request,
            Optional<String> region,
            Optional<String> endpointUrl,
            List<Message> notes)
            implements Pasted {
        public WholeRequest {
            notes = List.copyOf(notes);
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

        /** Returns the key of the message with the name of this form. */
        public String messageKey() {
            return "format.pasted." + name().toLowerCase(Locale.ROOT);
        }
    }
}
