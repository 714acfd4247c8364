package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Sample requests to copy, and where they go. */
final class CopySamples {
    static final Region REGION = new Region("us-east-1");
    static final Optional<URI> NO_URL = Optional.empty();
    static final Optional<URI> URL = Optional.of(URI.create("http://localhost:4566"));
    static final IdentityRequest FULL = new IdentityRequest(
            "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
            Optional.of("012345678901"),
            List.of(Login.of("accounts.google.com", "eyJ.a.b"), Login.of("it's \"é\"", "$x\\`%y%\n")));
    static final IdentityRequest GUEST = IdentityRequest.guest("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");

    private CopySamples() {}
}
