package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.ClientOutput.IDENTITY;
import static io.github.identitydesk.diagnosis.ClientOutput.POOL;
import static io.github.identitydesk.diagnosis.ClientOutput.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Fix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools, regions and provider names in a pasted message can be applied to the request. */
class PastedValuesTest {
    private static Optional<Fix.FillForm> fillForm(String text) {
        return SampleCalls.explainText(text).fixes().stream()
                .filter(Fix.FillForm.class::isInstance)
                .map(Fix.FillForm.class::cast)
                .findFirst();
    }

    private static String told(ClientOutput client) {
        return client.tell("NotAuthorizedException", "GetId", "Invalid login token. Incorrect token audience.");
    }

    @Test
    void valuesInTheTextCanBeAppliedToTheRequest() {
        assertThat(fillForm(told(ClientOutput.BROWSER)))
                .contains(new Fix.FillForm(Optional.of(POOL), Optional.empty(), List.of(USER_POOL)));
        assertThat(fillForm(told(ClientOutput.PYTHON)))
                .contains(new Fix.FillForm(Optional.of(POOL), Optional.empty(), List.of("accounts.google.com")));
        assertThat(fillForm(told(ClientOutput.CLOUD_TRAIL)))
                .contains(new Fix.FillForm(Optional.of(POOL), Optional.empty(), List.of("appleid.apple.com")));
        assertThat(fillForm(told(ClientOutput.PHP)))
                .contains(new Fix.FillForm(Optional.empty(), Optional.of("eu-west-1"), List.of()));
        assertThat(fillForm(told(ClientOutput.GO_2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IdentityPool 'us-east-1:1a2b3c4d-1234-5678-9abc-def012345678' not found. POST https://cognito-identity.eu-west-1.amazonaws.com/|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|eu-west-1",
                "aws cognito-identity get-id --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 --region us-west-2|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|us-west-2",
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 Rate exceeded|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "{IdentityId: 'us-east-1:9f8e7d6c-4321-8765-cba9-876543210fed', IdentityPoolId: 'us-east-1:1a2b3c4d-1234-5678-9abc-def012345678'}|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "identity_pool_id: \"ap-south-1:1a2b3c4d-1234-5678-9abc-def012345678\"|ap-south-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "https://vpce-0a1-b2.cognito-identity.eu-west-3.vpce.amazonaws.com/ Rate exceeded||eu-west-3"
            })
    void poolAndRegionAreDistinguishedFromLookalikes(String text, String pool, String region) {
        assertThat(fillForm(text))
                .contains(new Fix.FillForm(Optional.ofNullable(pool), Optional.ofNullable(region), List.of()));
    }

    @Test
    void identityIdIsNotTakenForAPoolId() {
        assertThat(fillForm("Access to Identity '" + IDENTITY + "' is forbidden."))
                .isEmpty();
        assertThat(fillForm("{\"IdentityId\":\"" + IDENTITY + "\"}")).isEmpty();
    }

    @Test
    void noTokenIsAppliedOrQuoted() {
        Explanation explanation = SampleCalls.explainText(
                "{\"Logins\":{\"my.idp.example\":\"eyJhbGciOiJSUzI1NiJ9.secret.secret\"}} Invalid login token. Incorrect token audience.");

        assertThat(explanation.toString()).contains("my.idp.example").doesNotContain("eyJhbGci", "secret");
    }
}
