package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.identitydesk.aws.DocumentClient.Fetched;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.token.verify.SignatureResult.Genuine;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
import io.github.identitydesk.viewmodel.SignatureState.Checked;
import io.github.identitydesk.viewmodel.SignatureState.Fetching;
import io.github.identitydesk.viewmodel.SignatureState.NoIssuer;
import io.github.identitydesk.viewmodel.SignatureState.NoKeys;
import io.github.identitydesk.viewmodel.SignatureState.NotChecked;
import io.github.identitydesk.viewmodel.SignatureState.Question;
import io.github.identitydesk.viewmodel.SignatureState.Unreachable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignatureVerificationTest {
    private static final String CONFIGURATION = "https://accounts.google.com/.well-known/openid-configuration";
    private static final String KEYS = "https://www.googleapis.com/oauth2/v3/certs";
    private static final Failure REFUSED = new Failure(Failure.Kind.CONNECTION_REFUSED, "refused");

    private static RSAKey key;

    private final Map<String, Fetched> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Later background = new Later();
    private final SignatureVerification verification = new SignatureVerification(
            address -> {
                asked.add(address.toString());
                return web.getOrDefault(address.toString(), new Fetched.NotFetched(REFUSED));
            },
            new TaskRunner(background, Runnable::run));

    @BeforeAll
    static void makeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("own").generate();
    }

    private static Token token(String issuer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").build(),
                new JWTClaimsSet.Builder().issuer(issuer).build());
        token.sign(new RSASSASigner(key));
        return new Token(token.serialize());
    }

    private static Fetched keys() {
        return new Fetched.Document(new JWKSet(key.toPublicJWK()).toString());
    }

    private static Fetched configuration(String keys) {
        return new Fetched.Document("{\"issuer\":\"https://accounts.google.com\",\"jwks_uri\":\"" + keys + "\"}");
    }

    private SignatureState state() {
        return verification.state().get();
    }

    @Test
    void nothingIsContactedBeforeConfirmation() throws JOSEException {
        verification.begin(token("https://accounts.google.com"));
        background.runAll();
        assertThat(state()).isEqualTo(new Question(URI.create(CONFIGURATION)));
        assertThat(asked).isEmpty();
    }

    @Test
    void keysOfAUserPoolAreFetchedAtOnce() throws JOSEException {
        String issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab12Cd34E";
        web.put(issuer + "/.well-known/jwks.json", keys());
        verification.begin(token(issuer));
        verification.agree();
        assertThat(state()).isEqualTo(new Fetching("cognito-idp.us-east-1.amazonaws.com"));
        background.runAll();
        assertThat(state()).isEqualTo(new Checked(new Genuine("RS256", Optional.of("own"))));
    }

    @Test
    void keysOnAnotherHostNeedAnotherConfirmation() throws JOSEException {
        web.put(CONFIGURATION, configuration(KEYS));
        web.put(KEYS, keys());
        verification.begin(token("https://accounts.google.com"));
        verification.agree();
        background.runAll();
        assertThat(state()).isEqualTo(new Question(URI.create(KEYS)));
        assertThat(asked).containsExactly(CONFIGURATION);
        verification.agree();
        background.runAll();
        assertThat(state()).isInstanceOf(Checked.class);
        assertThat(asked).containsExactly(CONFIGURATION, KEYS);
    }

    @Test
    void unreachableIssuerIsNamed() throws JOSEException {
        verification.begin(token("https://accounts.google.com"));
        verification.agree();
        background.runAll();
        assertThat(state()).isEqualTo(new Unreachable("accounts.google.com", REFUSED));
    }

    @Test
    void tokenWithoutAnIssuerNeedsPastedKeys() throws JOSEException {
        verification.begin(token("own-issuer"));
        assertThat(state()).isEqualTo(new NoIssuer());
    }

    @Test
    void tokenThatNoKeyCanVerifyNeedsNone() {
        for (String token : List.of("ya29.opaque", Tokens.encrypted())) {
            verification.begin(new Token(token));
            assertThat(state())
                    .isInstanceOfSatisfying(
                            Checked.class,
                            checked -> assertThat(checked.result()).isInstanceOf(NotCheckable.class));
        }
    }

    @Test
    void pastedKeysNeedNoConnection() throws JOSEException {
        verification.useKeys(
                token("https://accounts.google.com"), key.toPublicJWK().toString());
        background.runAll();
        assertThat(state()).isInstanceOf(Checked.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void pastedTextWithoutAKeyIsReported() throws JOSEException {
        verification.useKeys(token("https://accounts.google.com"), "no key");
        background.runAll();
        assertThat(state()).isEqualTo(new NoKeys());
    }

    @Test
    void lateAnswerIsDropped() throws JOSEException {
        web.put(CONFIGURATION, configuration(KEYS));
        verification.begin(token("https://accounts.google.com"));
        verification.agree();
        verification.reset();
        background.runAll();
        assertThat(state()).isEqualTo(new NotChecked());
    }
}
