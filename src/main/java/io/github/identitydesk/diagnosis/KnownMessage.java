package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Source;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The messages of the service with a known cause. The service does not document them. They are recognized by the parts
 * that are the same in all identity pools and regions, regardless of punctuation. If several messages begin at the same
 * position, the first constant applies.
 */
enum KnownMessage {
    /** Reported in aws-amplify/amplify-js#2443. */
    LOGINS_DONT_MATCH(Source.PUBLIC_REPORTS, "logins (?:don.?t|do not) match"),
    /** Reported in amazon-archives/amazon-cognito-identity-js#153. */
    UNSUPPORTED_PROVIDER(Source.PUBLIC_REPORTS, "token is not from a supported provider"),
    /** The details are the service's time and the token's limit, in seconds since 1970; for SAML, in milliseconds. */
    TOKEN_EXPIRED(
            Source.PUBLIC_REPORTS,
            "(?:invalid login token\\W{1,3})?token (?:is |has |was )?(?:already )?expired"
                    + "(?:\\W{1,4}(\\d{9,13})\\W{1,6}(\\d{9,13}))?"),
    /** Reported in aws-amplify/aws-sdk-android#444. */
    ISSUER_DIFFERS(
            Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?issuer (?:doesn.?t|does not) match provider ?name"),
    NOT_OPENID_CONNECT(
            Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?not a valid open ?id ?connect (?:identity )?token"),
    /** The detail is the claim. Reported in amazon-archives/amazon-cognito-identity-js#7. */
    MISSING_CLAIM(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?missing a required claim\\W{1,3}(\\w{1,40})"),
    SIGNATURE(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?could(?:n.?t| not) verify signed token"),
    /** Cognito did not get the key of the issuer. The exact texts are not published; these are the words that name it. */
    ISSUER_KEYS(
            Source.PUBLIC_REPORTS,
            "(?:unable to|could(?: not|n.t)|can(?: ?not|.t)|failed to|error) (?:retrieve|retrieving|get|fetch|fetching|read|load|find|download"
                    + "|obtain|resolve).{0,60}(?:\\bkeys?\\b|jwks|openid.?configuration|discovery)"
                    + "|thumbprint|certificate.{0,60}(?:trust|match|verif|valid|expired)"
                    + "|no (?:matching|such|suitable) key|\\bkid\\b.{0,40}(?:not found|unknown|missing)|jwks.{0,40}(?:unreachable|not found|unavailable)"),
    AUDIENCE(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?incorrect token audience"),
    /** Refers to SAML. AWS STS uses the same text. */
    SAML_RESPONSE(Source.PUBLIC_REPORTS, "invalid base64 ?saml ?response"),
    NOT_A_COGNITO_TOKEN(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?not a cognito token"),
    COGNITO_TOKEN(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?can(?:.?t|not) pass in a cognito token"),
    /** Reported in aws/aws-sdk-js-v3#3113. */
    GUESTS_REFUSED(Source.PUBLIC_REPORTS, "unauthenticated access is not supported"),
    /** The detail is the identity pool ID. */
    POOL_NOT_FOUND(
            Source.PUBLIC_REPORTS,
            "identity ?pool\\W{1,3}([\\w:-]{1,80})\\W{1,3}(?:is |was |could )?not (?:be )?found"),
    /** The details are the value, its member, and the requirement for the member. */
    CONSTRAINT(
            Source.SERVICE_MODEL,
            "validation errors? detected(?:\\W{1,3}value (?:'(.{0,60000}?)' |null )?at '([\\w.]{1,60})'"
                    + "(?: failed to satisfy constraint\\W{1,3}(?:map (?:value|keys) must satisfy constraint\\W{1,4})?"
                    + "(member must [^;\\]]{1,120}))?)?"),
    /**
     * The detail is the kind of policy, if the message contains it. This is IAM's text, whose end depends on the kind
     * of policy. Reported in aws-samples/resource-control-policy-examples#18.
     */
    POLICY(
            Source.POLICY_GUIDE,
            "(?:not authorized to perform\\W{1,3}cognito-identity:\\w{1,60}|explicit deny in an? (?=.{0,30}(?:polic|boundar)))"
                    + "(?:.{0,300}?\\b((?:(?:resource|service) control|vpc endpoint|identity-based|resource-based|session)"
                    + " polic|permissions boundar)(?:y|ies))?"),
    /** The words of Facebook and Amazon about a token that they no longer accept, from their documentation of errors. */
    PROVIDER_REVOKED(
            Source.PUBLIC_REPORTS,
            "error validating (?:access )?token|invalid (?:oauth (?:[\\d.]+ )?)?access token|cannot parse access token"),
    /**
     * Occurs if the identity pool checks the token with the user pool (ServerSideTokenCheck). The exact text is not
     * published. These are the texts of user pools for users who were signed out, disabled or deleted.
     */
    USER_REVOKED(
            Source.PUBLIC_REPORTS,
            "token (?:is |was |has been )?(?:revoked|invalidated|no longer valid)"
                    + "|user(?: account)? (?:is|was|has been) (?:\\w{1,12} )?"
                    + "(?:disabled|deleted|signed out|inactive|not active|deactivated|locked|blocked|suspended|revoked)"
                    + "|session (?:is |was |has been |has )?(?:revoked|terminated|invalidated|ended|expired|no longer valid)"
                    + "|password reset required"
                    + "|user does not exist|user is not confirmed|server.?side token check"),
    RATE_EXCEEDED(Source.PUBLIC_REPORTS, "rate (?:limit )?exceeded|too many requests"),
    HOST_NOT_FOUND(
            Source.CLIENT_LIBRARIES,
            "unknownhostexception|could not connect to the endpoint url|\\benotfound\\b|name or service not known"
                    + "|nodename nor servname|no such host|could ?n.t resolve host|could not resolve host"
                    + "|failed to resolve '?cognito|failure in name resolution|unable to resolve host"
                    + "|server with the specified hostname could not be found|failed host lookup"
                    + "|dns error: failed to lookup address|err_name_not_resolved"),
    /** Returned by GetOpenIdToken. */
    CLASSIC_FLOW(Source.PUBLIC_REPORTS, "basic \\(?classic\\)? flow is not enabled"),
    /** Returned by GetCredentialsForIdentity. */
    PUBLIC_PROVIDER(Source.PUBLIC_REPORTS, "please provide a valid public provider"),
    /** Returned by GetOpenIdTokenForDeveloperIdentity. */
    DEVELOPER_PROVIDER(Source.PUBLIC_REPORTS, "does not support the specified developer provider"),
    /** Returned by GetCredentialsForIdentity. */
    POOL_CONFIGURATION(Source.PUBLIC_REPORTS, "invalid ?identity ?pool ?configuration"),
    /** Returned by GetOpenIdToken. */
    CLASSIC_FLOW_SAML(Source.PUBLIC_REPORTS, "basic \\(?classic\\)? flow is not supported with saml"),
    /** Returned by GetCredentialsForIdentity. */
    ROLE_MAPPING(Source.PUBLIC_REPORTS, "ambiguous role mapping rules? denied"),
    /** Returned by GetCredentialsForIdentity and GetOpenIdToken. */
    IDENTITY_FORBIDDEN(Source.PUBLIC_REPORTS, "access to identity\\W{1,3}[\\w:-]{0,80}\\W{1,3}is forbidden"),
    /** The detail is the IdentityId. Returned by GetCredentialsForIdentity and GetOpenIdToken. */
    IDENTITY_NOT_FOUND(Source.PUBLIC_REPORTS, "\\bidentity '([\\w:-]{1,80})' (?:is |was )?not found"),
    /** Returned by AWS STS, the last call of the basic (classic) flow. */
    ROLE_DENIED(Source.PUBLIC_REPORTS, "not authorized to perform\\W{1,3}sts:assumerolewithwebidentity"),
    /** The common beginning of messages about tokens. The detail is the unknown text that follows it. */
    INVALID_LOGIN(Source.PUBLIC_REPORTS, "invalid login token(?:\\W{1,3}(\\w[^\"\\n{}\\[\\]]{2,200}))?");

    private final Source source;
    private final Pattern pattern;

    KnownMessage(Source source, String pattern) {
        this.source = source;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A known message in a text.
     *
     * @param message the message
     * @param details the variable parts, in the order of the message; empty if a part is missing
     * @param position the index at which the message begins
     */
    record MessageMatch(KnownMessage message, List<Optional<String>> details, int position) {
        Optional<String> detail(int index) {
            return index < details.size() ? details.get(index) : Optional.empty();
        }
    }

    /** Returns the first known message in a text. */
    static Optional<MessageMatch> in(String text) {
        return inPlain(PlainText.of(text));
    }

    /** Returns the first known message in a text that is already {@linkplain PlainText plain}. */
    static Optional<MessageMatch> inPlain(String plain) {
        return allInPlain(plain).stream().findFirst();
    }

    /** Returns where each known message occurs first in a {@linkplain PlainText plain} text, in the order of the text. */
    static List<MessageMatch> allInPlain(String plain) {
        List<MessageMatch> matches = Arrays.stream(values())
                .filter(message -> message != INVALID_LOGIN)
                .flatMap(message -> message.find(plain).stream())
                .sorted(Comparator.comparingInt(MessageMatch::position))
                .toList();
        return matches.isEmpty() ? INVALID_LOGIN.find(plain).stream().toList() : matches;
    }

    /** Returns the source of the message. */
    Source source() {
        return source;
    }

    private Optional<MessageMatch> find(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new MessageMatch(this, details(matcher), matcher.start()))
                : Optional.empty();
    }

    private static List<Optional<String>> details(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(group -> Optional.ofNullable(match.group(group)))
                .toList();
    }
}
