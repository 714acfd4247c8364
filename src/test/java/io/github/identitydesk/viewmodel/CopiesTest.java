package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request is shown as text without its tokens, and copied with them only on request. */
class CopiesTest extends WindowFixture {
    private String preview() {
        background.runAll();
        return window.copies().preview().get();
    }

    @Test
    void previewFollowsTheFormWithoutTokens() {
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));

        assertThat(preview())
                .contains("aws cognito-identity get-id", REQUEST.identityPoolId(), "accounts.google.com")
                .doesNotContain("token of");
    }

    @Test
    void previewIsShownInTheChosenFormat() {
        form.fill(EndpointChoice.AWS, REQUEST);
        window.copies().format().set(CopyFormat.YAML);

        assertThat(preview()).startsWith("IdentityPoolId:");
    }

    @Test
    void previewNamesTheEndpointThatIsCalled() {
        form.fill(EndpointChoice.AWS, REQUEST);
        window.copies().format().set(CopyFormat.CURL);
        assertThat(preview()).contains("https://cognito-identity.us-east-1.amazonaws.com/");

        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        assertThat(preview()).contains(SANDBOX.toString());

        form.fill(EndpointChoice.custom("http://localhost:4566"), REQUEST);
        assertThat(preview()).contains("http://localhost:4566");
    }

    @Test
    void previewOfAnEmptyFormIsComplete() {
        form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);

        assertThat(preview()).contains("--region us-east-1");
    }

    @Test
    void outdatedPreviewIsDropped() {
        List<String> shown = new ArrayList<>();
        background.runAll();
        window.copies().preview().subscribe((was, is) -> shown.add(is));
        form.identityPoolId().set("us-east-1:1");
        form.identityPoolId().set("us-east-1:2");
        background.runAll();

        assertThat(shown).singleElement().asString().contains("us-east-1:2");
    }

    @Test
    void textIsCopiedWithTheTokensOnRequest() {
        List<String> copies = new ArrayList<>();
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        window.copies().write(CopyFormat.JSON, TokenPolicy.INCLUDED, copies::add);
        form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);
        background.runAll();

        assertThat(copies).singleElement().asString().contains("token of accounts.google.com");
    }
}
