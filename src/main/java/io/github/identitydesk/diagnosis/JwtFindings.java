package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a JSON Web Token against what the service wants of an ID token (OpenID Connect Core 1.0 §2, and the developer
 * guide of Amazon Cognito: signed with RSA).
 */
final class JwtFindings {
    private static final Pattern RSA = Pattern.compile("(RS|PS)(256|384|512)");

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
            findings.token(Kind.ENCRYPTED);
        } else if (jwt.isDeveloperToken()) {
            developerToken();
        } else if (jwt.isLimitedLogin()) {
            findings.token(Kind.LIMITED_LOGIN);
        } else {
            switch (login.wanted()) {
                case ID_TOKEN, UNKNOWN -> idToken();
                case ACCESS_TOKEN, TOKEN_AND_SECRET -> misplaced(Kind.JWT_FOR_OPAQUE);
                case SAML_ASSERTION -> misplaced(Kind.SAML_EXPECTED);
            }
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
        Message what = Message.of("finding.what." + kind, login.providerName());
        findings.token(kind, what, findings.rename(jwt.providerName()));
    }

    private void idToken() {
        jwt.flaw().ifPresent(this::damaged);
        if (jwt.isRefreshToken()) {
            findings.token(Kind.REFRESH_TOKEN);
            return;
        }
        if (jwt.isAccessToken()) {
            findings.token(Kind.ACCESS_TOKEN);
        } else if (jwt.isReadable()) {
            missingClaims();
        }
        if (jwt.isReadable()) {
            algorithm();
        }
        times();
    }

    private void damaged(Jwt.Flaw flaw) {
        Message what = Message.of(
                "finding.damage.jwt." + flaw,
                jwt.signatureLength(),
                jwt.algorithm().orElse("–"));
        findings.token(Kind.DAMAGED, what, Optional.empty());
    }

    private void missingClaims() {
        List<String> missing = Stream.of("iss", "sub", "aud", "exp")
                .filter(name -> !jwt.claims().has(name))
                .toList();
        if (!missing.isEmpty()) {
            findings.token(Kind.MISSING_CLAIM, String.join(", ", missing));
        }
    }

    private void algorithm() {
        String algorithm = jwt.algorithm().orElse("none");
        if (algorithm.equalsIgnoreCase("none")) {
            findings.token(Kind.ALGORITHM, Message.of("finding.algorithm.none"), Optional.empty());
        } else if (!RSA.matcher(algorithm).matches()) {
            findings.token(Kind.ALGORITHM, Excerpt.of(algorithm));
        }
    }

    private void times() {
        List<String> inMilliseconds = Stream.of("iat", "nbf", "exp")
                .filter(jwt.claims()::isInMilliseconds)
                .toList();
        if (inMilliseconds.isEmpty()) {
            Optional<Instant> from = Stream.concat(jwt.notBefore().stream(), jwt.issuedAt().stream())
                    .max(Instant::compareTo);
            Lifetime.check(from, jwt.expiresAt(), now, findings);
        } else {
            findings.token(Kind.MILLISECONDS, String.join(", ", inMilliseconds));
        }
    }
}
