package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How well a finding explains a message. Each message orders all findings, so that none is ignored because it is
 * missing from a list. An unknown message is explained by the findings only. The orders are based on public reports of
 * the service's messages; see {@link KnownMessage}.
 */
enum Relevance {
    /** Worth mentioning, but hardly the cause. */
    WEAK,
    /** A possible cause. */
    POSSIBLE,
    /** A known cause of the message. */
    STRONG;

    private static final List<Kind> NAMES = List.of(
            Kind.NAME_PLACEHOLDER,
            Kind.NAME_SWAPPED,
            Kind.NAME_IDENTITY_POOL,
            Kind.NAME_CHARACTERS,
            Kind.NAME_SCHEME,
            Kind.NAME_USER_POOL,
            Kind.NAME_REGION,
            Kind.NAME_ARN,
            Kind.LIMITED_LOGIN,
            Kind.NAME_ALIAS,
            Kind.NAME_PARTITION,
            Kind.NO_ID_TOKENS,
            Kind.RETIRED,
            // The issuer of another kind of token says nothing about the provider name.
            Kind.NOT_A_TOKEN,
            Kind.ACCESS_TOKEN,
            Kind.ISSUER_DIFFERS,
            Kind.ISSUER_INSECURE,
            Kind.ISSUER_MALFORMED,
            Kind.NAME_UNKNOWN,
            Kind.NAME_CAPITALS,
            Kind.NAME_SLASH,
            Kind.NAME_SPACE,
            Kind.ISSUER_NEWER);

    private static final List<Kind> FORMS = List.of(
            Kind.TOKEN_PLACEHOLDER,
            Kind.NAME_SWAPPED,
            Kind.NO_ID_TOKENS,
            Kind.NOT_A_TOKEN,
            Kind.AUTHORIZATION_CODE,
            Kind.ACCESS_TOKEN,
            Kind.OPAQUE_FOR_JWT,
            Kind.OTHER_ORIGIN,
            Kind.LIMITED_LOGIN,
            Kind.CUSTOM_TOKEN,
            Kind.REFRESH_TOKEN,
            Kind.ENCRYPTED,
            Kind.SAML_ELSEWHERE,
            Kind.NAME_ALIAS,
            Kind.NAME_UNKNOWN,
            Kind.TOKEN_WRAPPED,
            Kind.DAMAGED);

    /** Findings that prevent a service from accepting the token, whatever message it returns. */
    private static final Set<Kind> TOKENS = EnumSet.complementOf(EnumSet.of(
            Kind.GUEST, Kind.ISSUER_NEWER, Kind.EXPIRES_SOON, Kind.NOT_YET_VALID, Kind.ALGORITHM_UNDOCUMENTED));

    /** Messages that state the cause completely, so that no other finding can be the cause. */
    private static final Set<KnownMessage> UNAMBIGUOUS = EnumSet.of(
            KnownMessage.TOKEN_EXPIRED,
            KnownMessage.COGNITO_TOKEN,
            KnownMessage.USER_REVOKED,
            KnownMessage.PROVIDER_REVOKED);

    /** Findings that only their own messages indicate, because the service checks times after names. */
    private static final Set<Kind> LATE =
            EnumSet.of(Kind.EXPIRED, Kind.EXPIRES_SOON, Kind.NOT_YET_VALID, Kind.TIME_FORMAT);

    /** Returns how well the finding explains the message, or an unknown message. */
    static Relevance of(Optional<KnownMessage> message, Kind kind) {
        if (kind == Kind.GUEST || kind == Kind.EXPIRES_SOON) {
            return WEAK;
        }
        if (message.isEmpty() || message.get() == KnownMessage.INVALID_LOGIN) {
            return TOKENS.contains(kind) ? STRONG : POSSIBLE;
        }
        if (knownCauses(message.get()).contains(kind)) {
            return STRONG;
        }
        boolean aboutTokens = LoginMessages.isAboutLogins(message.get()) && !UNAMBIGUOUS.contains(message.get());
        boolean tooLate = LATE.contains(kind) && isAboutNames(message.get());
        return aboutTokens && !tooLate && TOKENS.contains(kind) ? POSSIBLE : WEAK;
    }

