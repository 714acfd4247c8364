package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Token;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JWTs that are not from a sign-in are told apart; beside each stands one that differs in a single point. */
class OtherJwtTest {
    private static Jwt jwt(String header, String claims) {
        return (Jwt) TokenReader.read(new Token(Tokens.encode("{\"alg\":\"none\"" + header.replace('\'', '"') + "}")
                + "."
                + Tokens.encode(claims.replace('\'', '"'))
                + "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'iss':'https://cognito-identity.amazonaws.com','aud':'us-east-1:1'}|DEVELOPER_TOKEN",
                "{'iss':'https://limited.facebook.com','aud':'1'}|LIMITED_LOGIN",
                "{'iss':'https://graph.facebook.com','aud':'1'}|",
                "{'iss':'a@p.iam.gserviceaccount.com','sub':'a@p.iam.gserviceaccount.com','aud':'https://identitytoolkit"
                        + ".googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit'}|CUSTOM_TOKEN",
                "{'iss':'https://a.example','aud':'x','events':{}}|EVENT_TOKEN",
                "{'iss':'https://a.example','aud':'x','events':{},'nonce':'n'}|",
                "{'iss':'https://a.example','aud':'x','events':{},'gty':'x'}|",
                "{'iss':'https://cloud.google.com/iap','aud':'x'}|PROXY",
                "{'iss':'https://firebaseappcheck.googleapis.com/1','aud':'x'}|ATTESTATION",
                "{'iss':'https://session.firebase.google.com/p','aud':'p'}|SESSION_COOKIE",
                "{'iss':'kubernetes/serviceaccount','sub':'system:serviceaccount:a:b'}|OLDER_TOKEN",
                "{'iss':'kubernetes/serviceaccount','sub':'system:serviceaccount:a:b','aud':'x'}|",
                "{'iss':'gitlab.example.com','project_path':'a/b','namespace_path':'a'}|OLDER_TOKEN",
                "{'iss':'gitlab.example.com','project_path':'a/b','sub':'x'}|",
                "{'iss':'https://a.clerk.accounts.dev','sid':'s','sub':'u'}|SESSION_TOKEN",
                "{'iss':'https://a.clerk.accounts.dev','sid':'s','sub':'u','aud':'x'}|",
                "{'iss':'https://a.clerk.accounts.dev','sub':'u'}|",
                "{'sid':'s','sub':'u'}|",
                "{'iss':'https://stytch.com/p','aud':'x','https://stytch.com/session':{}}|SESSION_TOKEN",
                "{'iss':'https://a.example','aud':'x','drn':'DS'}|SESSION_TOKEN",
                "{'iss':'https://a.example','aud':'x','drn':'DX'}|",
                "{'iss':'supabase','role':'anon','ref':'p'}|API_KEY",
                "{'iss':'https://p.supabase.co/auth/v1','role':'authenticated','aud':'x'}|",
                "{'iss':'auth.example.com','role':'anon','sub':'u'}|",
                "{'iss':'client.example.com','sub':'client.example.com','aud':'x'}|CLIENT_ASSERTION",
                "{'iss':'client.example.com','sub':'u','aud':'x'}|",
                "{'iss':'a@p.iam.gserviceaccount.com','sub':'u','aud':'x'}|CLIENT_ASSERTION",
                "{'iss':'ABCDE12345','sub':'u','aud':'https://appleid.apple.com'}|CLIENT_ASSERTION",
                "{'iss':12345,'sub':'u'}|CLIENT_ASSERTION",
                "{'iss':['a'],'sub':'u'}|",
                "{'sub':'u','aud':'x'}|",
                "{'iss':'https://a.example','sub':'https://a.example','aud':'x'}|"
            })
    void claimsTellAJwtFromOneOfASignIn(String claims, OtherJwt kind) {
        assertThat(OtherJwt.of(jwt("", claims))).isEqualTo(Optional.ofNullable(kind));
        assertThat(jwt("", claims).isDeveloperToken()).isEqualTo(kind == OtherJwt.DEVELOPER_TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                ",'typ':'logout+jwt'|{'iss':'https://a.example','aud':'x'}|EVENT_TOKEN",
                ",'signer':'arn:aws:x'|{'iss':'https://a.example','aud':'x'}|PROXY",
                ",'x5c':[]|{'bundleId':'com.example'}|ATTESTATION",
                ",'x5c':[]|{'iss':'https://a.example','aud':'x'}|",
                ",'typ':'application/Secevent+JWT'|{'iss':'https://a.example','aud':'x'}|TYPED",
                ",'typ':'at+jwt'|{'iss':'https://a.example','aud':'x'}|",
                ",'typ':'id_token+jwt'|{'iss':'https://a.example','aud':'x'}|",
                ",'typ':'JWT'|{'iss':'https://a.example','aud':'x'}|"
            })
    void headerTellsAJwtFromOneOfASignIn(String header, String claims, OtherJwt kind) {
        assertThat(OtherJwt.of(jwt(header, claims))).isEqualTo(Optional.ofNullable(kind));
    }
}
