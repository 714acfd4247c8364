package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares a token with the form of Twitter's (X's): a token and a secret of OAuth 1.0a, joined by a semicolon. The token begins
 * with the number of the user.
 *
 * @param login the login
 * @param findings the list to which findings are added
 */
record SecretFindings(ParsedLogin login, FindingList findings) {
    private static final Pattern TOKEN = Pattern.compile("\\d+-\\w+");
    private static final Pattern SECRET = Pattern.compile("\\w+");

    /** The consumer key of an app, or the token of a sign-in that is not complete. */
    private static final Pattern NOT_OF_USER = Pattern.compile("[\\w-]{15,60}");

    /** The last part of a decoded OAuth 2.0 token of X: an access token, a refresh token or a code. */
    private static final Pattern OAUTH_2 = Pattern.compile("(?s).*:(?:at|rt|ac):\\d");

    /** Adds the findings about two parts that are joined by a semicolon. */
    void ofPair() {
        String[] parts = login.clean().text().split(";", 2);
        boolean isOfTwitter =
                TOKEN.matcher(parts[0]).matches() && SECRET.matcher(parts[1]).matches();
        switch (login.wanted()) {
            case ID_TOKEN -> {
                if (isOfTwitter) {
                    ofTwitter();
                } else {
                    findings.opaqueForJwt();
                }
            }
            case ACCESS_TOKEN -> ofTwitter();
            case SAML_ASSERTION -> findings.token(Kind.SAML_EXPECTED, login.providerName());
            case TOKEN_AND_SECRET -> {
                findings.shortened();
                if (!isOfTwitter && TOKEN.matcher(parts[1]).matches()) {
                    Fix fix = new Fix.ReplaceToken(login.row(), new Token(parts[1] + ";" + parts[0]));
                    findings.token(
                            Kind.SECRET_FIRST,
                            Message.of("finding.what." + Kind.SECRET_FIRST),
                            Message.of("finding.rule." + Kind.SECRET_FIRST),
                            Message.of("finding.do." + Kind.SECRET_FIRST),
                            Optional.of(fix));
                } else if (!isOfTwitter && NOT_OF_USER.matcher(parts[0]).matches() && isTwitter()) {
                    findings.token(
                            Kind.NOT_A_TOKEN,
                            Message.of("finding.secret.notOfUser"),
                            Message.of("finding.rule." + Kind.SECRET_FIRST),
                            Message.of("finding.secretMissing.oauth2.do"),
                            Optional.empty());
                }
            }
            case UNKNOWN -> {}
        }
    }

    /** Adds the finding about a text without a semicolon. */
    void ofSingle() {
        if (isOAuth2()) {
            findings.token(
                    Kind.SECRET_MISSING,
                    Message.of("finding.secretMissing.oauth2"),
                    Message.of("finding.rule." + Kind.SECRET_MISSING),
                    Message.of("finding.secretMissing.oauth2.do"),
                    Optional.empty());
        } else {
            findings.token(Kind.SECRET_MISSING);
        }
    }

    private boolean isTwitter() {
        return login.name().provider().equals(Optional.of(ProviderPreset.TWITTER));
    }

    private boolean isOAuth2() {
        try {
            byte[] bytes = Base64.getDecoder().decode(login.clean().text());
            return OAUTH_2.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IllegalArgumentException e) {
            return false; // The text is not base64.
        }
    }

    private void ofTwitter() {
        findings.otherOrigin(Message.of("finding.origin.tokenAndSecret"), ProviderPreset.TWITTER.fixedName());
    }
}
