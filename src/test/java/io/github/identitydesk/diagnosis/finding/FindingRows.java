package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Faulty logins: at least three variants for every kind of finding. */
public final class FindingRows {
    static final String GOOGLE = "accounts.google.com";
    static final String FACEBOOK = "graph.facebook.com";
    static final String AMAZON = "www.amazon.com";
    static final String TWITTER = "api.twitter.com";
    static final String APPLE = "appleid.apple.com";
    static final String OKTA = "dev-1.okta.com/oauth2/default";
    static final String NO_FIX = "";
    static final String CLEAN_UP = "Clean up the token";

    static final String USER_POOL_TOKEN = Tokens.rsa(Tokens.userPoolClaims());
    static final String GOOGLE_TOKEN = Tokens.rsa(Tokens.googleClaims());
    static final String APPLE_TOKEN = Tokens.rsa(Tokens.appleClaims());
    static final Map<String, Object> OKTA_CLAIMS = Tokens.claims("https://" + OKTA, "0oa1");
    static final String OKTA_TOKEN = Tokens.rsa(OKTA_CLAIMS);
    static final String OPAQUE = "c2f7b0a4".repeat(8);

    private FindingRows() {}

    /** A login, its expected findings, and the fix offered by the first of them. */
    public record Row(List<Kind> kinds, String providerName, String token, String fix) {
        @Override
        public String toString() {
            return kinds + " " + providerName;
        }
    }

    static Row row(Kind kind, String providerName, String token, String fix) {
        return new Row(List.of(kind), providerName, token, fix);
    }

    static Row row(Kind first, Kind second, String providerName, String token, String fix) {
        return new Row(List.of(first, second), providerName, token, fix);
    }

    static String use(String providerName) {
        return "Use " + providerName;
    }

    /** Returns all rows. */
    public static Stream<Row> rows() {
        return Stream.of(NameRows.rows(), TokenRows.rows(), SamlRows.rows(), MixUpRows.rows())
                .flatMap(rows -> rows);
    }
}
