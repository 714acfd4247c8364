package io.github.identitydesk.view.dialog;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.viewmodel.CallSettingsForm;
import io.github.identitydesk.viewmodel.CallSettingsForm.Entry;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.words.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/** What a person may set about calls: times, attempts, and whom to trust. */
public final class SettingsController {
    private final Preferences preferences;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final CallSettingsForm form;
    private final Map<Entry, TextField> fields = new EnumMap<>(Entry.class);

    @FXML
    TextField connectTimeout;

    @FXML
    ProblemLabel connectTimeoutProblem;

    @FXML
    TextField readTimeout;

    @FXML
    ProblemLabel readTimeoutProblem;

    @FXML
    TextField callTimeout;

    @FXML
    ProblemLabel callTimeoutProblem;

    @FXML
    TextField maxAttempts;

    @FXML
    ProblemLabel maxAttemptsProblem;

    @FXML
    TextField caBundle;

    @FXML
    ProblemLabel caBundleProblem;

    /** For the loader. */
    public SettingsController(ViewContext context) {
        this.preferences = context.preferences();
        this.messages = context.messages();
        this.dialogs = context.dialogs();
        this.form = new CallSettingsForm(preferences.calls());
    }

    @FXML
    void initialize() {
        bind(Entry.CONNECT_TIMEOUT, connectTimeout, connectTimeoutProblem);
        bind(Entry.READ_TIMEOUT, readTimeout, readTimeoutProblem);
        bind(Entry.CALL_TIMEOUT, callTimeout, callTimeoutProblem);
        bind(Entry.MAX_ATTEMPTS, maxAttempts, maxAttemptsProblem);
        bind(Entry.CA_BUNDLE, caBundle, caBundleProblem);
    }

    private void bind(Entry entry, TextField field, ProblemLabel label) {
        field.textProperty().bindBidirectional(form.text(entry));
        label.followError(form.problem(entry), messages, field);
        fields.put(entry, field);
    }

    @FXML
    void choose() {
        dialogs.openCertificates(caBundle.getScene().getWindow())
                .ifPresent(path -> form.text(Entry.CA_BUNDLE).set(path.toString()));
    }

    /** Puts the focus where one begins. */
    void focusFirstField() {
        connectTimeout.requestFocus();
    }

    /** Takes the settings over, unless something is wrong with one: the focus then moves there. */
    boolean save() {
        form.firstError()
                .ifPresentOrElse(
                        wrong -> Objects.requireNonNull(fields.get(wrong)).requestFocus(),
                        () -> preferences.changeCalls(form.settings()));
        return form.firstError().isEmpty();
    }

    /** Shows again how calls are made as long as nobody changes it. */
    void reset() {
        CallSettingsForm initial = new CallSettingsForm(ClientSettings.DEFAULT);
        fields.forEach(
                (entry, field) -> form.text(entry).set(initial.text(entry).get()));
    }
}
