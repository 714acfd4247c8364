package io.github.identitydesk.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The messages of the service whose cause is known; it documents none of them. They are recognised by what stays the same in
 * all pools and regions, whatever the punctuation. Where several begin at the same place, the first of this list counts.
 */
enum KnownMessage {
    /** Reported in aws-amplify/amplify-js#2443. */
    LOGINS_DONT_MATCH(Source.PUBLIC_REPORTS, "logins (?:don.?t|do not) match"),
    /** Reported in amazon-archives/amazon-cognito-identity-js#153. */
    UNSUPPORTED_PROVIDER(Source.PUBLIC_REPORTS, "token is not from a supported provider"),
    /** By the service's clock, and the token's limit, in seconds since 1970; with SAML in milliseconds. */
    TOKEN_EXPIRED(
            Source.PUBLIC_REPORTS,
            "(?:invalid login token\\W{1,3})?token (?:is |has |was )?(?:already )?expired"
                    + "(?:\\W{1,4}(\\d{9,13})\\W{1,6}(\\d{9,13}))?"),
    /** Reported in aws-amplify/aws-sdk-android#444. */
    ISSUER_DIFFERS(
            Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?issuer (?:doesn.?t|does not) match provider ?name"),
    NOT_OPENID_CONNECT(
            Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?not a valid open ?id ?connect (?:identity )?token"),
    /** The claim; reported in amazon-archives/amazon-cognito-identity-js#7. */
    MISSING_CLAIM(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?missing a required claim\\W{1,3}(\\w{1,40})"),
    SIGNATURE(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?could(?:n.?t| not) verify signed token"),
    AUDIENCE(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?incorrect token audience"),
    /** Said of SAML, by AWS STS in the same words. */
    SAML_RESPONSE(Source.PUBLIC_REPORTS, "invalid base64 ?saml ?response"),
    NOT_A_COGNITO_TOKEN(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?not a cognito token"),
    COGNITO_TOKEN(Source.PUBLIC_REPORTS, "(?:invalid login token\\W{1,3})?can(?:.?t|not) pass in a cognito token"),
    /** Reported in aws/aws-sdk-js-v3#3113. */
    GUESTS_REFUSED(Source.PUBLIC_REPORTS, "unauthenticated access is not supported"),
    /** The pool. */
    POOL_NOT_FOUND(
            Source.PUBLIC_REPORTS,
            "identity ?pool\\W{1,3}([\\w:-]{1,80})\\W{1,3}(?:is |was |could )?not (?:be )?found"),
    /** The value, the member that it was given for, and what the member must be. */
    CONSTRAINT(
            Source.SERVICE_MODEL,
            "validation errors? detected(?:\\W{1,3}value (?:'(.{0,60000}?)' |null )?at '([\\w.]{1,60})'"
                    + "(?: failed to satisfy constraint\\W{1,3}(?:map (?:value|keys) must satisfy constraint\\W{1,4})?"
                    + "(member must [^;\\]]{1,120}))?)?"),
    /**
     * The kind of policy, where it is said: IAM's wording, with an end that differs from policy to policy; reported in
     * aws-samples/resource-control-policy-examples#18.
     */
    POLICY(
            Source.POLICY_GUIDE,
            "(?:not authorized to perform\\W{1,3}cognito-identity:\\w{1,60}|explicit deny in an? (?=.{0,30}(?:polic|boundar)))"
                    + "(?:.{0,300}?\\b((?:(?:resource|service) control|vpc endpoint|identity-based|resource-based|session)"
                    + " polic|permissions boundar)(?:y|ies))?"),
    /**
     * Said where the pool asks the user pool about the token (ServerSideTokenCheck); the exact text is not published. These are
     * the words of user pools for users who were signed out, disabled or deleted.
     */
    USER_REVOKED(
            Source.PUBLIC_REPORTS,
            "token (?:is |was |has been )?(?:revoked|invalidated|no longer valid)"
                    + "|user (?:account )?(?:is|was|has been) (?:disabled|deleted|signed out)"
                    + "|user does not exist|user is not confirmed|server.?side token check"),
    RATE_EXCEEDED(Source.PUBLIC_REPORTS, "rate (?:limit )?exceeded"),
    HOST_NOT_FOUND(
            Source.CLIENT_LIBRARIES,
            "unknownhostexception|could not connect to the endpoint url|\\benotfound\\b|name or service not known"
                    + "|nodename nor servname|no such host|could ?n.t resolve host|could not resolve host"
                    + "|failed to resolve '?cognito|failure in name resolution|unable to resolve host"
                    + "|server with the specified hostname could not be found|failed host lookup"
                    + "|dns error: failed to lookup address|err_name_not_resolved"),
    /** Known from GetOpenIdToken. */
    CLASSIC_FLOW(Source.PUBLIC_REPORTS, "basic \\(?classic\\)? flow is not enabled"),
    /** Known from GetCredentialsForIdentity. */
    PUBLIC_PROVIDER(Source.PUBLIC_REPORTS, "please provide a valid public provider"),
    /** Known from GetOpenIdTokenForDeveloperIdentity. */
    DEVELOPER_PROVIDER(Source.PUBLIC_REPORTS, "does not support the specified developer provider"),
    /** Known from GetCredentialsForIdentity. */
    POOL_CONFIGURATION(Source.PUBLIC_REPORTS, "invalid ?identity ?pool ?configuration"),
    /** Known from GetOpenIdToken. */
    CLASSIC_FLOW_SAML(Source.PUBLIC_REPORTS, "basic \\(?classic\\)? flow is not supported with saml"),
    /** Known from GetCredentialsForIdentity. */
    ROLE_MAPPING(Source.PUBLIC_REPORTS, "ambiguous role mapping rules? denied"),
    /** Known from GetCredentialsForIdentity and GetOpenIdToken. */
    IDENTITY_FORBIDDEN(Source.PUBLIC_REPORTS, "access to identity\\W{1,3}[\\w:-]{0,80}\\W{1,3}is forbidden"),
    /** The identity; known from GetCredentialsForIdentity and GetOpenIdToken. */
    IDENTITY_NOT_FOUND(Source.PUBLIC_REPORTS, "\\bidentity '([\\w:-]{1,80})' (?:is |was )?not found"),
    /** Known from AWS STS, the last call of the basic (classic) flow. */
    ROLE_DENIED(Source.PUBLIC_REPORTS, "not authorized to perform\\W{1,3}sts:assumerolewithwebidentity"),
    /** Known beginning of all that the service says of a token, with an end that is not known. */
    INVALID_LOGIN(Source.PUBLIC_REPORTS, "invalid login token");

    private final Source source;
    private final Pattern pattern;

    KnownMessage(Source source, String pattern) {
        this.source = source;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A known message, found in a text.
     *
     * @param message which one
     * @param details what differs from case to case, in the order of the message; empty where it is not said
     * @param position where in the text it begins
     */
    record MessageMatch(KnownMessage message, List<Optional<String>> details, int position) {
        Optional<String> detail(int index) {
            return index < details.size() ? details.get(index) : Optional.empty();
        }
    }

    /** The first known message in the text. */
    static Optional<MessageMatch> in(String text) {
        return inPlain(PlainText.of(text));
    }

    /** The first known message in a text that is {@linkplain PlainText plain} already. */
    static Optional<MessageMatch> inPlain(String plain) {
        return Arrays.stream(values())
                .filter(message -> message != INVALID_LOGIN)
                .flatMap(message -> message.find(plain).stream())
                .min(Comparator.comparingInt(MessageMatch::position))
                .or(() -> INVALID_LOGIN.find(plain));
    }

    /** Where the message is known from. */
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
