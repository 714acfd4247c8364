package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void tokenIsMaskedInItsTextForm() {
        IdentityRequest request =
                new IdentityRequest("us-east-1:1a2b", Optional.empty(), List.of(Login.of("a.example", "s3cret")));

        assertThat(request.toString()).contains("Token[6 characters]").doesNotContain("s3cret");
    }
}
