package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.secret.ClusterSecret;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.format.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognizes texts that are not requests, and reports what they are. */
record OtherText() implements Recognizer {
    private static final Pattern LONE_IDENTITY_ID =
            Pattern.compile("(?i)identity_?id[\"']?\\s*[:=]\\s*[\"']?" + Shapes.POOL_ID.pattern() + "[\"']?\\s*\\z");

    private static final Pattern IDENTITY_ID_IN_WORDS = Pattern.compile(
            "(?i)\\bidentity[ _-]?id[\"']?[ \\t]*(?:[:=]|is\\b)?[ \\t]*[\"']?" + Shapes.POOL_ID.pattern());

    private static final Pattern SAML_METADATA = Pattern.compile("<(?:\\w+:)?EntityDescriptor\\b");

    /** The kinds of such texts, each with its distinguishing mark. */
    @SuppressWarnings("ImmutableEnumChecker") // the predicates are stateless
    private enum Sort {
        PRIVATE_KEY(Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY")),
        CERTIFICATE(Pattern.compile("-----BEGIN [A-Z ]*CERTIFICATE")),
        NPM_SETTINGS(
                Pattern.compile(
                        "(?m)^(?:[^\\n=]{0,200}:)?_(?:authToken|auth|password)\\s*=(?!\\s*[\"']?\\$)|\\bnpmAuthToken\\b|\\bnpm_\\w{30,}"),
                "_auth",
                "_password",
                "npm"),
        REPOSITORY_TOKEN(Pattern.compile("\\b(?:gh[pousr]_|github_pat_|glpat-)[\\w-]{20,}")),
        CONTAINER_SETTINGS(json(value -> value.has("auths"))),
        SAML_REQUEST(Pattern.compile("\\bSAMLRequest\\b(?![\\s\\S]*SAMLResponse)|<(?:\\w+:)?AuthnRequest\\b")),
        KEY_SET(json(value -> value.members().stream()
                .anyMatch(member -> member.name().equals("keys")
                        && member.value().members().stream()
                                .anyMatch(key -> key.value().has("kty"))))),
        PROVIDER_METADATA(clip -> clip.has(SAML_METADATA)
                || clip.value()
                        .filter(value -> value.has("issuer") && value.has("jwks_uri"))
                        .isPresent()),
        CLAIMS(json(
                value -> value.has("iss") && value.has("exp") && !value.has("idtoken") && !value.has("accesstoken"))),
        USER_DETAILS(json(value -> (value.has("Username") && value.has("UserAttributes"))
                || (value.text("sub").isPresent() && (value.has("email") || value.has("name"))))),
        DEVICE_SIGN_IN(json(value -> value.has("devicecode") && value.has("usercode"))),
        PROVIDER_ERROR(json(value -> value.member("error")
                .filter(error -> error.text("message").isPresent() && error.has("code"))
                .isPresent())),
        POLICY(clip -> clip.value()
                        .filter(value -> value.has("Statement")
                                && value.all().stream().anyMatch(inner -> inner.has("Effect") && inner.has("Action")))
                        .isPresent()
                && !FoundPool.in(clip.leaves()).isFound()),
        CLUSTER_SECRET(clip -> clip.has(ClusterSecret.KIND)
                && !clip.tokens().hasLogins()
                && !FoundPool.in(clip.leaves()).isFound()),
        CLUSTER_TOKEN(Pattern.compile("\\bk8s-aws-v1\\.[\\w-]{20,}"), "k8s-aws-v1."),
        CHALLENGE(json(value -> value.text("ChallengeName").isPresent() && value.has("Session"))),
        SIGN_IN_REQUEST(json(value -> value.has("AuthFlow") && value.has("AuthParameters"))),
        TOKEN_REQUEST(Pattern.compile("(?:^|[\\s\"'&?])grant_type=")),
        OPEN_ID_ANSWER(json(value ->
                value.text("IdentityId").isPresent() && value.text("Token").isPresent())),
        CREDENTIALS_ANSWER(clip -> clip.value()
                        .filter(value -> value.all().stream()
                                .anyMatch(inner -> inner.has("AccessKeyId")
                                        && (inner.has("SecretAccessKey") || inner.has("SecretKey"))))
                        .isPresent()
                && !clip.tokens().hasLogins()),
        DESCRIBE_ANSWER(json(value -> value.text("IdentityId").isPresent()
                && value.member("Logins")
                        .filter(names -> names.members().stream()
                                .allMatch(member -> member.name().isEmpty()))
                        .isPresent())),
        GET_ID_ANSWER(clip -> clip.value()
                        .filter(value -> value.text("IdentityId").isPresent()
                                && value.members().size() <= 2)
                        .isPresent()
                || clip.startsWith(LONE_IDENTITY_ID)),
        IDENTITY_ID(clip -> clip.value().isEmpty()
                && clip.has(IDENTITY_ID_IN_WORDS)
                && !clip.tokens().hasLogins()
                && !FoundPool.in(clip.leaves()).isFound()),
        REDACTED_ANSWER(clip -> clip.text().contains("*** Sensitive Data Redacted ***")
                && !clip.tokens().hasLogins()),
        ERROR_ANSWER(json(value ->
                value.members().stream().anyMatch(member -> member.name().equals("__type"))
                        || value.text("oauth_error").isPresent()
                        || (value.text("error").isPresent()
                                && value.text("error_description").isPresent()))),
        ERROR_MESSAGE(
                Pattern.compile(
                        "An error occurred \\(\\w+\\)|(?:NotAuthorized|ResourceNotFound|InvalidParameter|ResourceConflict|TooManyRequests|LimitExceeded|ExternalService|InternalError|Validation|AccessDenied)Exception\\b[^\\n]{0,20}[:(]"
                                + "|Logins don['’]t match|Invalid login token|Token is not from a supported provider|Unauthenticated access is not supported|IdentityPool '[^']*' not found|validation errors? detected"),
                "error",
                "Exception",
                "Logins",
                "login",
                "Token",
                "access",
                "IdentityPool"),
        PROFILE_OF_AWS(Pattern.compile("(?mi)^\\s*(?:export\\s+|set\\s+|\\$env:)?aws_secret_access_key\\s*=")),
        WEB_PAGE(Pattern.compile("(?i)\\A\\s*<(?:!doctype html|html)\\b"));

        private final Predicate<Clip> mark;

        /**
         * Creates a kind with a mark. Every text with this mark contains at least one of the given words. They are
         * searched for first, because this is fast.
         */
        Sort(Pattern mark, String... words) {
            this(clip -> (words.length == 0 || Arrays.stream(words).anyMatch(clip.text()::contains)) && clip.has(mark));
        }

        Sort(Predicate<Clip> mark) {
            this.mark = mark;
        }

        private static Predicate<Clip> json(Predicate<Value> mark) {
            return clip -> clip.value().filter(mark).isPresent();
        }
    }

    private static Optional<Sort> sort(Clip clip) {
        return Arrays.stream(Sort.values()).filter(sort -> sort.mark.test(clip)).findFirst();
    }

    @Override
    public boolean recognizes(Clip clip) {
        return sort(clip).isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        throw new UnreadableText(
                "format.seems." + sort(clip).orElseThrow().name().toLowerCase(Locale.ROOT));
    }
}
