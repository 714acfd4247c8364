package io.github.identitydesk.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.token.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how a failed login is explained, from the form to the explanation, with the sandbox as the service. */
@Tag("slow")
class DiagnosisTest extends WindowTest {
    /** The expected title for each refused sample. The samples are chosen one after the other in the same window. */
    private static final Map<SampleRequest, String> REFUSED = Map.ofEntries(
            entry(SampleRequest.GUEST_REFUSED, "Guest access is off in this pool"),
            entry(SampleRequest.POOL_NOT_FOUND, "There is no such pool here"),
            entry(SampleRequest.PROVIDER_NOT_REGISTERED, "The pool does not know this provider"),
            entry(SampleRequest.APP_CLIENT_NOT_REGISTERED, "The pool does not accept this issuer or client"),
            entry(SampleRequest.EXPIRED_TOKEN, "The token has expired"),
            entry(SampleRequest.WRONG_PROVIDER_NAME, "The provider name does not match the token"),
            entry(SampleRequest.OPAQUE_TOKEN, "This is an access token"),
            entry(SampleRequest.ACCESS_TOKEN, "This is an access token"),
            entry(SampleRequest.TRUNCATED_TOKEN, "The token is damaged or wrongly encoded"),
            entry(SampleRequest.AUDIENCE_NOT_REGISTERED, "The token was issued for another client"),
            entry(SampleRequest.EXPIRED_OPENID_TOKEN, "The token has expired"),
            entry(SampleRequest.SAML_NOT_ENCODED, "The token is damaged or wrongly encoded"),
            entry(SampleRequest.EXPIRED_SAML, "The token has expired"),
            entry(SampleRequest.SIGNED_OUT_USER, "The user pool no longer accepts this user’s session"),
            entry(SampleRequest.DENIED_BY_POLICY, "A policy forbids the call"),
            entry(SampleRequest.NOT_A_COGNITO_TOKEN, "The provider name does not match the token"),
            entry(SampleRequest.DEVELOPER_TOKEN, "This token already names the identity"));

    @Test
    void linesOfAFindingStartBelowItsTitle() {
        choose(SampleRequest.WRONG_PROVIDER_NAME);
        waitUntil(() -> lookup(".finding-group .fix").tryQuery().isPresent());
        List<Double> lefts = onFx(() -> Stream.of(".finding", ".rule", ".fix")
                .map(line -> lookup(".finding-group " + line + " .text").<Node>query())
                .map(text -> text.localToScene(text.getLayoutBounds()).getMinX())
                .toList());
        assertThat(lefts).allSatisfy(left -> assertThat(left).isCloseTo(lefts.getFirst(), within(1.0)));
    }

    @Test
    void everyRefusalOfTheSandboxIsExplained() {
        REFUSED.forEach((sample, title) -> {
            choose(sample);
            getId();
            waitUntil(
                    () -> isSeen(node("outcomeAdvice")) && text("outcomeTitle").equals(title));

            assertThat(text("outcomeMessage")).as(sample.name()).isNotBlank();
            assertThat(text("outcomeCause")).as(sample.name()).isNotBlank();
            assertThat(text("outcomeAdvice")).as(sample.name()).endsWith(".");
            assertThat(onFx(() -> labeled(".fix", "#outcomeFix", ".other-fix").toList()))
                    .as("the underscore in a user pool ID is not parsed as a mnemonic")
                    .isNotEmpty()
                    .allMatch(fix -> !fix.isMnemonicParsing());
        });
    }

    @Test
    void throttledGuestIsToldToWait() {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", SandboxPool.THROTTLED.id());
        getId();
        waitForAnswer();

        assertThat(text("outcomeMessage")).contains("Rate exceeded");
        assertThat(text("outcomeTitle")).isEqualTo("Too many calls");
    }

    @Test
    void accessTokenIsReportedBeforeSending() {
        choose(SampleRequest.ACCESS_TOKEN);
        waitUntil(() -> findings().contains("access token"));
        assertThat(findings()).doesNotContain("amazonaws.com");

        assertThat(onFx(() -> lookup(".reading").<Labeled>queryAll().stream()
                        .map(Labeled::getText)
                        .toList()))
                .anyMatch(text -> text.contains("access token"));

        addProvider("Facebook");
        waitUntil(() -> findings().contains("amazonaws.com/us-east-1_123456789"));
    }

