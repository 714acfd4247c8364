package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Recognizes a text that names an identity pool or a user pool: an ID only, the configuration of an app, or the outputs
 * of a deployment.
 */
record ConfigurationText() implements Recognizer {
    @Override
    public boolean recognizes(Clip clip) {
        return FoundPool.in(clip.leaves()).isFound();
    }

    @Override
    public Pasted read(Clip clip) {
        FoundPool pool = FoundPool.in(clip.leaves());
        if (pool.identityPoolIds().size() > 1) {
            throw new UnreadableText("format.paste.severalPools");
        }
        List<Login> logins = withRows(List.of(), pool.providerNames());
        if (pool.identityPoolIds().isEmpty()) {
            boolean bare = Shapes.USER_POOL_ID.matcher(clip.text()).matches();
            return new FurtherLogins(
                    bare ? Kind.USER_POOL_ID : Kind.CONFIGURATION, logins, List.of(Message.of("format.paste.noPool")));
        }
        String id = pool.identityPoolIds().iterator().next();
        boolean bare = clip.text().length() < id.length() + 80
                && clip.value().isEmpty()
                && logins.isEmpty()
                && pool.region().isEmpty();
        return pool.settings(bare ? Kind.POOL_ID : Kind.CONFIGURATION, logins, List.of());
    }

    /** Returns the logins, and a login without a token for each provider that has none. */
    static List<Login> withRows(List<Login> logins, Set<String> providerNames) {
        List<Login> all = new ArrayList<>(logins);
        providerNames.stream()
                .filter(name ->
                        logins.stream().noneMatch(login -> login.providerName().equals(name)))
                .forEach(name -> all.add(Login.of(name, "")));
        return List.copyOf(all);
    }
}
