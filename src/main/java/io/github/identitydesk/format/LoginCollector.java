package io.github.identitydesk.format;

import io.github.identitydesk.format.RequestOptions.Skeletons;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects logins while they are read. Rejects a second login for the same provider, and more than
 * {@link Limits#LOGINS} logins.
 *
 * <p>A login without a token is kept if it names a provider: it becomes a row in which the user can enter the token.
 * The AWS CLI's skeleton contains one login with the name {@code KeyName}. A login with this name or an empty name is
 * omitted if it has no token. With a token, {@code KeyName} is an ordinary name, as it is for the AWS CLI.
 */
public final class LoginCollector {
    private static final Set<String> PLACEHOLDERS = Set.of("", "KeyName");

    private final Skeletons skeletons;
    private final Set<String> names = new HashSet<>();
    private final List<Login> logins = new ArrayList<>();

    /** Creates a collector that omits the unfilled login of a skeleton. */
    public LoginCollector() {
        this(Skeletons.BLANK);
    }

    /**
     * Creates a collector.
     *
     * @param skeletons how to treat the unfilled login of a skeleton
     */
    LoginCollector(Skeletons skeletons) {
        this.skeletons = skeletons;
    }

    /**
     * Adds a login.
     *
     * @param position the position of the login in the text, for error messages
     */
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

    /** Returns the logins that were added so far, in order. */
    public List<Login> logins() {
        return List.copyOf(logins);
    }
}
