package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OtherJwt;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.Shortening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a JSON Web Token with the requirements for an ID token (OpenID Connect Core 1.0 §2, and the developer guide
 * of Amazon Cognito: signed with RSA).
 */
final class JwtFindings {
    private static final Pattern RSA = Pattern.compile("RS(256|384|512)");
    private static final Pattern RSA_PSS = Pattern.compile("PS(256|384|512)");
    /** A JWT that is followed by disclosures (RFC 9901). */
    private static final Pattern SD_JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+~[\\w.~-]*");

    private static final Pattern FOREIGN = Pattern.compile("[^\\w.=-]");

    private static final List<String> TIMES = List.of("iat", "nbf", "exp");

    private final ParsedLogin login;
    private final Jwt jwt;
    private final Instant now;
    private final FindingList findings;

    JwtFindings(ParsedLogin login, Jwt jwt, Instant now, FindingList findings) {
        this.login = login;
        this.jwt = jwt;
        this.now = now;
        this.findings = findings;
    }

    void add() {
        if (jwt.has(Jwt.Flaw.ENCRYPTED)) {
            encrypted(encryption());
            return;
        }
        OtherJwt.of(jwt).ifPresentOrElse(this::other, () -> {
            switch (login.wanted()) {
                case ID_TOKEN, UNKNOWN -> idToken();
                case ACCESS_TOKEN, TOKEN_AND_SECRET -> misplaced(Kind.JWT_FOR_OPAQUE);
                case SAML_ASSERTION -> misplaced(Kind.SAML_EXPECTED);
            }
        });
    }

    private void other(OtherJwt other) {
        switch (other) {
            case DEVELOPER_TOKEN -> developerToken();
            case LIMITED_LOGIN -> findings.token(Kind.LIMITED_LOGIN);
            case CUSTOM_TOKEN -> findings.token(Kind.CUSTOM_TOKEN);
            case EVENT_TOKEN,
                    PROXY,
                    ATTESTATION,
                    SESSION_COOKIE,
                    SESSION_TOKEN,
                    API_KEY,
                    OLDER_TOKEN,
                    CLIENT_ASSERTION,
                    TYPED -> {
                String type = Excerpt.of(jwt.explicitType().orElse(""));
                findings.token(Kind.NOT_A_TOKEN, Message.of("finding.notToken." + other, type), Optional.empty());
            }
        }
    }

    /**
     * Returns the kind of encryption, which indicates the issuer. User pools encrypt their refresh tokens with RSA-OAEP
     * and without a key ID. Auth0 encrypts its access tokens for itself with a shared key ({@code dir}). Issuers that
     * encrypt ID tokens name the client's key.
     */
    private String encryption() {
        String algorithm = jwt.algorithm().orElse("");
        if (algorithm.equals("dir")) {
            return "SHARED_KEY";
        } else if (algorithm.startsWith("RSA-OAEP") && !jwt.header().has("kid")) {
            return "USER_POOL";
        }
        return jwt.header().text("cty").filter("JWT"::equalsIgnoreCase).isPresent() ? "ID_TOKEN" : "OTHER";
    }

    private void encrypted(String encryption) {
        Message what = Message.of("finding.encrypted." + encryption);
        if (encryption.equals("ID_TOKEN")) {
            findings.token(
                    Kind.ENCRYPTED,
                    what,
                    Message.of("finding.rule." + Kind.ENCRYPTED),
                    Message.of("finding.encrypted.ID_TOKEN.do"),
                    Optional.empty());
        } else {
            findings.token(Kind.ENCRYPTED, what, Optional.empty());
        }
    }

    private void developerToken() {
        Optional<String> identityId = jwt.subject()
                .filter(subject -> Limits.IDENTITY_POOL_ID.matcher(subject).matches());
        findings.token(
                Kind.DEVELOPER_TOKEN,
                Message.of("finding.what.DEVELOPER_TOKEN"),
                identityId.map(Fix.CopyIdentityId::new));
    }

    private void misplaced(Kind kind) {
        findings.misplaced(kind, Message.of("finding.what." + kind, login.providerName()), jwt.providerName());
    }

    private void idToken() {
        jwt.flaw().ifPresent(this::damaged);
        if (jwt.isRefreshToken()) {
            findings.token(Kind.REFRESH_TOKEN);
            return;
        }
        if (jwt.isAccessTokenOfAnApp()) {
            findings.token(Kind.ACCESS_TOKEN, Message.of("finding.accessToken.ofAnApp"), ".ofAnApp");
        } else if (jwt.isAccessToken()) {
            findings.token(Kind.ACCESS_TOKEN);
        } else if (jwt.isReadable() && isOfTheApp()) {
            Message what = Message.of("finding.claim.ofTheApp");
            findings.token(
                    Kind.MISSING_CLAIM,
                    what,
                    Message.of("finding.rule." + Kind.MISSING_CLAIM),
                    Message.of("finding.claim.ofTheApp.do"),
                    Optional.empty());
            return;
        } else if (jwt.isReadable()) {
            missingClaims();
        }
        if (jwt.isReadable()) {
            algorithm();
        }
        times();
    }

