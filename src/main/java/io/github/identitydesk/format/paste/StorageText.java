package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes data that Amplify and amazon-cognito-identity-js store in a browser: the tokens of the last user of each
 * app client, and the identity pool.
 */
record StorageText() implements Recognizer {
    private static final String CLIENT = "CognitoIdentityServiceProvider\\.([\\w-]+)\\.";
    /** The text between a name and its value. An export may keep the two in separate members. */
    private static final String SEPARATOR =
            "(?:\\\\?[\"']\\s*,\\s*\\\\?[\"']value\\\\?[\"']\\s*:\\s*\\\\?[\"']|\\\\?[\"'`]?\\s*[:=,\\t >]\\s*\\\\?[\"'`]?)";

    private static final String VALUE = "([^\"'`\\s,;<\\\\]+)";
    private static final Pattern MARK = Pattern.compile(
            "CognitoIdentityServiceProvider\\.|com\\.amplify\\.Cognito\\.|aws\\.cognito\\.identity-id\\.");
    private static final Pattern LAST_USER = Pattern.compile(CLIENT + "LastAuthUser" + SEPARATOR + VALUE);
    private static final Pattern TOKEN =
            Pattern.compile(CLIENT + "([^\"'`\\s\\t]+?)\\.(idToken|accessToken|refreshToken)" + SEPARATOR + VALUE);
    private static final Pattern POOL = Pattern.compile(
            "(?:com\\.amplify\\.Cognito|aws\\.cognito\\.identity-id|CognitoIdentityId)[.-](" + Shapes.ID + ")");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(MARK);
    }

    @Override
    public Pasted read(Clip clip) {
        List<String> lastUsers = new ArrayList<>();
        Matcher user = LAST_USER.matcher(clip.text());
        while (user.find()) {
            lastUsers.add(user.group(1) + "." + user.group(2));
        }
        List<Leaf> tokens = new ArrayList<>();
        List<Leaf> ofLastUser = new ArrayList<>();
        Matcher token = TOKEN.matcher(clip.text());
        while (token.find()) {
            Leaf leaf = new Leaf(List.of(token.group(3)), token.group(4));
            tokens.add(leaf);
            if (lastUsers.contains(token.group(1) + "." + token.group(2))) {
                ofLastUser.add(leaf);
            }
        }
        FoundTokens found = FoundTokens.in(ofLastUser.isEmpty() ? tokens : ofLastUser);
        Matcher pool = POOL.matcher(clip.text());
        Optional<String> poolId = pool.find() ? Optional.of(pool.group(1)) : Optional.empty();
        if (tokens.isEmpty() && poolId.isEmpty()) {
            throw new UnreadableText("format.paste.unknown");
        }
        if (!found.hasLogins() && poolId.isEmpty()) {
            throw new UnreadableText(found.hasOthers() ? found.reasonForNoLogin() : Message.of("format.seems.storage"));
        }
        return poolId.map(id -> (Pasted) new PoolSettings(
                        Kind.STORAGE,
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        found.logins(),
                        found.notes()))
                .orElseGet(() -> new FurtherLogins(Kind.STORAGE, found.logins(), found.notesWithRegion()));
    }
}
