package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the identity pool ID, the region and the provider names of the refused request in a pasted text. Tokens are not
 * extracted.
 *
 * @param text the text, {@linkplain PlainText plain}
 */
record PastedRequest(String text) {
    private static final String GUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final String NAME_OF_REGION = "([a-z]{2,4}(?:-[a-z]+){1,3}-\\d)\\b";
    private static final Pattern HOST = Pattern.compile("cognito-identity(?:-fips)?\\." + NAME_OF_REGION);
    private static final Pattern REGION = Pattern.compile("(?i:region)\\W{1,4}" + NAME_OF_REGION);

    /** An identity pool ID. An IdentityId has the same form, so the text before it is also examined. */
    private static final Pattern ID = Pattern.compile("\\b" + NAME_OF_REGION + ":" + GUID + "\\b");

    private static final int WORDS_BEFORE = 30;
    private static final Pattern POOL_BEFORE = Pattern.compile("(?i)pool(?:[_ -]?id)?\\W*$");
    private static final Pattern IDENTITY_BEFORE = Pattern.compile("(?i)identity(?:[_ -]?id)?\\W*$|\\bsub\\W*$");

    private static final String KNOWN_NAME =
            "graph\\.facebook\\.com|accounts\\.google\\.com|www\\.amazon\\.com|api\\.twitter\\.com"
                    + "|www\\.digits\\.com|appleid\\.apple\\.com";

    /** A provider name as the key of a map, in JSON and in the notations of the SDKs. */
    private static final Pattern KEY = Pattern.compile("[\"'{\\[ (](" + KNOWN_NAME
            + "|arn:[\\w-]+:iam::\\d+:saml-provider/[\\w.+=,@-]{1,100})[\"'\\]]? ?(?:=>|[:=,])");

    private static final Pattern USER_POOL =
            Pattern.compile("\\b((?:issuer-)?cognito-idp\\.[a-z0-9_-]{1,40}\\.[a-z.]{3,40}/[\\w:-]{1,80})\\b");

    /** The member {@code Logins} with any keys. */
    private static final Pattern LOGINS = Pattern.compile("\"[Ll]ogins\" ?: ?\\{([^{}]{0,200000})\\}");

    private static final Pattern MEMBER = Pattern.compile("\"([^\"]{1,128})\" ?: ?\"");

    /** Returns the fix that copies the values to the form, or empty if there are none. */
    Optional<Fix> fillForm() {
        Optional<String> pool = pool();
        Optional<String> region = region(pool);
        List<String> names = providerNames();
        return pool.isEmpty() && region.isEmpty() && names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix.FillForm(pool, region, names));
    }

    private Optional<String> pool() {
        List<MatchResult> found = ID.matcher(text).results().toList();
        return found.stream()
                .filter(id -> POOL_BEFORE.matcher(before(id)).find())
                .findFirst()
                .or(() -> found.stream()
                        .filter(id -> !IDENTITY_BEFORE.matcher(before(id)).find())
                        .findFirst())
                .map(MatchResult::group);
    }

    private String before(MatchResult match) {
        return text.substring(Math.max(0, match.start() - WORDS_BEFORE), match.start());
    }

    /** Returns the region in the text, if it is not the region of the identity pool. */
    private Optional<String> region(Optional<String> pool) {
        Optional<String> ofPool = pool.flatMap(Region::ofPool).map(Region::name);
        return Stream.of(HOST, REGION)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> match.group(1))
                .filter(name -> Region.parse(name).isPresent())
                .findFirst()
                .filter(name -> !ofPool.equals(Optional.of(name)));
    }

    private List<String> providerNames() {
        Stream<String> members = LOGINS.matcher(text)
                .results()
                .flatMap(logins -> MEMBER.matcher(logins.group(1)).results())
                .map(member -> member.group(1));
        Stream<String> keys = Stream.of(KEY, USER_POOL)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(key -> key.group(1));
        return Stream.concat(members, keys)
                .filter(name -> name.equals(Excerpt.of(name)))
                .distinct()
                .limit(Limits.LOGINS)
                .toList();
    }
}