    private void damaged(Jwt.Flaw flaw) {
        if (flaw == Jwt.Flaw.FOREIGN_CHARACTER
                && SD_JWT.matcher(login.clean().text()).matches()) {
            findings.token(Kind.NOT_A_TOKEN, Message.of("finding.notToken.SD_JWT"), Optional.empty());
            return;
        }
        boolean isMarked = OtherValue.of(login.clean().text()).equals(Optional.of(OtherValue.ACCESS_TOKEN));
        if (isMarked || (flaw == Jwt.Flaw.CLAIMS && isOfLine())) {
            findings.token(Kind.ACCESS_TOKEN);
            return;
        }
        Object detail = switch (flaw) {
            case FOREIGN_CHARACTER -> foreignCharacter();
            case SHORTENED -> Shortening.markIn(login.login().token().value()).orElse("…");
            default -> jwt.signatureLength();
        };
        Message what = Message.of(
                "finding.damage.jwt." + flaw, detail, Excerpt.of(jwt.algorithm().orElse("–")));
        findings.token(Kind.DAMAGED, what, Optional.empty());
    }

    /**
     * Returns whether the header has the algorithm only. The access tokens of LINE have such a header and an encrypted
     * second part; its ID tokens name their type as well.
     */
    private boolean isOfLine() {
        return jwt.algorithm().equals(Optional.of("HS256"))
                && !jwt.header().has("typ")
                && !jwt.header().has("kid");
    }

    private Object foreignCharacter() {
        String text = login.clean().text();
        Matcher matcher = FOREIGN.matcher(text);
        return matcher.find() ? ForeignCharacters.nameOf(text.codePointAt(matcher.start())) : "";
    }

    private void missingClaims() {
        List<String> missing = Stream.of("iss", "sub", "aud", "exp", "iat")
                .filter(name -> !jwt.claims().has(name))
                .toList();
        boolean isOfKnownIssuer = IssuerKind.ofName(login.name().meant()) != IssuerKind.OTHER;
        if (missing.contains("iss") && isOfKnownIssuer) {
            Message what = Message.of("finding.claim.noIssuer", login.providerName());
            findings.token(Kind.MISSING_CLAIM, what, Optional.empty());
        } else if (!missing.isEmpty()) {
            findings.token(Kind.MISSING_CLAIM, String.join(", ", missing));
        }
        List<String> unusable = Stream.of("iss", "sub", "aud")
                .filter(name -> jwt.claims().has(name)
                        && (name.equals("aud")
                                ? jwt.audience().isEmpty()
                                : jwt.claims().text(name).isEmpty()))
                .toList();
        if (!unusable.isEmpty()) {
            Message what = Message.of("finding.claim.noText", String.join(", ", unusable));
            findings.token(Kind.MISSING_CLAIM, what, Optional.empty());
        }
    }

    /** Returns whether an app made the token for itself: no provider writes a token without an issuer. */
    private boolean isOfTheApp() {
        return !jwt.claims().has("iss") && IssuerKind.ofName(login.name().meant()) == IssuerKind.OTHER;
    }

    private void algorithm() {
        String algorithm = jwt.algorithm().orElse("none");
        if (IssuerKind.of(jwt).signsWithRsaOnly() && !algorithm.matches("[RP]S\\d{3}")) {
            String issuer = Excerpt.of(jwt.issuer().orElse(""));
            findings.token(
                    Kind.ALGORITHM,
                    Message.of("finding.algorithm.selfMade", issuer, Excerpt.of(algorithm)),
                    Message.of("finding.algorithm.selfMade.rule"),
                    ProviderAdvice.of(login).complete(Kind.MISSING_CLAIM, Message.of("finding.algorithm.selfMade.do")),
                    Optional.empty());
        } else if (algorithm.equalsIgnoreCase("none")) {
            findings.token(Kind.ALGORITHM, Message.of("finding.algorithm.none"), Optional.empty());
        } else if (RSA_PSS.matcher(algorithm).matches()) {
            findings.token(Kind.ALGORITHM_UNDOCUMENTED, algorithm);
        } else if (!RSA.matcher(algorithm).matches()) {
            findings.token(Kind.ALGORITHM, Excerpt.of(algorithm));
        }
    }

    private void times() {
        List<String> inMilliseconds =
                TIMES.stream().filter(jwt.claims()::isInMilliseconds).toList();
        List<String> texts = TIMES.stream().filter(jwt.claims()::isNotANumber).toList();
        if (!texts.isEmpty()) {
            String names = String.join(", ", texts);
            findings.token(Kind.TIME_FORMAT, Message.of("finding.claim.noNumber", names), Optional.empty());
        }
        if (inMilliseconds.isEmpty()) {
            Optional<Instant> from = Stream.concat(jwt.notBefore().stream(), jwt.issuedAt().stream())
                    .max(Instant::compareTo);
            Lifetime.check(jwt.issuedAt(), from, jwt.expiresAt(), now, findings, "");
        } else {
            findings.token(Kind.TIME_FORMAT, String.join(", ", inMilliseconds));
        }
    }
}
