package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.SamlAssertion.Confirmation;
import io.github.identitydesk.token.SamlAssertion.Flaw;
import io.github.identitydesk.token.SamlAssertion.Status;
import io.github.identitydesk.token.SamlEncoding;
import io.github.identitydesk.token.Shortening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares a SAML response with the requirements of AWS (IAM user guide, “Configure SAML assertions for the
 * authentication response”).
 */
final class SamlFindings {
    /** The sign-in endpoints of all partitions, global or of a region. */
    private static final Pattern SIGN_IN = Pattern.compile(
            "https://(?:[a-z0-9-]+\\.)?signin\\.(?:aws\\.amazon\\.com|amazonaws[a-z.-]*\\.[a-z]+)/(?:static/)?saml(?:/.+)?");

    private static final Pattern AUDIENCE = Pattern.compile("urn:amazon:webservices(?::.+)?");
    /** Audiences of AWS that contain the name of a partition. The others are used in several partitions. */
    private static final Map<String, Pattern> PARTITIONS = Map.of(
            "aws-us-gov", Pattern.compile(".+(?:govcloud|us-gov).*"), "aws-cn", Pattern.compile(".+[:./-]cn\\b.*"));

    private static final Pattern USER_POOL = Pattern.compile("https://.+/saml2/idpresponse");
    private static final Pattern ROLE = Pattern.compile("\\barn:[\\w-]+:iam::\\d+:role/");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final ParsedLogin login;
    private final SamlAssertion saml;
    private final Instant now;
    private final FindingList findings;

    SamlFindings(ParsedLogin login, SamlAssertion saml, Instant now, FindingList findings) {
        this.login = login;
        this.saml = saml;
        this.now = now;
        this.findings = findings;
    }

    void add() {
        if (login.wanted() != TokenForm.SAML_ASSERTION) {
            findings.token(
                    Kind.SAML_ELSEWHERE,
                    Message.of("finding.what." + Kind.SAML_ELSEWHERE, login.providerName()),
                    findings.rename(onlyProvider()));
            return;
        }
        Optional<Status> failure = saml.status().filter(status -> !status.isSuccess());
        failure.ifPresent(this::failed);
        if (saml.has(Flaw.ENCRYPTED)) {
            findings.token(Kind.SAML_ENCRYPTED);
        } else if (failure.isEmpty() || !saml.has(Flaw.NO_ASSERTION)) {
            saml.flaw().ifPresent(this::damaged);
        }
        if (failure.isEmpty() && isReadable()) {
            content();
        }
        Lifetime.check(Optional.empty(), saml.notBefore(), saml.expiresAt(), now, findings, ".saml");
    }

    private void failed(Status status) {
        Object reason = status.message().isEmpty()
                ? Excerpt.of(status.code())
                : Message.of("finding.saml.status.message", Excerpt.of(status.code()), Excerpt.of(status.message()));
        findings.token(Kind.SAML_STATUS, reason);
    }

    private void damaged(Flaw flaw) {
        if (flaw == Flaw.OTHER_MESSAGE || flaw == Flaw.OTHER_VERSION) {
            String words = saml.root().equals("EntityDescriptor") ? "METADATA" : flaw.name();
            findings.token(
                    Kind.SAML_OTHER,
                    Message.of("finding.damage.saml." + words, Excerpt.of(saml.root())),
                    Optional.empty());
            return;
        }
        Optional<Fix> fix = saml.isDamaged()
                ? Optional.empty()
                : SamlEncoding.corrected(login.clean().text())
                        .map(text -> new Fix.ReplaceToken(login.row(), new Token(text)));
        String mark = Shortening.markIn(login.login().token().value()).orElse("…");
        Message what = Message.of("finding.damage.saml." + flaw, mark);
        if (saml.isDamaged()) {
            findings.token(Kind.DAMAGED, what, fix);
        } else {
            Message advice = Message.of(fix.isPresent() ? "finding.do.replace" : "finding.do." + Kind.SAML_EXPECTED);
            findings.token(Kind.DAMAGED, what, Message.of("finding.rule.DAMAGED.saml"), advice, fix);
        }
    }

    /** Returns whether the assertion is complete, in any encoding. */
    private boolean isReadable() {
        return saml.flaw()
                .map(flaw -> switch (flaw) {
                    case NOT_ENCODED, DEFLATED, BASE64URL, ENCODED_TWICE, NO_RESPONSE -> true;
                    case DAMAGED,
                            DOCUMENT_TYPE,
                            SHORTENED,
                            CUT,
                            CUT_AT_BEGINNING,
                            OTHER_MESSAGE,
                            OTHER_VERSION,
                            NO_ASSERTION,
                            ENCRYPTED -> false;
                })
                .orElse(true);
    }

