package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Field;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Applies the corrections that findings and explanations offer. Each correction is one edit, which can be undone. Call all
 * methods on the UI thread.
 */
public final class Corrections {
    private final RequestForm form;
    private final RequestEdits edits;
    private final Submission submission;

    /**
     * Creates the corrections of a window.
     *
     * @param form the form to correct
     * @param edits the edits of the form
     * @param submission submits the corrected form, and moves the focus to what was corrected
     */
    Corrections(RequestForm form, RequestEdits edits, Submission submission) {
        this.form = form;
        this.edits = edits;
        this.submission = submission;
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
            case Fix.RenameProvider rename -> rename(rename.row(), rename.providerName());
            case Fix.RetryAs retry -> {
                rename(retry.row(), retry.providerName());
                submission.submit(prompt);
            }
            case Fix.ReplaceToken replace ->
                change(replace.row(), login -> login.token().set(replace.token()));
            case Fix.CopyIdentityId copy -> {
                return Optional.of(copy.identityId());
            }
            case Fix.RetryWithout retry -> {
                change(Field.LOGINS, () -> form.rows().remove(retry.row(), retry.providerName()));
                submission.submit(prompt);
            }
            case Fix.FillForm take -> fillForm(take);
        }
        return Optional.empty();
    }

    /**
     * Returns whether a correction that an answer offers can still be applied: a correction of a login only while the form
     * contains this login unchanged.
     *
     * @param fix the correction
     * @param answered the request of the answer
     */
    public boolean isApplicable(Fix fix, IdentityRequest answered) {
        return switch (fix) {
            case Fix.RenameProvider rename -> isUnchanged(rename.row(), answered);
            case Fix.RetryAs retry -> isUnchanged(retry.row(), answered);
            case Fix.ReplaceToken replace -> isUnchanged(replace.row(), answered);
            case Fix.RetryWithout retry -> isUnchanged(retry.row(), answered);
            case Fix.CopyIdentityId copy -> true;
            case Fix.FillForm take -> true;
        };
    }

    private boolean isUnchanged(int row, IdentityRequest answered) {
        return row < form.logins().size()
                && row < answered.logins().size()
                && form.logins().get(row).login().equals(answered.logins().get(row));
    }

    /** Puts the parts of a request that a pasted text contains into the form. */
    public void fillForm(Fix.FillForm found) {
        change(
                Field.IDENTITY_POOL_ID,
                () -> form.fillForm(found.identityPoolId(), found.region(), found.providerNames()));
    }

    private void rename(int row, String providerName) {
        change(row, login -> login.providerName().set(providerName));
    }

    private void change(int row, Consumer<LoginRow> correction) {
        LoginRow login = form.logins().get(row);
        form.rows().chosen().set(login);
        change(Field.LOGINS, () -> correction.accept(login));
    }

    /** Performs a correction, and moves the focus to its place, because the link that was clicked disappears. */
    private void change(Place place, Runnable correction) {
        edits.perform(Message.of("undo.fix"), correction);
        submission.moveTo(place);
    }
}
