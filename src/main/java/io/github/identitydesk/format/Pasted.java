package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a pasted text was recognised as, and what it brings. */
public sealed interface Pasted {
    /** What it was recognised as. */
    Kind kind();

    /** What the person should know of it besides, such as files that it names and that were not read. */
    List<Message> notes();

    /**
     * A request that replaces the one in the form.
     *
     * @param kind what it was recognised as
     * @param request the request
     * @param region the region that it names, as written
     * @param endpointUrl the address that it names, as written, if that is not the service's own
     * @param notes what the person should know besides
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
     * @param kind what it was recognised as
     * @param logins the logins; a provider name or a token that the text does not tell is blank
     * @param notes what the person should know besides
     */
    record FurtherLogins(Kind kind, List<Login> logins, List<Message> notes) implements Pasted {
        public FurtherLogins {
            logins = List.copyOf(logins);
            notes = List.copyOf(notes);
        }
    }

    /** The sorts of text that are recognised. */
    enum Kind {
        JSON,
        YAML,
        SHORTHAND,
        AWS_COMMAND,
        CURL_COMMAND,
        /** Code for one of the AWS SDKs, or a fragment of it. */
        CODE,
        /** A bare JSON Web Token. */
        JWT;

        /** The key of its name. */
        public String messageKey() {
            return "format.pasted." + name().toLowerCase(Locale.ROOT);
        }
    }
}
