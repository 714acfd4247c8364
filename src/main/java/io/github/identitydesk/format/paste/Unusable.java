package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.secret.Secret;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.Placeholder;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes values that cannot be used from pasted content: placeholders and masks in place of values, and refresh
 * tokens. GetId does not use refresh tokens, and they allow their holder to sign in as the user. Notes name the tokens
 * that are missing. Recorded calls are not changed.
 */
final class Unusable {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A provider name with a variable in it. */
    private static final Pattern OPEN_NAME = Pattern.compile(
            "[\\w./:-]*(?:\\$\\w+|\\$?\\{[\\w.]+}|\\$\\{[^}]*}|\\$\\([^)]*\\)|<[\\w -]+>)(?:[\\w./:<>{}$-]|\\$\\([^)]*\\))*");
    /** The mark after a name whose value a state machine of AWS takes from its input. */
    private static final Pattern MARK_OF_PATH = Pattern.compile("\\.\\$\\z");

    /** What the author of a text wrote in place of a value. Other placeholders are what a program really sent. */
    private static final Set<Placeholder> LEFT_OUT =
            EnumSet.of(Placeholder.VARIABLE, Placeholder.WORDS, Placeholder.MASK, Placeholder.PARTLY_MASKED);

    /** The note about variables, which is not needed where the value is known, or beside a note that names the value. */
    private static final Message VARIABLES = Message.of("format.paste.variables");

    /** The identity pool IDs in the whole text. */
    private final Set<String> identityPoolIds;

    private final List<Message> notes;
    private final List<String> accessTokens = new ArrayList<>();
    private final List<String> withoutToken = new ArrayList<>();
    private final List<String> withPlaceholder = new ArrayList<>();

    private Unusable(Clip clip, List<Message> notes) {
        this.identityPoolIds = FoundPool.in(clip.leaves()).identityPoolIds();
        this.notes = new ArrayList<>(notes);
    }

    /**
     * Returns the content with blank texts in place of unusable values, and a note about each kind. A placeholder for the
     * pool is replaced with the identity pool ID in the text, if there is one.
     *
     * @param clip the text that was pasted
     * @throws UnreadableText if there is a placeholder for the pool, and the text contains several identity pool IDs
     */
    static Pasted removed(Pasted pasted, Clip clip) {
        Unusable unusable = new Unusable(clip, pasted.notes());
        return switch (pasted) {
            case WholeRequest whole -> {
                IdentityRequest request = unusable.removed(whole.request());
                yield new WholeRequest(
                        whole.kind(),
                        request,
                        known(whole.region()),
                        known(whole.endpointUrl()),
                        unusable.notes(),
                        whole.named(),
                        whole.leftOut());
            }
            case FurtherLogins further -> {
                List<Login> logins = unusable.removed(further.logins());
                yield new FurtherLogins(further.kind(), logins, unusable.notes());
            }
            case PoolSettings settings -> {
                List<Login> logins = unusable.removed(settings.logins());
                yield settings.with(logins, unusable.notes());
            }
            case RecordedCalls recorded -> recorded;
        };
    }

    private static Optional<String> known(Optional<String> value) {
        return value.filter(Predicate.not(Unusable::isPlaceholder)).filter(text -> !text.contains("{{"));
    }

    private static boolean isPlaceholder(String text) {
        return Placeholder.of(text).filter(LEFT_OUT::contains).isPresent();
    }

    private IdentityRequest removed(IdentityRequest request) {
        String id = request.identityPoolId();
        return new IdentityRequest(
                isPlaceholder(id) ? identityPoolIdInText() : id, known(request.accountId()), removed(request.logins()));
    }

    private String identityPoolIdInText() {
        if (identityPoolIds.size() > 1) {
            throw new UnreadableText("format.paste.severalPools");
        }
        notes.remove(VARIABLES);
        if (identityPoolIds.isEmpty()) {
            notes.add(Message.of("format.paste.placeholderPool"));
        }
        return identityPoolIds.stream().findFirst().orElse("");
    }

    private List<Login> removed(List<Login> logins) {
        return logins.stream().map(this::removed).toList();
    }

    private Login removed(Login login) {
        String token = login.token().value();
        String name = name(login);
        Optional<Secret.Role> role = Secret.of(new Leaf(List.of(), token)).map(Secret::role);
        if (role.equals(Optional.of(Secret.Role.REFRESH_TOKEN))) {
            notes.add(Message.of("format.leftOut." + Secret.Role.REFRESH_TOKEN.key()));
            return Login.of(name, "");
        }
        boolean isProvider = ProviderPreset.of(name).isPresent();
        if (isProvider && isPlaceholder(token)) {
            notes.remove(VARIABLES);
            withPlaceholder.add(name);
            return Login.of(name, "");
        }
        if (isProvider && token.isBlank()) {
            withoutToken.add(name);
        }
        if (role.equals(Optional.of(Secret.Role.ACCESS_TOKEN))) {
            accessTokens.add(name);
        }
        return Login.of(name, withoutSpace(token));
    }

    /** Returns the provider name, or the name of the token's issuer if the provider name contains a placeholder. */
    private String name(Login login) {
        String name = MARK_OF_PATH.matcher(login.providerName()).replaceFirst("");
        String issuer = OPEN_NAME.matcher(name).matches() && TokenReader.read(login.token()) instanceof Jwt jwt
                ? FoundTokens.providerOf(jwt)
                : "";
        if (issuer.isEmpty()) {
            return name;
        }
        notes.remove(VARIABLES);
        return issuer;
    }

    /** Returns a SAML response without the white space at which its base64 was wrapped, and other tokens unchanged. */
    private static String withoutSpace(String token) {
        String compact = SPACE.matcher(token).replaceAll("");
        return compact.length() < token.length() && TokenReader.read(new Token(compact)) instanceof SamlAssertion
                ? compact
                : token;
    }

    private List<Message> notes() {
        about("format.paste.accessToken", "format.paste.accessTokens", accessTokens);
        about("format.paste.noToken", "format.paste.noTokens", withoutToken);
        about("format.paste.placeholder", "format.paste.placeholders", withPlaceholder);
        return notes.stream().distinct().toList();
    }

    /** Adds a note about the tokens of some providers, if any. What looks like a provider's name may be a part of a token. */
    private void about(String key, String keyOfSeveral, List<String> providerNames) {
        if (!providerNames.isEmpty()) {
            String names =
                    providerNames.stream().map(TextPosition::withoutSecrets).collect(Collectors.joining(", "));
            notes.add(Message.of(providerNames.size() == 1 ? key : keyOfSeveral, names));
        }
    }
}
