package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.DocumentClient;
import io.github.identitydesk.aws.DocumentClient.Fetched;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.verify.IssuerKeys;
import io.github.identitydesk.token.verify.PublicKeys;
import io.github.identitydesk.token.verify.SignatureCheck;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
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
 * Verifies the signature of a token. No host is contacted before the user has agreed to it by name. If the configuration of the
 * issuer refers to another host, the user is asked again. Only the addresses of the documents are sent, never the token. Call
 * all methods on the UI thread.
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
     * Creates a verification that has not begun.
     *
     * @param documents fetches the keys
     * @param tasks runs tasks in the background
     */
    public SignatureVerification(DocumentClient documents, TaskRunner tasks) {
        this.documents = documents;
        this.tasks = tasks;
    }

    /** The state of the verification. */
    public ReadOnlyObjectProperty<SignatureState> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Begins the verification with keys that the user pastes. If no key can verify the token, the new state says why.
     *
     * @param checked the token
     * @param askForKeys asks the user for the keys, and passes them to {@link #useKeys}
     */
    public void beginWithKeys(Token checked, Runnable askForKeys) {
        if (!hasObstacle(checked)) {
            askForKeys.run();
        }
    }

    /** Discards the earlier result. If no key can verify a token, the new state says why. */
    private boolean hasObstacle(Token checked) {
        reset();
        Optional<NotCheckable> obstacle = SignatureCheck.obstacle(checked);
        obstacle.map(Checked::new).ifPresent(state::set);
        return obstacle.isPresent();
    }

    /**
     * Begins the verification. The new state is a question that names the host of the issuer, states that the keys must be
     * pasted, or says why no key can verify the token.
     *
     * @param checked the token
     */
    public void begin(Token checked) {
        if (hasObstacle(checked)) {
            return;
        }
        token = checked;
        agreed = TokenReader.read(checked) instanceof Jwt jwt ? IssuerKeys.of(jwt) : Optional.empty();
        state.set(
                agreed.<SignatureState>map(keys -> new Question(keys.address())).orElseGet(NoIssuer::new));
    }

    /** Agrees to contact the host that the question names. Does nothing if the state is not a question. */
    public void agree() {
        agreed.filter(keys -> state.get() instanceof Question).ifPresent(this::fetch);
    }

    /**
     * Verifies the token with pasted keys, without contacting a host.
     *
     * @param checked the token
     * @param pasted the keys
     */
    public void useKeys(Token checked, String pasted) {
        reset();
        token = checked;
        long mine = latest;
        tasks.run(() -> check(checked, pasted), found -> show(mine, found));
    }

    /** Cancels the verification in progress, if any, and clears the token and the result. */
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

    /** Returns the step that follows an answer. Signatures are verified here, on the background thread. */
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
                        yield () -> fetchKeySet(mine, host, set);
                    }
                };
        };
    }

    /**
     * Fetches the keys immediately if they are on the host that the user has agreed to. Asks again if they are on another host.
     */
    private void fetchKeySet(long mine, String host, Optional<IssuerKeys.KeySet> set) {
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