    @Test
    void loginWithAFindingIsMarkedInItsRow() {
        choose(SampleRequest.ACCESS_TOKEN);
        waitUntil(() -> !rowsWithWarning().isEmpty());
        assertThat(rowsWithWarning()).singleElement().asString().contains("access token");

        choose(SampleRequest.LOGIN);
        waitUntil(() -> rowsWithWarning().isEmpty());
    }

    @Test
    void failedLoginOfTwoIsNamedAndRemovedWithOneClick() {
        choose(SampleRequest.LINKED_LOGINS);
        waitUntil(() -> text("identityPoolId").equals(SandboxPool.GUESTS.id()));
        fill("identityPoolId", SandboxPool.SIGNED_OUT_USERS.id());
        waitUntil(() -> text("identityPoolId").equals(SandboxPool.SIGNED_OUT_USERS.id()));
        getId();
        waitUntil(() -> text("outcomeTitle").equals("The user pool no longer accepts this user’s session"));
        onFx(() -> {
            from(node("otherFixes")).lookup(".other-fix").query().requestFocus();
            return "";
        });
        push(KeyCode.SPACE);

        waitUntil(() -> text("outcomeTitle").equals("Identity found"));
        assertThat(onFx(() -> lookup("#logins").queryTableView().getItems().size()))
                .isEqualTo(1);
    }

    @Test
    void refusedLoginIsTriedAgainWithTheIssuersNameOfItsProvider() {
        String documented = "cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789";
        String newer = "issuer-" + documented;
        Map<String, Object> claims = Tokens.with(Tokens.userPoolClaims(), "iss", "https://" + newer);
        long now = Instant.now().getEpochSecond();
        claims.putAll(Map.of("iat", now, "auth_time", now, "exp", now + 3600));
        String token = Tokens.rsa(claims);
        try (LocalServer service = new LocalServer()
                .refuse("GetId", "NotAuthorizedException", "Invalid login token. Issuer doesn't match providerName")) {
            putOnClipboard(
                    "aws cognito-identity get-id --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678"
                            + " --endpoint-url " + service.url() + " --logins " + documented + "=" + token);
            chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
            waitUntil(() -> text("endpointUrl").startsWith(service.url().toString()));
            getId();
            waitForAnswer();
            waitUntil(() -> text("outcomeFix").equals("Try again with " + newer));

            service.on("GetId", "{\"IdentityId\":\"us-east-1:9f3c52ce-7d01-4a55-8c88-3c5a54a9c1d2\"}");
            press("outcomeFix");
            waitUntil(() -> text("outcomeTitle").equals("Identity found"));
            assertThat(service.received("GetId").getLast().body()).contains('"' + newer + '"');
        }
    }

    @Test
    void linkOfAFindingKeepsTheFocusWhileTimePasses() {
        long now = Instant.now().getEpochSecond();
        String expired =
                Tokens.rsa(Tokens.with(Tokens.with(Tokens.googleClaims(), "iat", now - 3700), "exp", now - 100));
        putOnClipboard("aws cognito-identity get-id --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678"
                + " --logins https://accounts.google.com=" + expired);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> findings().contains("The token expired "));
        Hyperlink link = lookup(".fix").query();
        onFx(() -> {
            link.requestFocus();
            return "";
        });
        String before = findings();

        waitUntil(() -> !findings().equals(before));
        assertThat(findings()).contains("The token expired ");
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isSameAs(link);
    }

    @Test
    void reportHasTheDetailsForATicketButNoToken() {
        String token = SampleRequest.EXPIRED_TOKEN
                .request(Clock.systemUTC())
                .logins()
                .getFirst()
                .token()
                .value();
        choose(SampleRequest.EXPIRED_TOKEN);
        getId();
        waitForAnswer();
        clickOn("#copyReport");
        waitUntil(() -> clipboard() != null && clipboard().contains("Identity Desk"));

        assertThat(clipboard()).contains("NotAuthorizedException").doesNotContain(token.substring(0, 40));
    }

    /** Returns the nodes of several selectors, because a lookup takes one. */
    private Stream<Labeled> labeled(String... selectors) {
        return Stream.of(selectors).flatMap(selector -> lookup(selector).<Labeled>queryAll().stream());
    }

    private String findings() {
        return onFx(() -> labeled(".finding", ".finding-login")
                .map(Labeled::getText)
                .toList()
                .toString());
    }

    private List<String> rowsWithWarning() {
        return onFx(() -> lookup(".logins .label").<Labeled>queryAll().stream()
                .filter(label -> label.getPseudoClassStates().contains(PseudoClass.getPseudoClass("warning")))
                .filter(label -> label.getGraphic() != null)
                .map(Labeled::getText)
                .toList());
    }
}
