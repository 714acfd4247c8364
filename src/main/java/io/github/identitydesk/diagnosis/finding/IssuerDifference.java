package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference between the issuer in a token and the provider name. Either of them may be the wrong one.
 *
 * @param login the login
 * @param token its token
 * @param expected the provider name that follows from the issuer
 */
record IssuerDifference(ParsedLogin login, Jwt token, String expected) {
    private static final Pattern USER_POOL =
            Pattern.compile("(?:issuer-)?cognito-idp\\.[a-z0-9-]+\\.[a-z.]+/([a-z0-9-]+_[0-9A-Za-z]+)");

    /** The tenant of all personal accounts (Microsoft identity platform, “ID token claims reference”, {@code tid}). */
    private static final String PERSONAL_ACCOUNTS = "9188040d-6c67-4b5b-b112-36a304b66dad";

    /**
     * The names of endpoints for several tenants and those with the domain of a tenant, which are no issuers. An issuer contains
     * the tenant's GUID (Microsoft identity platform, “Endpoints”).
     */
    private static final Pattern NO_TENANT =
            Pattern.compile("login\\.microsoftonline\\.com/(?![0-9a-f]{8}-)[^/]+(?:/.*)?");

    /**
     * The form of the names that the developer guide gives to developer providers ({@code login.mycompany.myapp}), and the reverse
     * order of a host’s labels, as in the names of apps.
     */
    private static final Pattern DEVELOPER_NAME =
            Pattern.compile("login\\.[\\w-]+\\.[\\w.-]+|(?:com|org|net|io|app|dev|co|eu|de|uk|fr|jp|br|in)\\.[\\w.-]+");

    private static final Pattern DOMAIN = Pattern.compile("[\\w-]+\\.[\\w-]+(?=$|[/:])");

    void addTo(FindingList findings) {
        String issuer = Excerpt.of(token.issuer().orElse(""));
        if (PrivateHosts.containIssuer(expected)
                && !PrivateHosts.containIssuer(login.name().meant())) {
            add(findings, "private", issuer, Optional.empty());
        } else if (IssuerKind.ofName(expected) == IssuerKind.ENTRA_V2 && expected.contains(PERSONAL_ACCOUNTS)) {
            add(findings, "personal", issuer, Optional.empty());
        } else if (token.isAccessToken() && !isSameUserPool()) {
            // The issuer of an access token may differ from that of the ID token, so its name is no correction.
            findings.name(
                    Kind.ISSUER_DIFFERS,
                    Message.of("finding.what." + Kind.ISSUER_DIFFERS, issuer, login.providerName()),
                    Optional.empty());
        } else if (isOfDeveloperProvider()) {
            add(findings, "developer", issuer, Optional.empty());
        } else if (NO_TENANT.matcher(login.name().meant()).matches()) {
            findings.name(Kind.ISSUER_DIFFERS, what(issuer), findings.rename(Optional.of(expected)));
        } else {
            findings.issuer(what(issuer), expected);
        }
    }

    private void add(FindingList findings, String words, String issuer, Optional<Fix> fix) {
        String prefix = "finding.issuerDiffers." + words;
        findings.name(
                Kind.ISSUER_DIFFERS,
                Message.of(prefix, issuer, login.providerName()),
                Message.of(prefix + ".rule"),
                Message.of(prefix + ".do", login.providerName(), Excerpt.of(expected)),
                fix);
    }

    private boolean isOfDeveloperProvider() {
        String name = login.name().meant();
        return DEVELOPER_NAME.matcher(name).matches()
                && IssuerKind.ofName(name) == IssuerKind.OTHER
                && !domain(name).equals(domain(expected));
    }

    private static Optional<String> domain(String providerName) {
        Matcher matcher = DOMAIN.matcher(providerName);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private Message what(String issuer) {
        Optional<String> pool = userPoolId(expected);
        Optional<String> named = userPoolId(login.name().meant());
        if (expected.equalsIgnoreCase(login.name().meant())) {
            return Message.of("finding.issuerDiffers.capitals", issuer, login.providerName());
        } else if (pool.isPresent() && pool.equals(named)) {
            return Message.of("finding.issuerDiffers.host", issuer, login.providerName());
        } else if (pool.isPresent() && named.isPresent()) {
            return Message.of("finding.issuerDiffers.userPool", pool.get(), named.get());
        }
        return Message.of("finding.what." + Kind.ISSUER_DIFFERS, issuer, login.providerName());
    }

    private boolean isSameUserPool() {
        return userPoolId(expected).isPresent()
                && userPoolId(expected).equals(userPoolId(login.name().meant()));
    }

    private static Optional<String> userPoolId(String providerName) {
        Matcher matcher = USER_POOL.matcher(providerName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
