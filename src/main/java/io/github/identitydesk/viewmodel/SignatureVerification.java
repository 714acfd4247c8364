package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.DocumentClient;
import io.github.identitydesk.aws.DocumentClient.Fetched;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.verify.IssuerKeys;
import io.github.identitydesk.token.verify.PublicKeys;
import io.github.identitydesk.token.verify.SignatureCheck;
import io.github.identitydesk.viewmodel.SignatureState.Checked;
import io.github.identitydesk.viewmodel.SignatureState.Fetching;
import io.github.identitydesk.viewmodel.SignatureState.NoIssuer;
import io.github.identitydesk.viewmodel.SignatureState.NoKeys;
import io.github.identitydesk.viewmodel.SignatureState.NotChecked;
import io.github.identitydesk.viewmodel.SignatureState.Question;
import io.github.identitydesk.viewmodel.SignatureState.Unreachable;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Checks whether a token is genuine. Nothing is contacted before the user has agreed to the named host; where the
 * issuer's configuration sends on to another host, the user is asked again. Only the address of the keys is sent, never
 * the token. All methods are for the UI thread.
 */
public final class SignatureVerification {
    private final DocumentClient documents;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<SignatureState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new NotChecked());

    private Token token = Token.BLANK;
    private Optional<IssuerKeys> agreed = Optional.empty();
    private Optional<Future<?>> fetching = Optional.empty();
    private long latest;

    /**
     * A verification that has not begun.
     *
     * @param documents fetches the keys
     * @param tasks where that is done
     */
    public SignatureVerification(DocumentClient documents, TaskRunner tasks) {
        this.documents = documents;
        this.tasks = tasks;
    }

    /** Where the check stands. */
    public ReadOnlyObjectProperty<SignatureState> state() {
        return state.getReadOnlyProperty();
    }

    /** Begins: the state becomes a question that names the issuer's host, or says that the keys must be pasted. */
    public void begin(Token checked) {
        reset();
        token = checked;
        agreed = TokenReader.read(checked) instanceof Jwt jwt ? IssuerKeys.of(jwt) : Optional.empty();
        state.set(
                agreed.<SignatureState>map(keys -> new Question(keys.address())).orElseGet(NoIssuer::new));
    }

    /** The user agrees to the host that the question names. */
    public void agree() {
        agreed.filter(keys -> state.get() instanceof Question).ifPresent(this::fetch);
    }

    /** Checks the token with pasted keys, without contacting any host. */
    public void useKeys(Token checked, String pasted) {
        reset();
        token = checked;
        long mine = latest;
        tasks.run(() -> check(checked, pasted), found -> show(mine, found));
    }

    /** Ends what is under way, and forgets the token and the result. */
    public void reset() {
        latest++;
        fetching.ifPresent(future -> future.cancel(true));
        fetching = Optional.empty();
        agreed = Optional.empty();
        token = Token.BLANK;
        state.set(new NotChecked());
    }

    private void fetch(IssuerKeys keys) {
        long mine = ++latest;
        Token checked = token;
        state.set(new Fetching(keys.address().getHost()));
        fetching = Optional.of(tasks.background().submit(() -> {
            Fetched fetched = documents.fetch(keys.address());
            Runnable next = next(mine, checked, keys, fetched);
            tasks.ui().execute(next);
        }));
    }

    /** What follows an answer; the heavy part is done here, off the UI thread. */
    private Runnable next(long mine, Token checked, IssuerKeys keys, Fetched fetched) {
        String host = keys.address().getHost();
        return switch (fetched) {
            case Fetched.NotFetched missed -> () -> show(mine, new Unreachable(host, missed.failure()));
            case Fetched.Cancelled cancelled -> () -> show(mine, new NotChecked());
            case Fetched.Document document ->
                switch (keys) {
                    case IssuerKeys.KeySet set -> {
                        SignatureState found = check(checked, document.text());
                        yield () -> show(mine, found);
                    }
                    case IssuerKeys.Configuration configuration -> {
                        Optional<IssuerKeys.KeySet> set = configuration.keySetIn(document.text());
                        yield () -> goOn(mine, host, set);
                    }
                };
        };
    }

    /** Fetches the keys at once if they are on the host that the user confirmed, and asks again for another host. */
    private void goOn(long mine, String host, Optional<IssuerKeys.KeySet> set) {
        if (mine != latest) {
            return;
        }
        if (set.isEmpty()) {
            state.set(new NoKeys());
            return;
        }
        IssuerKeys.KeySet keys = set.get();
        agreed = Optional.of(keys);
        if (keys.address().getHost().equalsIgnoreCase(host)) {
            fetch(keys);
        } else {
            state.set(new Question(keys.address()));
        }
    }

    private void show(long mine, SignatureState found) {
        if (mine == latest) {
            state.set(found);
        }
    }

    private static SignatureState check(Token token, String keys) {
        return PublicKeys.parse(keys)
                .<SignatureState>map(found -> new Checked(SignatureCheck.of(token, found)))
                .orElseGet(NoKeys::new);
    }
}
