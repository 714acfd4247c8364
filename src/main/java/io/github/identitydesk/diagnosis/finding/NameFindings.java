package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Partition;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.model.UserPoolId;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherJwt;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.SamlAssertion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a provider name with the rules for it and with the issuer in the token. The issuer takes precedence: if it
 * matches the name, the rules are not applied.
 */
final class NameFindings {
    private static final Pattern USER_POOL =
            Pattern.compile("(issuer-)?cognito-idp\\.([a-z0-9-]+)\\.[a-z.]+/([a-z0-9-]+_[0-9A-Za-z]+)");
    private static final Pattern ARN = Pattern.compile("arn:([\\w-]+):.*");
    private static final Pattern INSECURE = Pattern.compile("^(?i)http://");

    /** Tokens of other kinds whose issuer is nevertheless the provider of the sign-in. */
    private static final Set<OtherJwt> SIGN_INS =
            EnumSet.of(OtherJwt.EVENT_TOKEN, OtherJwt.TYPED, OtherJwt.SESSION_TOKEN);

    private final ParsedLogin login;
    private final ParsedProviderName name;
    private final Optional<Jwt> token;
    private final FindingList findings;

    NameFindings(ParsedLogin login, FindingList findings) {
        this.login = login;
        this.name = login.name();
        this.token = token(login);
        this.findings = findings;
    }

    void add() {
        if (name.provider().filter(ProviderPreset::isRetired).isPresent()) {
            findings.name(Kind.RETIRED, Optional.empty());
        }
        if (partition()) {
            return; // No other name of the provider helps.
        }
        if (IssuerKind.ofName(name.meant()) == IssuerKind.OAUTH_ONLY && token.isEmpty()) {
            findings.name(Kind.NO_ID_TOKENS, Optional.empty(), login.providerName());
        }
        insecureIssuer();
        if (login.reading() instanceof SamlAssertion && login.wanted() != TokenForm.SAML_ASSERTION) {
            return; // No correction of this name helps; the finding about the token reports this.
        }
        Optional<String> expected = token.flatMap(Jwt::providerName);
        if (expected.equals(Optional.of(name.meant()))) {
            malformedIssuer();
        }
        if (newerHost() || expected.equals(Optional.of(name.text()))) {
            return;
        }
        boolean agrees = expected.isEmpty()
                || expected.get().equals(name.meant())
                || nameOfIssuer().equals(name.meant());
        boolean isArn = name.flaw().equals(Optional.of(Kind.NAME_ARN));
        if (name.flaw().isPresent() && (agrees || isArn || !name.isCorrected())) {
            Optional<String> better =
                    name.isCorrected() && agrees ? Optional.of(name.meant()) : expected.or(this::nameOfOrigin);
            findings.name(name.flaw().get(), findings.rename(better), shownFlaw());
        } else if (!agrees) {
            new IssuerDifference(login, token.orElseThrow(), expected.get()).addTo(findings);
        }
    }

    /** Returns the issuer in the token as a provider name, with the host of a user pool that it contains. */
    private String nameOfIssuer() {
        return token.flatMap(Jwt::issuer).map(ProviderPreset::nameOfIssuer).orElse("");
    }

    /** Returns the provider name for an access token that is recognized by its prefix. */
    private Optional<String> nameOfOrigin() {
        return login.reading() instanceof Opaque opaque
                ? opaque.origin()
                        .map(OpaqueOrigin::provider)
                        .filter(provider -> provider.tokenForm() == TokenForm.ACCESS_TOKEN)
                        .flatMap(ProviderPreset::fixedName)
                : Optional.empty();
    }

    /**
     * Adds a finding if the issuer is not a URL (OpenID Connect Core §2). Google omits the scheme in some tokens, and AWS accepts
     * them.
     */
    private void malformedIssuer() {
        String issuer = token.flatMap(Jwt::issuer).orElse("");
        if (!issuer.equals(issuer.strip())) {
            findings.token(Kind.ISSUER_MALFORMED, Excerpt.of(issuer));
        } else if (!issuer.contains("://") && !isGoogle() && !isOfAnotherKind()) {
            Message what = Message.of("finding.issuerMalformed.scheme", Excerpt.of(issuer));
            findings.token(Kind.ISSUER_MALFORMED, what, Optional.empty());
        }
    }

    private boolean isGoogle() {
        return name.provider().equals(Optional.of(ProviderPreset.GOOGLE));
    }

    private boolean isOfAnotherKind() {
        return token.flatMap(OtherJwt::of).isPresent();
    }

