package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Message;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Applies the corrections that findings and explanations offer. Each correction is one edit, which can be undone. Call all
 * methods on the UI thread.
 */
public final class Corrections {
    private final RequestForm form;
    private final RequestEdits edits;
    private final Consumer<ClearTextPrompt> submit;

    /**
     * Creates the corrections of a window.
     *
     * @param form the form to correct
     * @param edits the edits of the form
     * @param submit submits the corrected form
     */
    Corrections(RequestForm form, RequestEdits edits, Consumer<ClearTextPrompt> submit) {
        this.form = form;
        this.edits = edits;
        this.submit = submit;
    }

    /**
     * Applies a correction.
     *
     * @param fix the correction
     * @param prompt asks before tokens are sent unencrypted, if the correction submits the form
     * @return the IdentityId to copy, if the correction is to copy it
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
                change(() -> form.rows().remove(retry.row(), retry.providerName()));
                submit.accept(prompt);
            }
            case Fix.FillForm take -> fillForm(take);
        }
        return Optional.empty();
    }

    /** Puts the parts of a request that a pasted text contains into the form. */
    public void fillForm(Fix.FillForm found) {
        change(() -> form.fillForm(found.identityPoolId(), found.region(), found.providerNames()));
    }

    private void change(Runnable correction) {
        edits.perform(Message.of("undo.fix"), correction);
    }
}
