package io.github.identitydesk.format.secret;

import io.github.identitydesk.format.secret.Secret.Role;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.UserPoolId;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets in a text: tokens that can be used as logins, and secrets that GetId does not need. */
public final class FoundTokens {
    private static final String TWITTER = "api.twitter.com";
    /** An access token of a user, which begins with the ID of the user. */
    private static final Pattern TOKEN_OF_TWITTER = Pattern.compile("\\d{5,20}-[0-9A-Za-z]{20,}");

    private final Map<String, Secret> tokens = new LinkedHashMap<>();
    private final Set<Role> others = new TreeSet<>();

    private boolean hasBrokenLogin;

    private FoundTokens() {}

    public static FoundTokens in(List<Leaf> leaves) {
        FoundTokens found = new FoundTokens();
        leaves.forEach(leaf -> Secret.of(leaf).ifPresent(secret -> found.add(leaf, secret)));
        found.addTokenAndSecret(leaves);
        found.removeFragments();
        return found;
    }

    private void add(Leaf leaf, Secret secret) {
        hasBrokenLogin |= secret.isBrokenLogin(leaf);
        if (secret.role() != Role.LOGIN) {
            others.add(secret.role());
            return;
        }
        tokens.merge(
                providerOf(secret.token()),
                secret,
                (first, second) -> expiry(second).isAfter(expiry(first)) ? second : first);
    }

    /** Removes unreadable JWTs if there is a readable token, because they are parts of something else. */
    private void removeFragments() {
        if (tokens.values().stream().anyMatch(secret -> !isFragment(secret))) {
            tokens.values().removeIf(FoundTokens::isFragment);
        }
    }

    private static boolean isFragment(Secret secret) {
        return secret.token() instanceof Jwt jwt && !jwt.isReadable();
    }

    private static Instant expiry(Secret secret) {
        return secret.token().expiresAt().orElse(Instant.MIN);
    }

    /** Adds a token and its secret in OAuth 1.0a, as used by Twitter. GetId accepts the two as a single text. */
    private void addTokenAndSecret(List<Leaf> leaves) {
        leaves.stream()
                .filter(leaf -> leaf.name().endsWith("oauthtoken")
                        || (leaf.name().endsWith("token")
                                && TOKEN_OF_TWITTER.matcher(leaf.text()).matches()))
                .flatMap(token -> leaves.stream()
                        .filter(leaf -> leaf.name().equals(token.name() + "secret")
                                && !leaf.text().isBlank())
                        .map(secret -> token.text() + ";" + secret.text()))
                .findFirst()
                .ifPresent(both -> {
                    tokens.put(TWITTER, new Secret(Role.LOGIN, both, new ParsedToken.TokenAndSecret(both.length())));
                    others.remove(Role.ACCESS_TOKEN);
                });
    }

    /** Returns the provider name for a token, or an empty string if the token does not indicate its provider. */
    public static String providerOf(ParsedToken token) {
        return switch (token) {
            case Jwt jwt ->
                jwt.providerName()
                        .filter(name -> ProviderPreset.of(name).isPresent())
                        .orElse("");
            case ParsedToken.Opaque opaque ->
                opaque.origin().flatMap(origin -> origin.provider().fixedName()).orElse("");
            case SamlAssertion saml -> "";
            case ParsedToken.TokenAndSecret both -> TWITTER;
            case ParsedToken.Blank blank -> "";
        };
    }

    /** Returns the logins, each with the name of its token's issuer. */
    public List<Login> logins() {
        List<Login> logins = new ArrayList<>();
        tokens.forEach((provider, secret) -> logins.add(Login.of(provider, secret.text())));
        return List.copyOf(logins);
    }

    public boolean hasLogins() {
        return !tokens.isEmpty();
    }

    /** Returns whether there is a JWT that cannot be read and has no name, or the name of an ID token. */
    public boolean hasBrokenLogin() {
        return hasBrokenLogin;
    }

    /** Returns whether there are secrets that GetId does not need. */
    public boolean hasOthers() {
        return !others.isEmpty();
    }

    boolean has(Role role) {
        return others.contains(role);
    }

    /** Returns the {@linkplain #notes notes}, after a note about the region for a text that names no identity pool. */
    public List<Message> notesWithRegion() {
        return Stream.concat(regionOfUserPool(tokens.keySet()).stream(), notes().stream())
                .toList();
    }

    /** Returns notes about secrets that were left out, and about a token with an unknown provider. */
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (tokens.containsKey("")) {
            notes.add(Message.of("format.paste.issuer"));
        }
        notes.addAll(leftOut());
        return notes;
    }

    /** Returns notes about secrets that GetId does not need. */
    public List<Message> leftOut() {
        return others.stream()
                .map(role -> Message.of("format.leftOut." + role.key()))
                .toList();
    }

    /** Returns a note with the region of the user pools among the providers, if there is exactly one region. */
    public static Optional<Message> regionOfUserPool(Set<String> providerNames) {
        List<Region> regions = providerNames.stream()
                .flatMap(name -> UserPoolId.ofProviderName(name).stream())
                .map(UserPoolId::region)
                .distinct()
                .toList();
        return regions.size() == 1
                ? Optional.of(Message.of(
                        "format.paste.userPoolRegion", regions.getFirst().name()))
                : Optional.empty();
    }

    /**
     * Returns the reason why there is no login: the most significant of the other secrets, or a token that cannot be
     * decoded.
     */
    public Message reasonForNoLogin() {
        return List.of(
                        Role.FOREIGN_TOKEN,
                        Role.ACCESS_TOKEN,
                        Role.DEVELOPER_TOKEN,
                        Role.REFRESH_TOKEN,
                        Role.AUTHORIZATION_CODE,
                        Role.AWS_CREDENTIALS,
                        Role.PASSWORD,
                        Role.CLIENT_SECRET)
                .stream()
                .filter(others::contains)
                .findFirst()
                .map(role -> Message.of("format.only." + role.key()))
                .orElse(Message.of("format.paste.jwt"));
    }
}
