package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Message;
import java.util.Optional;
import java.util.function.Consumer;

/** Applies the corrections that findings and explanations offer; each can be undone. All methods are for the UI thread. */
public final class Corrections {
    private final RequestForm form;
    private final RequestEdits edits;
    private final Consumer<ClearTextPrompt> submit;

    /**
     * The corrections of a window.
     *
     * @param form what is corrected
     * @param edits undoes it
     * @param submit calls again with what is then in the form
     */
    Corrections(RequestForm form, RequestEdits edits, Consumer<ClearTextPrompt> submit) {
        this.form = form;
        this.edits = edits;
        this.submit = submit;
    }

    /**
     * Applies a correction.
     *
     * @param prompt asks before tokens travel unencrypted, where it calls again
     * @return the IdentityId to copy, where the correction is to copy it
     */
    public Optional<String> apply(Fix fix, ClearTextPrompt prompt) {
        switch (fix) {
            case Fix.RenameProvider rename ->
                change(() -> form.logins().get(rename.row()).providerName().set(rename.providerName()));
            case Fix.RetryAs retry -> {
                change(() -> form.logins().get(retry.row()).providerName().set(retry.providerName()));
                submit.accept(prompt);
            }
            case Fix.ReplaceToken replace ->
                change(() -> form.logins().get(replace.row()).token().set(replace.token()));
            case Fix.CopyIdentityId copy -> {
                return Optional.of(copy.identityId());
            }
            case Fix.RetryWithout retry -> {
                change(() -> form.removeLogin(retry.row(), retry.providerName()));
                submit.accept(prompt);
            }
            case Fix.TakeOver take -> takeOver(take);
        }
        return Optional.empty();
    }

    /** Puts into the form what a pasted text names of a request. */
    public void takeOver(Fix.TakeOver named) {
        change(() -> form.takeOver(named.identityPoolId(), named.region(), named.providerNames()));
    }

    private void change(Runnable correction) {
        edits.perform(Message.of("undo.fix"), correction);
    }
}
