package io.github.identitydesk.token.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.verify.SignatureResult.AlgorithmNotAllowed;
import io.github.identitydesk.token.verify.SignatureResult.Altered;
import io.github.identitydesk.token.verify.SignatureResult.Genuine;
import io.github.identitydesk.token.verify.SignatureResult.KeyNotKnown;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
import io.github.identitydesk.token.verify.SignatureResult.Reason;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSignatureTest {
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String RESPONSE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response">\
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion">\
            <saml:Issuer>https://idp.example.com</saml:Issuer>\
            <saml:Subject><saml:NameID>subject</saml:NameID></saml:Subject>\
            </saml:Assertion></samlp:Response>""";

    private static KeyPair own;
    private static KeyPair other;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        own = generator.generateKeyPair();
        other = generator.generateKeyPair();
    }

    private static PublicKeys keys(KeyPair... pairs) {
        StringBuilder pem = new StringBuilder();
        for (KeyPair pair : pairs) {
            pem.append("-----BEGIN PUBLIC KEY-----\n")
                    .append(Base64.getMimeEncoder()
                            .encodeToString(pair.getPublic().getEncoded()))
                    .append("\n-----END PUBLIC KEY-----\n");
        }
        return PublicKeys.parse(pem.toString()).orElseThrow();
    }

    private static String signed(String xml, String name, String algorithm) throws Exception {
        return SignedXml.of(xml, name, algorithm, own.getPrivate());
    }

    private static SignatureResult check(String xml, PublicKeys keys) {
        String encoded = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        return SignatureCheck.of(new Token(encoded), keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Response", "Assertion"})
    void responseSignedByTheIdentityProviderIsGenuine(String element) throws Exception {
        assertThat(check(signed(RESPONSE, element, RSA_SHA256), keys(own)))
                .isEqualTo(new Genuine("rsa-sha256", Optional.empty()));
    }

    @Test
    void sha1SignatureIsVerified() throws Exception {
        String sha1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
        assertThat(check(signed(RESPONSE, "Assertion", sha1), keys(own))).isInstanceOf(Genuine.class);
    }

    @Test
    void changedResponseIsAltered() throws Exception {
        String changed = signed(RESPONSE, "Assertion", RSA_SHA256).replace(">subject<", ">another<");
        assertThat(check(changed, keys(own))).isEqualTo(new Altered(Optional.empty()));
    }

    @Test
    void signedAssertionDoesNotCoverAnotherAssertion() throws Exception {
        String forged = """
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_forged">\
                <saml:Issuer>https://idp.example.com</saml:Issuer></saml:Assertion></samlp:Response>""";
        String both = signed(RESPONSE, "Assertion", RSA_SHA256).replace("</samlp:Response>", forged);
        assertThat(check(both, keys(own))).isEqualTo(new NotCheckable(Reason.NOT_SIGNED));
    }

    @Test
    void signatureWithAnotherReferenceIsInvalid() throws Exception {
        String moved = signed(RESPONSE, "Assertion", RSA_SHA256)
                .replace("ID=\"_assertion\"", "ID=\"_forged\"")
                .replace("ID=\"_response\"", "ID=\"_assertion\"");
        assertThat(check(moved, keys(own))).isEqualTo(new Altered(Optional.empty()));
    }

    @Test
    void keysOfAnotherIdentityProviderAreUnknown() throws Exception {
        String signed = signed(RESPONSE, "Assertion", RSA_SHA256);
        assertThat(check(signed, keys(other, other))).isEqualTo(new KeyNotKnown(Optional.empty(), 2));
    }

    @Test
    void everySignatureMustBeValid() throws Exception {
        String foreign = SignedXml.of(RESPONSE, "Assertion", RSA_SHA256, other.getPrivate());
        String both = SignedXml.of(foreign, "Response", RSA_SHA256, own.getPrivate());

        assertThat(check(both, keys(own))).isEqualTo(new Altered(Optional.empty()));
        assertThat(check(both, keys(own, other))).isInstanceOf(Genuine.class);
    }

    @Test
    void signatureOfTheResponseCoversAllItsAssertions() throws Exception {
        String two = RESPONSE.replace(
                "</samlp:Response>",
                "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_second\"/></samlp:Response>");

        assertThat(check(signed(two, "Response", RSA_SHA256), keys(own))).isInstanceOf(Genuine.class);
    }

    @Test
    void signatureOfAnotherElementSignsNothing() throws Exception {
        String subject = RESPONSE.replace("<saml:Subject>", "<saml:Subject ID=\"_subject\">");

        assertThat(check(signed(subject, "Subject", RSA_SHA256), keys(own)))
                .isEqualTo(new NotCheckable(Reason.NOT_SIGNED));
    }

    @Test
    void damagedSignatureIsInvalid() throws Exception {
        String signed = signed(RESPONSE, "Assertion", RSA_SHA256);

        assertThat(check(signed.replaceAll("<Reference .*</Reference>", ""), keys(own)))
                .isEqualTo(new Altered(Optional.empty()));
    }

    @Test
    void algorithmThatGetIdDoesNotAcceptIsNamed() throws Exception {
        String ecdsa = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

        assertThat(check(signed(RESPONSE, "Assertion", RSA_SHA256).replace(RSA_SHA256, ecdsa), keys(own)))
                .isEqualTo(new AlgorithmNotAllowed(ecdsa));
    }

    @Test
    void responseThatIsNotReadAsAWholeIsDamaged() throws Exception {
        String signed = signed(RESPONSE, "Assertion", RSA_SHA256);

        assertThat(check(signed.substring(0, signed.length() - 20), keys(own)))
                .isEqualTo(new NotCheckable(Reason.DAMAGED));
        assertThat(check("<!DOCTYPE Response>" + signed, keys(own))).isEqualTo(new NotCheckable(Reason.DAMAGED));
    }

    @Test
    void keysOfAnotherKindAreUnknown() throws Exception {
        PublicKeys curve = PublicKeys.parse(SignatureCheckTest.CERTIFICATE).orElseThrow();

        assertThat(check(signed(RESPONSE, "Assertion", RSA_SHA256), curve))
                .isEqualTo(new KeyNotKnown(Optional.empty(), 1));
    }

    @Test
    void unsignedResponseCannotBeVerified() {
        assertThat(check(RESPONSE, keys(own))).isEqualTo(new NotCheckable(Reason.NOT_SIGNED));
    }
}