    private void content() {
        if (!saml.isSigned()) {
            findings.token(Kind.SAML_UNSIGNED);
        }
        if (!saml.hasNameId()) {
            findings.token(Kind.SAML_CONFIRMATION, Message.of("finding.saml.noNameId"), ".nameId");
        }
        confirmation();
        audience();
        role();
        if (!saml.hasSessionName()) {
            findings.token(Kind.SAML_SESSION_NAME);
        }
    }

    private void confirmation() {
        if (saml.assertions() > 1) {
            confirmation(Message.of("finding.saml.severalAssertions", saml.assertions()));
            return;
        }
        if (saml.confirmations().size() != 1) {
            findings.token(Kind.SAML_CONFIRMATION, saml.confirmations().size());
            return;
        }
        Confirmation confirmation = saml.confirmations().getFirst();
        if (!confirmation.method().equals("bearer")) {
            confirmation(Message.of("finding.saml.confirmationMethod", Excerpt.of(confirmation.method())));
        }
        if (confirmation.notOnOrAfter().isEmpty()) {
            confirmation(Message.of("finding.saml.confirmationLimit"));
        }
        if (confirmation.recipient().isEmpty()) {
            confirmation(Message.of("finding.saml.confirmationRecipient"));
        }
        confirmation.recipient().filter(url -> !SIGN_IN.matcher(url).matches()).ifPresent(this::recipient);
    }

    private void confirmation(Message what) {
        findings.token(Kind.SAML_CONFIRMATION, what, Optional.empty());
    }

    private void recipient(String url) {
        if (USER_POOL.matcher(url).matches()) {
            findings.token(
                    Kind.SAML_RECIPIENT,
                    Message.of("finding.saml.userPool", Excerpt.of(url)),
                    Message.of("finding.rule." + Kind.SAML_RECIPIENT),
                    Message.of("finding.saml.userPool.do"),
                    Optional.empty());
        } else {
            findings.token(Kind.SAML_RECIPIENT, Excerpt.of(url));
        }
    }

    private void audience() {
        if (saml.audience().isEmpty()) {
            findings.token(Kind.SAML_AUDIENCE, Message.of("finding.saml.noAudience"), Optional.empty());
        } else if (saml.audience().stream()
                .noneMatch(audience -> AUDIENCE.matcher(audience).matches()
                        || SIGN_IN.matcher(audience).matches())) {
            findings.token(Kind.SAML_AUDIENCE, Excerpt.of(String.join(", ", saml.audience())));
        } else if (saml.audience().stream().allMatch(this::isOfOtherPartition)) {
            String audience = Excerpt.of(String.join(", ", saml.audience()));
            Message what = Message.of("finding.saml.audiencePartition", audience, login.providerName());
            findings.token(Kind.SAML_AUDIENCE, what, Optional.empty());
        }
    }

    private boolean isOfOtherPartition(String audience) {
        return PARTITIONS.entrySet().stream()
                .anyMatch(partition -> partition.getValue().matcher(audience).matches()
                        && !login.name().meant().startsWith("arn:" + partition.getKey() + ":"));
    }

    private void role() {
        List<String> providers = providers();
        if (saml.roles().isEmpty()) {
            Message what = saml.otherRole()
                    .map(name -> Message.of("finding.saml.otherRole", Excerpt.of(name)))
                    .orElseGet(() -> Message.of("finding.saml.noRole"));
            findings.token(Kind.SAML_ROLE, what, Optional.empty());
        } else if (providers.isEmpty()) {
            String role = Excerpt.of(saml.roles().getFirst());
            findings.token(Kind.SAML_ROLE, Message.of("finding.saml.malformedRole", role), Optional.empty());
        } else if (saml.roles().stream().noneMatch(role -> ROLE.matcher(role).find())) {
            String role = Excerpt.of(saml.roles().getFirst());
            findings.token(Kind.SAML_ROLE, Message.of("finding.saml.noRoleArn", role), Optional.empty());
        } else if (!providers.contains(login.name().meant())) {
            Message what = Message.of(
                    "finding.what." + Kind.SAML_ROLE, Excerpt.of(String.join(", ", providers)), login.providerName());
            findings.token(Kind.SAML_ROLE, what, findings.rename(onlyProvider()));
        }
    }

    /** Returns the SAML providers in the attribute Role. */
    private List<String> providers() {
        return saml.roles().stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(arn -> ProviderPreset.of(arn).equals(Optional.of(ProviderPreset.SAML)))
                .distinct()
                .toList();
    }

    private Optional<String> onlyProvider() {
        List<String> providers = providers();
        return providers.size() == 1 ? Optional.of(providers.getFirst()) : Optional.empty();
    }
}
