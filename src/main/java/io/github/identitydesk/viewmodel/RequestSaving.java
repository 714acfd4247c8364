package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves the request of a window in the background.
 *
 * @param form the form that contains the request
 * @param edits the edits, which know the file of the request
 * @param recent the recent files, to which a saved file is added
 * @param notices shows the result
 * @param tasks runs tasks in the background
 */
record RequestSaving(RequestForm form, RequestEdits edits, RecentFiles recent, Notices notices, TaskRunner tasks) {
    /** Saves the request as {@link RequestDocument#save} describes. */
    void save(Path path, TokenPolicy tokens, Runnable then) {
        RequestState state = form.state();
        IdentityRequest request = tokens.apply(state.request());
        RequestFormat named = RequestFormat.named(TextFiles.nameOf(path)).orElse(RequestFormat.JSON);
        RequestFormat format = edits.origin()
                .get()
                .file()
                .filter(known -> named != RequestFormat.GETID && known.path().equals(path))
                .map(RequestFile::format)
                .orElse(named);
        RequestFile target = new RequestFile(
                path,
                format,
                new SavedRequest(request, Optional.of(state.endpoint()), recent.poolName(state.request())));
        tasks.run(target::save, error -> {
            if (error.isPresent()) {
                notices.showFailure(error.get());
            } else {
                edits.setOrigin(Origin.file(target, state));
                recent.add(target);
                notices.show(Notice.Kind.DONE, Message.of(savedKey(state.request(), tokens), TextFiles.nameOf(path)));
                then.run();
            }
        });
    }

    /** Returns the key of the message that a request was saved, which says what happened to its tokens if it has any. */
    private static String savedKey(IdentityRequest request, TokenPolicy tokens) {
        if (!request.hasTokens()) {
            return "document.saved";
        }
        return tokens == TokenPolicy.INCLUDED ? "document.saved.withTokens" : "document.saved.withoutTokens";
    }
}
