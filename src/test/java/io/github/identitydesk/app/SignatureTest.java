package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.token.verify.SignedXml;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests signature verification with keys from an issuer over a socket and with pasted keys. */
class SignatureTest extends WindowTest {
    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";
    private static final String SAML = "arn:aws:iam::123456789012:saml-provider/Example";

    private static RSAKey key;
    private static RSAKey otherKey;
    private static ECKey ecKey;

    private final LocalServer issuer = new LocalServer();

    @BeforeAll
    static void makeKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("own").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("other").generate();
        ecKey = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    private String token(JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
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

    private String token() throws Exception {
        return token(JWSAlgorithm.RS256, new RSASSASigner(key));
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

    private void enter(String provider, String token) {
        putOnClipboard(Json.object()
                .put("IdentityPoolId", "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678")
                .set("Logins", Json.object().put(provider, token))
                .toString());
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        showTokenTab();
    }

    private void enter(String token) {
        enter("127.0.0.1:" + issuer.port(), token);
    }

    private void showTokenTab() {
        onFx(() -> {
            lookup("#tabs").<TabPane>query().getSelectionModel().select(1);
            return true;
        });
        settle();
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

    private String result() {
        waitUntil(() -> isShown("signatureAnswer")
                && !text("signatureAnswer").isEmpty()
                && !text("signatureAnswer").startsWith("Asking "));
        return text("signatureAnswer");
    }

    private String verifyWith(String keys) {
        press("pasteKeys");
        waitUntil(() -> isShown("publicKeys"));
        paste(keys);
        clickOn(lookup(".dialog-pane .button").<Button>queryAll().stream()
                .filter(button -> button.getText().equals("Verify"))
                .findFirst()
                .orElseThrow());
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
        assertThat(verify()).startsWith("Altered: the key is the right one, and the signature is not valid.");
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

    @Test
    void pastedKeysNeedNoConnection() throws Exception {
        enter(token());
        assertThat(verifyWith(new JWKSet(key.toPublicJWK()).toString())).startsWith("Genuine");
        assertThat(issuer.received()).isEmpty();
    }

    @Test
    void keyCanBePastedAsPem() throws Exception {
        enter(token());
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----";
        assertThat(verifyWith(pem)).startsWith("Genuine");
    }

    @Test
    void textWithoutAKeyIsReported() throws Exception {
        enter(token());
        assertThat(verifyWith("no key")).startsWith("There is no public key in this text.");
    }

    @Test
    void samlResponseIsVerifiedWithACertificate() throws Exception {
        Path keys = home.resolve("idp.p12");
        Path certificate = home.resolve("idp.pem");
        keytool(keys, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=idp.example.com", "-validity", "1");
        keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
        String response =
                SignedXml.of("""
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response">\
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion">\
                <saml:Issuer>https://idp.example.com</saml:Issuer>\
                <saml:Subject><saml:NameID>subject</saml:NameID></saml:Subject>\
                </saml:Assertion></samlp:Response>""", "Assertion", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", privateKey(keys));
        enter(SAML, Base64.getEncoder().encodeToString(response.getBytes(StandardCharsets.UTF_8)));
        assertThat(verifyWith(Files.readString(certificate)))
                .startsWith("Genuine: the signature is valid (rsa-sha256).");

        enter(
                SAML,
                Base64.getEncoder()
                        .encodeToString(
                                response.replace(">subject<", ">another<").getBytes(StandardCharsets.UTF_8)));
        assertThat(verifyWith(Files.readString(certificate))).startsWith("Altered");
    }

    @Test
    void tokenWithoutAnIssuerNeedsPastedKeys() {
        enter("graph.facebook.com", "EAABwzLixnjYBO0123456789");
        press("verifySignature");
        assertThat(result()).startsWith("This token names no issuer that can be asked for its keys.");
    }

    private static PrivateKey privateKey(Path keys) throws Exception {
        char[] password = "secret".toCharArray();
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return (PrivateKey) store.getKey("server", password);
        }
    }

    /** Runs keytool, the only way to create a certificate with the JDK alone. */
    private static void keytool(Path keys, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-keystore", keys.toString(), "-storepass", "secret"));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
