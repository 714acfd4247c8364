package io.github.identitydesk.app;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.viewmodel.LoginRow;
import java.time.Instant;
import java.util.Date;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Base class of tests that verify the signature of a token in the window. */
abstract class SignatureFixture extends WindowTest {
    static RSAKey key;

    final LocalServer issuer = new LocalServer();

    @BeforeAll
    static void makeKey() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("own").generate();
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    String token(JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID("own").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer.url().toString())
                        .subject("subject")
                        .audience("client")
                        .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                        .build());
        token.sign(signer);
        return token.serialize();
    }

    String token() throws Exception {
        return token(JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    /** Pastes a request with one login, and waits until the form has its token. */
    void enter(String provider, String token) {
        putOnClipboard(Json.object()
                .put("IdentityPoolId", "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678")
                .set("Logins", Json.object().put(provider, token))
                .toString());
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> lookup("#logins").<LoginRow>queryTableView().getItems().stream()
                .anyMatch(row -> row.token().get().value().equals(token)));
        showTokenTab();
    }

    void enter(String token) {
        enter("127.0.0.1:" + issuer.port(), token);
    }

    void showTokenTab() {
        onFx(() -> {
            lookup("#tabs").<TabPane>query().getSelectionModel().select(1);
            return true;
        });
        settle();
    }

    String result() {
        waitUntil(() -> isShown("signatureAnswer")
                && !text("signatureAnswer").isEmpty()
                && !text("signatureAnswer").startsWith("Asking "));
        return text("signatureAnswer");
    }
}
