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
 * The messages of the service whose cause is known, from public reports; the service documents none of them. They are
 * recognised by what stays the same in all pools and regions, whatever the punctuation.
 */
enum KnownMessage {
    LOGINS_DONT_MATCH("logins don.?t match"),
    UNSUPPORTED_PROVIDER("token is not from a supported provider"),
    /** By the service's clock, and the token's limit, in seconds since 1970. */
    TOKEN_EXPIRED("token (?:is |has )?expired(?:\\W{1,4}(\\d{9,13})\\W{1,6}(\\d{9,13}))?"),
    ISSUER_DIFFERS("issuer doesn.?t match provider ?name"),
    NOT_OPENID_CONNECT("not a valid open ?id ?connect (?:identity )?token"),
    /** The claim. */
    MISSING_CLAIM("missing a required claim\\W{1,3}(\\w{1,40})"),
    SIGNATURE("couldn.?t verify signed token"),
    AUDIENCE("incorrect token audience"),
    /** Said of SAML, by AWS STS in the same words. */
    SAML_RESPONSE("invalid base64 ?saml ?response"),
    NOT_A_COGNITO_TOKEN("not a cognito token"),
    COGNITO_TOKEN("can.?t pass in a cognito token"),
    GUESTS_REFUSED("unauthenticated access is not supported"),
    /** The pool. */
    POOL_NOT_FOUND("identity ?pool\\W{1,3}([\\w:-]{1,80})\\W{1,3}(?:is |was )?not found"),
    /** The value and the member that it was given for. */
    CONSTRAINT("validation errors? detected(?:\\W{1,3}value (?:'([^']{0,120})'? )?at '([\\w.]{1,60})')?"),
    /** The kind of policy, where it is said: IAM's wording, with an end that differs from policy to policy. */
    POLICY("is not authorized to perform\\W{1,3}cognito-identity:\\w{1,60}(?:.{0,300}?\\b((?:resource|service) control|"
            + "vpc endpoint|identity-based|session|resource-based) polic(?:y|ies))?"),
    /** Said where the pool asks the user pool about the token (ServerSideTokenCheck); the exact text is not published. */
    USER_REVOKED(
            "(?:access |id |refresh )?token has been revoked|user is disabled|user does not exist|user is not confirmed"),
    RATE_EXCEEDED("rate (?:limit )?exceeded"),
    HOST_NOT_FOUND(
            "unknownhostexception|could not connect to the endpoint url|\\benotfound\\b|name or service not known"
                    + "|nodename nor servname|no such host|could ?n.t resolve host|could not resolve host"
                    + "|failed to resolve '?cognito|failure in name resolution"),
    /** Known from GetOpenIdToken. */
    CLASSIC_FLOW("basic \\(?classic\\)? flow is not enabled"),
    /** Known from GetCredentialsForIdentity. */
    PUBLIC_PROVIDER("please provide a valid public provider"),
    /** Known from GetOpenIdTokenForDeveloperIdentity. */
    DEVELOPER_PROVIDER("does not support the specified developer provider"),
    /** Known from GetCredentialsForIdentity. */
    POOL_CONFIGURATION("invalid identity pool configuration"),
    /** Known from GetOpenIdToken. */
    CLASSIC_FLOW_SAML("basic \\(?classic\\)? flow is not supported with saml"),
    /** Known from GetCredentialsForIdentity. */
    ROLE_MAPPING("ambiguous role mapping rules? denied"),
    /** Known from GetCredentialsForIdentity and GetOpenIdToken. */
    IDENTITY_FORBIDDEN("access to identity\\W{1,3}[\\w:-]{0,80}\\W{1,3}is forbidden");

    private final Pattern pattern;
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘]|&#0?39;|&#x27;|&apos;|\\\\u0027");
    private static final Pattern GREATER = Pattern.compile("&gt;|\\\\u003[eE]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s++|\\\\n");

    KnownMessage(String pattern) {
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
        String plain = plain(text);
        return Arrays.stream(values())
                .flatMap(message -> message.find(plain).stream())
                .min(Comparator.comparingInt(MessageMatch::position));
    }

    /** The text without what JSON, HTML and terminals do to it. */
    private static String plain(String text) {
        String plain = APOSTROPHE.matcher(text).replaceAll("'");
        plain = GREATER.matcher(plain).replaceAll(">");
        return WHITE_SPACE.matcher(plain).replaceAll(" ");
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
