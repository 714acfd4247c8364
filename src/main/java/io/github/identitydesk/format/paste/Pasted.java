package io.github.identitydesk.format.paste;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a pasted text was recognized as, and what it brings. */
public sealed interface Pasted {
    /** What it was recognized as. */
    Kind kind();

    /** The request that it brings, as far as it brings one; what it does not tell is blank. */
    IdentityRequest request();

    /** What the user should know of it besides: what was left out, what is missing, files that were not read. */
    List<Message> notes();

    /**
     * A request that replaces the one in the form.
     *
     * @param kind what it was recognized as
     * @param request the request
     * @param region the region that it names, as written
     * @param endpointUrl the address that it names, as written, if that is not the service's own
     * @param notes what the user should know besides
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
     * Logins to put into the form, in the place of those of the same provider.
     *
     * @param kind what it was recognized as
     * @param logins the logins; a provider name or a token that the text does not tell is blank
     * @param notes what the user should know besides
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
     * An identity pool to put into the form, with the providers that belong to it. A provider whose token is in the form
     * already keeps it.
     *
     * @param kind what it was recognized as
     * @param identityPoolId the identity pool ID
     * @param region the region that the text names for it, as written
     * @param logins a login for each provider that is named; the token is blank where the text does not tell it
     * @param notes what the user should know besides
     */
    record PoolSettings(
            Kind kind, String identityPoolId, Optional<String> region, List<Login> logins, List<Message> notes)
            implements Pasted {
        public PoolSettings {
            logins = List.copyOf(logins);
            notes = List.copyOf(notes);
        }

        @Override
        public IdentityRequest request() {
            return new IdentityRequest(identityPoolId, Optional.empty(), logins);
        }
    }

    /**
     * GetId calls that a browser has recorded, of which one is to be chosen.
     *
     * @param calls the calls in the order in which they were sent; there is at least one
     * @param notes what the user should know besides
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

        /** The request of the last call. */
        @Override
        public IdentityRequest request() {
            return calls.getLast().request();
        }
    }

    /**
     * One GetId call that a browser has recorded.
     *
     * @param request what was asked
     * @param region the region that was called, where it was the service's own address
     * @param endpointUrl the address that was called, where it was another
     * @param answer how the call ended, with what the recording tells of it
     */
    record RecordedCall(
            IdentityRequest request, Optional<String> region, Optional<String> endpointUrl, Outcome answer) {}

    /** The sorts of text that are recognized. */
    enum Kind {
        JSON,
        YAML,
        SHORTHAND,
        /** A map of provider names and tokens alone. */
        LOGINS,
        AWS_COMMAND,
        CURL_COMMAND,
        /** A call of JavaScript's {@code fetch}, as browsers copy requests. */
        FETCH,
        /** A PowerShell command that sends a request, as browsers copy them. */
        WEB_REQUEST,
        /** An HTTP request as it is sent. */
        HTTP_REQUEST,
        /** A recording of a browser's network traffic, or a part of one. */
        HAR,
        /** The payload of a request, as the developer tools of a browser show it. */
        PAYLOAD,
        /** Code for one of the AWS SDKs, or a fragment of it. */
        CODE,
        /** A log with a request in it. */
        LOG,
        /** A bare JSON Web Token. */
        JWT,
        /** A bare access token of Facebook or Login with Amazon. */
        ACCESS_TOKEN,
        /** The answer of a token endpoint or of a sign-in call. */
        TOKEN_ANSWER,
        /** The address to which a provider has sent the browser back. */
        REDIRECT_URL,
        /** HTTP headers. */
        HEADERS,
        /** A text that names a token. */
        LABELLED_TOKEN,
        /** What a web page has stored in the browser. */
        STORAGE,
        SAML,
        POOL_ID,
        USER_POOL_ID,
        /** The configuration of an app, or the outputs of its deployment. */
        CONFIGURATION;

        /** The key of its name. */
        public String messageKey() {
            return "format.pasted." + name().toLowerCase(Locale.ROOT);
        }
    }
}
