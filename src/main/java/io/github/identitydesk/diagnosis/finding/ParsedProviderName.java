package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.model.UserPoolId;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider name, interpreted as the user probably meant it.
 *
 * @param text the name in the request
 * @param meant the corrected name; the same as the text if no correction is known
 * @param flaw the first flaw of the name
 */
public record ParsedProviderName(String text, String meant, Optional<Kind> flaw) {
    private static final int SHORTEST_TOKEN = 40;
    private static final int SHOWN_OF_TOKEN = 2;
    private static final Pattern SCHEME = Pattern.compile("^(?i)https?://");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\(null\\)|\\bnull\\b|\\bundefined\\b|\\bnil\\b|\\bNone\\b|\\[object |[<>{}]|\\$[A-Za-z_(]|%[A-Za-z_]{4,}%|(?i:your[_-])");
    private static final Pattern IDENTITY_POOL_ID = Pattern.compile("[\\w-]+:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-");
    private static final Pattern USER_POOL_ID = Pattern.compile("\\b([a-z]{2,}(?:-[a-z]+)+-\\d+_[0-9A-Za-z]+)\\b");
    private static final Pattern ONE_LABEL_HOST = Pattern.compile("cognito-idp\\.[^./:]+\\.amazonaws\\.com/[^/]+");

    /** What names of user pools contain, also with a typo in one of its parts. */
    private static final Pattern COGNITO = Pattern.compile("(?i)cognito|amazonaws|-idp\\.");

    /** The host of user pools with something else than a user pool ID, or the host of their sign-in pages, which is no issuer. */
    private static final Pattern NO_USER_POOL = Pattern.compile(
            "cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.com(?:/(?![a-z0-9-]+_[0-9A-Za-z]+$).*)?|.+\\.amazoncognito\\.com(?:/.*)?");

    private static final Pattern OPENID_CONNECT_ARN = Pattern.compile("arn:[\\w-]+:iam::\\d*:oidc-provider/(.+)");

    /** Common names of providers, in lower case and reduced to letters. */
    private static final Map<String, ProviderPreset> ALIASES = Map.ofEntries(
            Map.entry("facebook", ProviderPreset.FACEBOOK),
            Map.entry("facebookcom", ProviderPreset.FACEBOOK),
            Map.entry("wwwfacebookcom", ProviderPreset.FACEBOOK),
            Map.entry("google", ProviderPreset.GOOGLE),
            Map.entry("googlecom", ProviderPreset.GOOGLE),
            Map.entry("wwwgooglecom", ProviderPreset.GOOGLE),
            Map.entry("accountgooglecom", ProviderPreset.GOOGLE),
            Map.entry("amazon", ProviderPreset.AMAZON),
            Map.entry("amazoncom", ProviderPreset.AMAZON),
            Map.entry("loginwithamazon", ProviderPreset.AMAZON),
            Map.entry("apiamazoncom", ProviderPreset.AMAZON),
            Map.entry("twitter", ProviderPreset.TWITTER),
            Map.entry("twittercom", ProviderPreset.TWITTER),
            Map.entry("wwwtwittercom", ProviderPreset.TWITTER),
            Map.entry("xcom", ProviderPreset.TWITTER),
            Map.entry("apixcom", ProviderPreset.TWITTER),
            Map.entry("digits", ProviderPreset.DIGITS),
            Map.entry("digitscom", ProviderPreset.DIGITS),
            Map.entry("apple", ProviderPreset.APPLE),
            Map.entry("applecom", ProviderPreset.APPLE),
            Map.entry("signinwithapple", ProviderPreset.APPLE));

    /** Interprets a provider name. */
    public static ParsedProviderName of(String text) {
        ParsedProviderName reading = new ParsedProviderName(text, text, Optional.empty());
        if (isToken(text)) {
            return reading.with(Kind.NAME_SWAPPED, text);
        }
        if (PLACEHOLDER.matcher(text).find()) {
            return reading.with(Kind.NAME_PLACEHOLDER, text);
        }
        if (IDENTITY_POOL_ID.matcher(text).find()) {
            return reading.with(Kind.NAME_IDENTITY_POOL, text);
        }
        return reading.correct(Kind.NAME_SPACE, text.strip())
                .withoutForeignCharacters()
                .correct(Kind.NAME_SCHEME, SCHEME)
                .withoutArn()
                .withoutSlash()
                .withUserPool()
                .withoutAlias()
                .withoutCapitals()
                .ofKnownShape();
    }

    /**
     * Returns whether the text is a JWT, a SAML response, or a text with the prefix of a provider's opaque tokens. No
     * provider name has such a form.
     */
    private static boolean isToken(String text) {
        return text.length() >= SHORTEST_TOKEN
                && text.indexOf(' ') < 0
                && switch (TokenReader.read(new Token(text))) {
                    case ParsedToken.Opaque opaque -> opaque.origin().isPresent();
                    case Jwt jwt -> true;
                    case SamlAssertion saml -> true;
                    case ParsedToken.Blank blank -> false;
                    case ParsedToken.TokenAndSecret pair -> false;
                };
    }

    /** Returns the name for use in a message. If it is a misplaced token, only its beginning is returned. */
    public String shown() {
        return flaw.filter(Kind.NAME_SWAPPED::equals).isPresent()
                ? Excerpt.of(text.substring(0, SHOWN_OF_TOKEN)) + "…"
                : Excerpt.of(text);
    }

    /** Returns the provider according to the corrected name. */
    public Optional<ProviderPreset> provider() {
        return ProviderPreset.of(meant);
    }

    /** Returns whether a correction of the name is known. */
    boolean isCorrected() {
        return !meant.equals(text);
    }

    private ParsedProviderName correct(Kind kind, Pattern superfluous) {
        return correct(kind, superfluous.matcher(meant).replaceFirst(""));
    }

    /** Returns a copy with a corrected name. The flaw is only set if there is none yet. */
    private ParsedProviderName correct(Kind kind, String better) {
        return better.isEmpty() || better.equals(meant) ? this : with(kind, better);
    }

    private ParsedProviderName with(Kind kind, String better) {
        return new ParsedProviderName(text, better, flaw.or(() -> Optional.of(kind)));
    }

    private ParsedProviderName withoutForeignCharacters() {
        String better = ForeignCharacters.removedFrom(meant);
        return ProviderPreset.of(SCHEME.matcher(better).replaceFirst("")).isPresent()
                ? correct(Kind.NAME_CHARACTERS, better)
                : this;
    }

    private ParsedProviderName withoutSlash() {
        int end = meant.length();
        while (end > 0 && meant.charAt(end - 1) == '/') {
            end--;
        }
        return correct(Kind.NAME_SLASH, meant.substring(0, end));
    }

    /** Reduces the ARN of an OpenID Connect provider in IAM to the provider name at its end. */
    private ParsedProviderName withoutArn() {
        Matcher arn = OPENID_CONNECT_ARN.matcher(meant);
        return arn.matches() ? correct(Kind.NAME_ARN, arn.group(1)) : this;
    }

    /**
     * Corrects the name of a user pool, which the user pool ID determines completely. A name with the newer host is not
     * changed.
     */
    private ParsedProviderName withUserPool() {
        Matcher matcher = USER_POOL_ID.matcher(meant);
        boolean bare = UserPoolId.parse(meant).isPresent();
        if (NO_USER_POOL.matcher(meant).matches()) {
            return with(Kind.NAME_USER_POOL, meant);
        } else if (meant.startsWith("issuer-cognito-idp.")
                || !(COGNITO.matcher(meant).find() || bare)
                || !matcher.find()) {
            return this;
        }
        Kind kind = ONE_LABEL_HOST.matcher(meant).matches() ? Kind.NAME_REGION : Kind.NAME_USER_POOL;
        return UserPoolId.parse(matcher.group(1))
                .map(pool -> correct(kind, pool.providerName()))
                .orElse(this);
    }

    private ParsedProviderName withoutAlias() {
        String letters = letters(meant);
        return Optional.ofNullable(ALIASES.get(letters))
                .flatMap(ProviderPreset::fixedName)
                .or(() -> fixedName(name -> meant.startsWith(name + "/")))
                .or(() -> fixedName(
                        name -> meant.indexOf('.') < 0 && letters(name).equals(letters)))
                .or(() -> fixedName(name -> Spelling.isTypo(meant.toLowerCase(Locale.ROOT), name)))
                .map(name -> correct(Kind.NAME_ALIAS, name))
                .orElse(this);
    }

    /**
     * Returns the first name of a public provider that matches. A text with a path after a name is the URL of an API; one without
     * dots is a name in which they were replaced.
     */
    private static Optional<String> fixedName(Predicate<String> condition) {
        return Arrays.stream(ProviderPreset.values())
                .flatMap(provider -> provider.fixedName().stream())
                .filter(condition)
                .findFirst();
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private ParsedProviderName withoutCapitals() {
        int slash = meant.indexOf('/');
        String host = slash < 0 ? meant : meant.substring(0, slash);
        String better = host.toLowerCase(Locale.ROOT) + meant.substring(host.length());
        boolean isHost = host.contains(".") && ProviderPreset.of(better).isPresent();
        return isHost ? correct(Kind.NAME_CAPITALS, better) : this;
    }

    private ParsedProviderName ofKnownShape() {
        return flaw.isEmpty() && provider().isEmpty()
                ? with(meant.startsWith("arn:") ? Kind.NAME_ARN : Kind.NAME_UNKNOWN, meant)
                : this;
    }
}
