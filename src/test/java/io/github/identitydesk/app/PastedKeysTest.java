package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.github.identitydesk.token.verify.SignedXml;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature is verified with a key or certificate that the user pastes, without a connection. */
@Tag("slow")
class PastedKeysTest extends SignatureFixture {
    private static final String SAML = "arn:aws:iam::123456789012:saml-provider/Example";

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
        assertThat(text("publicKeysProblem")).startsWith("There is no public key in this text.");
        assertThat(text("publicKeys")).isEqualTo("no key");

        fill("publicKeys", new JWKSet(key.toPublicJWK()).toString());
        chord(KeyCode.SHORTCUT, KeyCode.ENTER);
        waitUntil(() -> text("signatureAnswer").startsWith("Genuine"));
        assertThat(lookup("#publicKeys").tryQuery()).isEmpty();
        assertThat(isShown("unverified")).isFalse();
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
    void keyboardAloneLeavesTheTextAndVerifies() throws Exception {
        enter(token());
        press("pasteKeys");
        waitUntil(() -> isShown("publicKeys") && node("publicKeys").isFocused());
        paste(new JWKSet(key.toPublicJWK()).toString());
        push(KeyCode.TAB);
        assertThat(onFx(() -> node("publicKeys").isFocused())).isFalse();
        chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(onFx(() -> node("publicKeys").isFocused())).isTrue();
        chord(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(result()).startsWith("Genuine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifySignature", "pasteKeys"})
    void opaqueTokenHasNoSignatureForAnyKey(String button) {
        enter("graph.facebook.com", "EAABwzLixnjYBO0123456789");
        press(button);
        assertThat(result()).endsWith("Only JWTs and SAML responses have a signature to verify.");
        assertThat(isShown("publicKeys")).isFalse();
    }

    @Test
    void answerIsVisibleInASmallWindow() {
        resize(640, 480);
        enter("graph.facebook.com", "EAABwzLixnjYBO0123456789");
        chooseFromMenu("Request", "Verify Signature…");

        assertThat(result()).endsWith("Only JWTs and SAML responses have a signature to verify.");
        Label answer = lookup("#signatureAnswer").query();
        waitUntil(() -> visible(answer).getHeight() > answer.getHeight() - 1);
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
