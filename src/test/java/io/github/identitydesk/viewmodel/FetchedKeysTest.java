package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.DocumentClient.Fetched;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.viewmodel.SignatureState.Checked;
import io.github.identitydesk.viewmodel.SignatureState.Fetching;
import io.github.identitydesk.viewmodel.SignatureState.NoKeys;
import io.github.identitydesk.viewmodel.SignatureState.NotChecked;
import io.github.identitydesk.viewmodel.SignatureState.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host is asked once after each agreement, and its answer is used only for the token that it was asked for. */
class FetchedKeysTest {
    private static final Token GOOGLE = new Token(Tokens.rsa(Tokens.googleClaims()));
    private static final Token USER_POOL = new Token(Tokens.rsa(Tokens.userPoolClaims()));
    private static final String CONFIGURATION = "https://accounts.google.com/.well-known/openid-configuration";
    private static final String KEYS = "https://accounts.google.com/keys";

    /** The public key of RFC 7517, appendix A.1. */
    private static final String KEY_SET = "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
            + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}]}";

    private final Map<String, Fetched> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Boolean> interrupted = new ArrayList<>();
    private final Later background = new Later();
    private final SignatureVerification verification = new SignatureVerification(
            address -> {
                asked.add(address.toString());
                interrupted.add(Thread.currentThread().isInterrupted());
                return web.getOrDefault(
                        address.toString(),
                        new Fetched.NotFetched(new Failure(Failure.Kind.CONNECTION_REFUSED, "refused")));
            },
            new TaskRunner(background, Runnable::run));

    private SignatureState state() {
        return verification.state().get();
    }

    private void agreeToFetch(Token token) {
        verification.begin(token);
        verification.agree();
    }

    private static Fetched configuration(String keys) {
        return new Fetched.Document("{\"issuer\":\"https://accounts.google.com\"" + keys + "}");
    }

    @Test
    void keysOnTheSameHostNeedNoFurtherConfirmation() {
        web.put(CONFIGURATION, configuration(",\"jwks_uri\":\"" + KEYS + "\""));
        web.put(KEYS, new Fetched.Document(KEY_SET));
        agreeToFetch(GOOGLE);
        background.runAll();

        assertThat(state()).isInstanceOf(Checked.class);
        assertThat(asked).containsExactly(CONFIGURATION, KEYS);
    }

    @Test
    void configurationMayNameNoKeys() {
        web.put(CONFIGURATION, configuration(""));
        agreeToFetch(GOOGLE);
        background.runAll();

        assertThat(state()).isEqualTo(new NoKeys());
    }

    @Test
    void hostIsAskedOnceEvenIfTheUserAgreesTwice() {
        agreeToFetch(GOOGLE);
        verification.agree();
        background.runAll();

        assertThat(asked).containsExactly(CONFIGURATION);
    }

    @Test
    void lateAnswerDoesNotReplaceTheQuestionAboutAnotherToken() {
        agreeToFetch(GOOGLE);
        verification.begin(USER_POOL);
        background.runAll();

        assertThat(state()).isInstanceOf(Question.class);
        assertThat(interrupted).as("the connection is closed").containsExactly(true);
    }

    @Test
    void lateAnswerIsNotShownForAnotherToken() {
        agreeToFetch(GOOGLE);
        agreeToFetch(USER_POOL);
        background.runFirst();

        assertThat(state()).isEqualTo(new Fetching("cognito-idp.us-east-1.amazonaws.com"));
    }

    @Test
    void lateAnswerDoesNotReplacePastedKeys() {
        agreeToFetch(GOOGLE);
        verification.useKeys(USER_POOL, KEY_SET);
        background.runFirst();
        assertThat(state()).isEqualTo(new NotChecked());

        background.runAll();
        assertThat(state()).isInstanceOf(Checked.class);
    }

    @Test
    void interruptedFetchLeavesTheTokenUnchecked() {
        web.put(CONFIGURATION, new Fetched.Cancelled());
        agreeToFetch(GOOGLE);
        background.runAll();

        assertThat(state()).isEqualTo(new NotChecked());
    }

    @Test
    void keysAreAskedForOnlyIfAKeyCanVerifyTheToken() {
        List<String> questions = new ArrayList<>();
        verification.beginWithKeys(new Token("ya29.opaque"), () -> questions.add("opaque"));
        assertThat(state()).isInstanceOf(Checked.class);
        verification.beginWithKeys(GOOGLE, () -> questions.add("JWT"));

        assertThat(questions).containsExactly("JWT");
        assertThat(state()).as("the earlier result is discarded").isEqualTo(new NotChecked());
    }
}
