package io.github.identitydesk.format;

import io.github.identitydesk.format.RequestOptions.Skeletons;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers logins as they are read: none twice, ten at the most.
 *
 * <p>A login without a token is kept where it names a provider, as a row that waits for its token. The AWS CLI's
 * skeleton names its one login {@code KeyName}; that, or no name at all, without a token says nothing and is left out.
 * With a token, {@code KeyName} is a name like any other, as it is for the AWS CLI.
 */
public final class LoginCollector {
    private static final Set<String> PLACEHOLDERS = Set.of("", "KeyName");

    private final Skeletons skeletons;
    private final Set<String> names = new HashSet<>();
    private final List<Login> logins = new ArrayList<>();

    /** Gathers logins without those that say nothing. */
    public LoginCollector() {
        this(Skeletons.BLANK);
    }

    /**
     * Gathers logins.
     *
     * @param skeletons what becomes of a login of the skeleton that was not filled in
     */
    LoginCollector(Skeletons skeletons) {
        this.skeletons = skeletons;
    }

    /** Takes the next login, which stands at that place. */
    public void add(String name, String token, TextPosition position) {
        if (!names.add(name)) {
            throw new UnreadableText("format.read.twice", position.in(name));
        }
        if (skeletons == Skeletons.BLANK && token.isEmpty() && PLACEHOLDERS.contains(name)) {
            return;
        }
        if (logins.size() == Limits.LOGINS) {
            throw new UnreadableText("format.read.tooMany", position, Limits.LOGINS);
        }
        logins.add(Login.of(name, token));
    }

    /** The logins so far, in order. */
    public List<Login> logins() {
        return List.copyOf(logins);
    }
}