    /** Returns an order that begins with the finding that explains the message best. */
    static Comparator<Finding> order(Optional<KnownMessage> message) {
        List<Kind> knownCauses = message.map(Relevance::knownCauses).orElse(List.of());
        return Comparator.comparing((Finding finding) -> of(message, finding.kind()), Comparator.reverseOrder())
                .thenComparingInt(finding -> knownCauses.indexOf(finding.kind()))
                .thenComparing(finding -> finding.kind().isNote())
                .thenComparing(finding -> place(finding.kind()))
                .thenComparing(finding -> finding.kind() == Kind.TOKEN_WRAPPED);
    }

    /**
     * Returns the position of a finding in the order of reporting. Text around a token comes after damage to the token. An access
     * token comes before its issuer, which may differ from that of the ID token, and a token of Limited Login before the
     * provider name, because no name makes it usable.
     */
    private static Kind place(Kind kind) {
        return switch (kind) {
            case TOKEN_WRAPPED -> Kind.DAMAGED;
            case ACCESS_TOKEN -> Kind.NAME_PARTITION;
            case LIMITED_LOGIN -> Kind.NAME_ARN;
            default -> kind;
        };
    }

    private static boolean isAboutNames(KnownMessage message) {
        return message == KnownMessage.LOGINS_DONT_MATCH
                || message == KnownMessage.UNSUPPORTED_PROVIDER
                || message == KnownMessage.ISSUER_DIFFERS
                || message == KnownMessage.PUBLIC_PROVIDER
                || message == KnownMessage.AUDIENCE;
    }

    /** Returns the known causes of a message among the findings, the most significant one first. */
    private static List<Kind> knownCauses(KnownMessage message) {
        return switch (message) {
            case LOGINS_DONT_MATCH, ISSUER_DIFFERS, PUBLIC_PROVIDER -> NAMES;
            case UNSUPPORTED_PROVIDER ->
                NAMES.stream().filter(kind -> kind != Kind.ISSUER_NEWER).toList();
            case TOKEN_EXPIRED -> List.of(Kind.EXPIRED, Kind.TIME_FORMAT);
            case NOT_OPENID_CONNECT -> FORMS;
            case MISSING_CLAIM -> List.of(Kind.NOT_A_TOKEN, Kind.ACCESS_TOKEN, Kind.MISSING_CLAIM);
            case SIGNATURE -> List.of(Kind.DAMAGED, Kind.TOKEN_WRAPPED, Kind.ALGORITHM, Kind.ALGORITHM_UNDOCUMENTED);
            case NOT_A_COGNITO_TOKEN ->
                List.of(
                        Kind.TOKEN_PLACEHOLDER,
                        Kind.NOT_A_TOKEN,
                        Kind.AUTHORIZATION_CODE,
                        Kind.TOKEN_WRAPPED,
                        Kind.ENCRYPTED,
                        Kind.OPAQUE_FOR_JWT,
                        Kind.OTHER_ORIGIN,
                        Kind.REFRESH_TOKEN,
                        Kind.SAML_ELSEWHERE,
                        Kind.ISSUER_DIFFERS,
                        Kind.DAMAGED,
                        Kind.ACCESS_TOKEN);
            case COGNITO_TOKEN -> List.of(Kind.DEVELOPER_TOKEN);
            case SAML_RESPONSE ->
                List.of(
                        Kind.TOKEN_PLACEHOLDER,
                        Kind.DAMAGED,
                        Kind.TOKEN_WRAPPED,
                        Kind.SAML_EXPECTED,
                        Kind.NAME_PARTITION,
                        Kind.SAML_STATUS,
                        Kind.SAML_OTHER,
                        Kind.SAML_ENCRYPTED,
                        Kind.SAML_UNSIGNED,
                        Kind.SAML_CONFIRMATION,
                        Kind.SAML_RECIPIENT,
                        Kind.SAML_AUDIENCE,
                        Kind.SAML_ROLE,
                        Kind.NOT_YET_VALID,
                        Kind.EXPIRED,
                        Kind.SAML_SESSION_NAME);
            case AUDIENCE -> List.of(Kind.ACCESS_TOKEN);
            default -> List.of();
        };
    }
}
