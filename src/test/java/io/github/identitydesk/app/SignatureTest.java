package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.identitydesk.sandbox.SampleRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A signature is verified with the keys that the issuer of the token publishes, once the user agrees to ask it. */
@Tag("slow")
class SignatureTest extends SignatureFixture {
    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";

    private static RSAKey otherKey;
    private static ECKey ecKey;

    @BeforeAll
    static void makeOtherKeys() throws Exception {
        otherKey = new RSAKeyGenerator(2048).keyID("other").generate();
        ecKey = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
    }

    /** Publishes the keys at the address that the issuer's configuration names. */
    private void publish(JWK... keys) {
        publishAt(issuer.url() + KEYS, keys);
    }

    private void publishAt(String address, JWK... keys) {
        issuer.on(CONFIGURATION, """
                {"issuer": "%s", "jwks_uri": "%s"}""".formatted(issuer.url(), address));
        issuer.on(KEYS, new JWKSet(List.of(keys)).toString());
    }

    private String question() {
        waitUntil(() -> lookup(".alert").tryQuery().isPresent());
        return onFx(() -> lookup(".alert .content").<Labeled>query().getText());
    }

    /** Presses the button other than the default button. */
    private void agree() {
        Button ask = lookup(".alert .button").<Button>queryAll().stream()
                .filter(button -> button.getText().startsWith("Ask "))
                .findFirst()
                .orElseThrow();
        assertThat(ask.isDefaultButton()).isFalse();
        clickOn(ask);
    }

    private String verify() {
        press("verifySignature");
        assertThat(question()).isEqualTo("This asks 127.0.0.1 for its public keys. Your token is not sent.");
        assertThat(issuer.received()).isEmpty();
        agree();
        return result();
    }

    @Test
    void genuineTokenIsConfirmedAndNeverSent() throws Exception {
        publish(key.toPublicJWK());
        String token = token();
        enter(token);
        assertThat(verify()).startsWith("Genuine: the signature is valid (RS256).");
        assertThat(issuer.received()).extracting(LocalServer.Received::name).containsExactly(CONFIGURATION, KEYS);
        assertThat(issuer.received()).noneMatch(request -> request.body().contains(token.substring(0, 20)));
    }

    @Test
    void alteredTokenIsDetected() throws Exception {
        publish(key.toPublicJWK());
        String[] parts = token().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("subject", "another");
        String changed = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        enter(changed);
        assertThat(verify()).startsWith("Altered: the token names this key, and the signature is not valid.");
    }

    @Test
    void unpublishedKeyIsReportedAsUnknown() throws Exception {
        publish(otherKey.toPublicJWK());
        enter(token());
        assertThat(verify()).startsWith("Key not known: the only key is not the one that made this signature.");
    }

    @Test
    void unacceptedAlgorithmIsNamed() throws Exception {
        publish(ecKey.toPublicJWK());
        enter(token(JWSAlgorithm.ES256, new ECDSASigner(ecKey)));
        assertThat(verify()).startsWith("Not accepted by GetId: the token names the algorithm “ES256”.");
    }

    @Test
    void keyOfAnotherTypeIsReported() throws Exception {
        publish(ecKey.toPublicJWK());
        enter(token());
        assertThat(verify())
                .isEqualTo("The key that the token names is of type EC and cannot make a signature of RS256.");
    }

    @Test
    void unreachableIssuerIsNamed() throws Exception {
        String token = token();
        issuer.close();
        enter(token);
        assertThat(verify()).startsWith("The keys of 127.0.0.1 are not available: No connection to the endpoint.");
    }

    @Test
    void redirectToAnotherHostIsNotFollowed() throws Exception {
        issuer.redirect(CONFIGURATION, "http://localhost:" + issuer.port() + KEYS);
        enter(token());
        assertThat(verify()).startsWith("The keys of 127.0.0.1 are not available");
        assertThat(issuer.received(KEYS)).isEmpty();
    }

    @Test
    void keysOnAnotherHostNeedAnotherConfirmation() throws Exception {
        publishAt("http://localhost:" + issuer.port() + KEYS, key.toPublicJWK());
        enter(token());
        press("verifySignature");
        assertThat(question()).contains("127.0.0.1");
        agree();
        waitUntil(() -> lookup(".alert .content")
                .<Labeled>tryQuery()
                .filter(text -> text.getText().contains("localhost"))
                .isPresent());
        assertThat(issuer.received(KEYS)).isEmpty();
        agree();
        assertThat(result()).startsWith("Genuine");
    }

    @Test
    void enterAndEscGiveTheSafeAnswer() throws Exception {
        publish(key.toPublicJWK());
        enter(token());
        for (KeyCode answer : new KeyCode[] {KeyCode.ENTER, KeyCode.ESCAPE}) {
            press("verifySignature");
            question();
            push(answer);
            waitUntil(() -> lookup(".alert").tryQuery().isEmpty());
        }
        assertThat(isShown("signatureAnswer")).isFalse();
        assertThat(issuer.received()).isEmpty();
    }

    @Test
    void questionNamesTheHostOfTheUserPool() {
        choose(SampleRequest.LOGIN);
        showTokenTab();
        press("verifySignature");
        assertThat(question())
                .isEqualTo(
                        "This asks cognito-idp.us-east-1.amazonaws.com for its public keys. Your token is not sent.");
        push(KeyCode.ESCAPE);
    }
}
