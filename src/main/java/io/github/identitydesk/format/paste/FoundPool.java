package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.UserPoolId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The identity pool that a text names, and its providers.
 *
 * @param identityPoolIds the identity pool IDs; more than one if the text is ambiguous
 * @param accountId the ID of the AWS account, if the text contains exactly one
 * @param region the region that the text contains for the identity pool
 * @param endpointUrl the address of the service, if the text sets it
 * @param providerNames the provider names for the logins of a request
 */
record FoundPool(
        Set<String> identityPoolIds,
        Optional<String> accountId,
        Optional<String> region,
        Optional<String> endpointUrl,
        Set<String> providerNames) {
    /** The names of an IdentityId. Amplify stores the files of an identity in the folders private and protected. */
    private static final Pattern IDENTITY_ID =
            Pattern.compile("identityid(?:$|\\.|[a-z]+\\d:)|(?:^|\\.)(?:private|protected)$");

    /** The part of a name before an identity pool ID, under which an SDK stores the IdentityId of the pool. */
    private static final Pattern NAME_OF_IDENTITY = Pattern.compile("(?i)\\A.*identity_?id[.-]");

    private static final Pattern IDENTITY_ARN =
            Pattern.compile("arn:[\\w-]+:cognito-identity:[\\w-]*:(\\d*):identitypool/");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:.*(?:aws|cognito|\\.))?(?:(?:number|id)(?:ofthe|dela|du|de))?" + Shapes.ACCOUNT
                    + "(?:id|number|nummer)?(?:(?:de)?aws)?");
    private static final Pattern ENDPOINT =
            Pattern.compile(".*(?:endpointurl|endpointurlcognitoidentity|cognitoidentityendpoint)");
    private static final Pattern ISSUER =
            Pattern.compile("(?:https://)?(?:issuer-)?(cognito-idp\\.[\\w-]+\\.amazonaws\\.[\\w.]+/[\\w-]+_\\w+)/?");
    private static final Pattern OIDC_ARN = Pattern.compile("arn:[\\w-]+:iam::\\d+:oidc-provider/(\\S+)");
    private static final Pattern SAML_ARN = Pattern.compile("arn:[\\w-]+:iam::\\d+:saml-provider/\\S+");

    static FoundPool in(List<Leaf> leaves) {
        List<Leaf> pools = leaves.stream()
                .filter(leaf -> !IDENTITY_ID.matcher(leaf.names()).find())
                .filter(leaf -> Shapes.POOL_ID.matcher(leaf.text()).matches()
                        || IDENTITY_ARN.matcher(leaf.text()).lookingAt())
                .toList();
        List<Leaf> named =
                pools.stream().filter(leaf -> leaf.names().contains("pool")).toList();
        Set<String> ids = new LinkedHashSet<>();
        (named.isEmpty() ? pools : named).forEach(leaf -> idIn(leaf.text()).ifPresent(ids::add));
        if (ids.isEmpty()) {
            leaves.forEach(leaf -> leaf.path()
                    .forEach(name -> idIn(NAME_OF_IDENTITY.matcher(name).replaceFirst(""))
                            .ifPresent(ids::add)));
        }
        Set<String> providers = new LinkedHashSet<>();
        leaves.forEach(leaf -> providersOf(leaf).forEach(providers::add));
        return new FoundPool(
                ids,
                accountIn(leaves),
                regionOf(leaves, named.isEmpty() ? pools : named),
                leaves.stream()
                        .filter(leaf -> ENDPOINT.matcher(leaf.name()).matches()
                                && leaf.text().matches("https?://\\S+"))
                        .map(Leaf::text)
                        .findFirst(),
                providers);
    }

    private static Optional<String> accountIn(List<Leaf> leaves) {
        List<String> accounts = leaves.stream()
                .flatMap(leaf -> {
                    Matcher arn = IDENTITY_ARN.matcher(leaf.text());
                    return ACCOUNT.matcher(leaf.name()).matches()
                            ? Stream.of(leaf.text().strip().replaceAll("[- ]", ""))
                            : arn.lookingAt() ? Stream.of(arn.group(1)) : Stream.empty();
                })
                .filter(id -> Shapes.ACCOUNT_ID.matcher(id).matches())
                .distinct()
                .toList();
        return accounts.size() == 1 ? Optional.of(accounts.getFirst()) : Optional.empty();
    }

    private static Optional<String> idIn(String text) {
        Matcher matcher = Shapes.POOL_ID.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * Returns the region that is closest to the identity pool ID. A region of Cognito takes precedence over a region of
     * a project.
     */
    private static Optional<String> regionOf(List<Leaf> leaves, List<Leaf> pools) {
        return leaves.stream()
                .filter(leaf -> leaf.name().endsWith("region")
                        && Shapes.REGION_NAME.matcher(leaf.text()).matches())
                .max(Comparator.<Leaf>comparingInt(leaf ->
                                pools.stream().mapToInt(leaf::inCommon).max().orElse(0))
                        .thenComparing(leaf ->
                                leaf.names().contains("cognito") || leaf.names().contains("identity")))
                .map(Leaf::text);
    }

    private static Stream<String> providersOf(Leaf leaf) {
        // API Gateway appends the sign-in after a comma.
        String text = leaf.text().strip().replaceFirst(",cognito-idp\\..*", "");
        Matcher issuer = ISSUER.matcher(text);
        if (issuer.matches()) {
            return Stream.of(issuer.group(1));
        }
        if (Shapes.USER_POOL_ID.matcher(text).matches()) {
            return UserPoolId.parse(text).map(UserPoolId::providerName).stream();
        }
        Matcher oidc = OIDC_ARN.matcher(text);
        if (oidc.matches()) {
            return Stream.of(oidc.group(1));
        }
        if (SAML_ARN.matcher(text).matches()) {
            return Stream.of(text);
        }
        boolean supported =
                leaf.names().contains("supportedloginproviders") && !leaf.path().isEmpty();
        return supported
                ? Stream.of(leaf.path().getLast())
                        .filter(name -> ProviderPreset.of(name).isPresent())
                : Stream.empty();
    }

    /**
     * Returns the settings with the first identity pool, which must be present. The service has a pool only in the region
     * in its ID, so another region is that of something else.
     */
    Pasted settings(Kind kind, List<Login> logins, List<Message> notes) {
        String id = identityPoolIds.iterator().next();
        Optional<String> own = region.filter(name -> endpointUrl.isPresent() || id.startsWith(name + ":"));
        return new PoolSettings(kind, id, accountId, own, endpointUrl, logins, notes);
    }

    /** Returns whether the text names an identity pool or a provider. */
    boolean isFound() {
        return !identityPoolIds.isEmpty() || !providerNames.isEmpty();
    }
}