    private Object shownFlaw() {
        if (name.flaw().equals(Optional.of(Kind.NAME_SCHEME))) {
            return name.text().substring(0, name.text().indexOf("://")) + "://";
        }
        return name.flaw().equals(Optional.of(Kind.NAME_CHARACTERS))
                ? ForeignCharacters.ofName(name.text().strip())
                : login.providerName();
    }

    /**
     * Adds a finding if the token and the provider name belong to the same user pool and one of them contains its newer
     * host. Returns whether this is the case. AWS does not document which name an identity pool then requires. For a
     * user pool in several Regions, the newer host is that of the primary Region.
     */
    private boolean newerHost() {
        String issuer = nameOfIssuer();
        Matcher inToken = USER_POOL.matcher(issuer);
        Matcher inName = USER_POOL.matcher(name.text());
        boolean samePool =
                inToken.matches() && inName.matches() && inToken.group(3).equals(inName.group(3));
        if (!samePool || (inToken.group(1) == null && inName.group(1) == null)) {
            return false;
        }
        Optional<String> documented = UserPoolId.parse(inToken.group(3)).map(UserPoolId::providerName);
        Optional<Fix> retry = findings.retryAs(issuer.equals(name.text()) ? documented : Optional.of(issuer));
        boolean sameRegion = inToken.group(2).equals(inName.group(2));
        String host = inToken.group(1) == null ? "finding.issuerNewer.name" : "finding.what." + Kind.ISSUER_NEWER;
        Message what = sameRegion
                ? Message.of(host)
                : Message.of("finding.issuerNewer.regions", inToken.group(2), inName.group(2));
        findings.name(Kind.ISSUER_NEWER, what, retry);
        return true;
    }

    /**
     * Adds a finding if an ARN is not in the partition of the identity pool, because it is only found there (AWS
     * General Reference, “Amazon Resource Names”), or if the name or the identity pool is in a China Region, where there are no
     * user pools (Getting Started with AWS services in China, “Amazon Cognito”). Returns whether the latter is the case.
     */
    private boolean partition() {
        Matcher userPool = USER_POOL.matcher(name.meant());
        Optional<Region> ofUserPool = userPool.matches() ? Region.parse(userPool.group(2)) : Optional.empty();
        if (ofUserPool.map(Partition::of).equals(Optional.of(Partition.CHINA))) {
            findings.name(
                    Kind.NAME_PARTITION,
                    Message.of("finding.partition.noUserPools", userPool.group(2)),
                    Message.of("finding.partition.noUserPools.rule"),
                    Message.of("finding.partition.noUserPools.do"),
                    Optional.empty());
            return true;
        }
        if (ofUserPool.isPresent()
                && login.poolRegion()
                        .filter(home -> Partition.of(home) == Partition.CHINA)
                        .isPresent()) {
            findings.name(
                    Kind.NAME_PARTITION,
                    Message.of(
                            "finding.partition.userPool",
                            ofUserPool.get().name(),
                            login.poolRegion().get().name()),
                    Message.of("finding.partition.noUserPools.rule"),
                    Message.of("finding.partition.userPool.do"),
                    Optional.empty());
        }
        Matcher arn = ARN.matcher(name.meant());
        if (arn.matches() && login.poolRegion().isPresent()) {
            Region region = login.poolRegion().get();
            String home = Partition.of(region).id();
            if (!arn.group(1).equals(home)) {
                findings.name(Kind.NAME_PARTITION, Optional.empty(), arn.group(1), region.name(), home);
            }
        }
        return false;
    }

    /**
     * Adds a finding if the issuer does not use {@code https}, because IAM does not accept it (IAM user guide, “Create
     * an OpenID Connect identity provider”).
     */
    private void insecureIssuer() {
        token.flatMap(Jwt::issuer)
                .filter(issuer -> INSECURE.matcher(issuer).find()
                        && !PrivateHosts.isEmulator(issuer)
                        && !(PrivateHosts.containIssuer(issuer) && isOfOther(issuer)))
                .ifPresent(issuer -> findings.token(Kind.ISSUER_INSECURE, Excerpt.of(issuer)));
    }

    private boolean isOfOther(String issuer) {
        return !ProviderPreset.nameOfIssuer(issuer).equals(name.meant());
    }

    /**
     * Returns the token if it is of a kind whose issuer must match the provider name. The issuer of a damaged token may be
     * damaged too.
     */
    private static Optional<Jwt> token(ParsedLogin login) {
        boolean counts = login.wanted() == TokenForm.ID_TOKEN || login.wanted() == TokenForm.UNKNOWN;
        return counts
                        && login.reading() instanceof Jwt jwt
                        && jwt.isReadable()
                        && OtherJwt.of(jwt).filter(it -> !SIGN_INS.contains(it)).isEmpty()
                ? Optional.of(jwt)
                : Optional.empty();
    }
}
