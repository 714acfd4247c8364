package io.github.identitydesk.viewmodel;

import static io.github.identitydesk.viewmodel.SettingsForm.Entry.CA_BUNDLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of certificates is trusted once its path is complete and its content has been checked. */
class CertificateFileTest extends SettingsFormFixture {
    @Test
    void fileOfCertificatesIsTrustedAfterItWasChecked() {
        form.text(CA_BUNDLE).set(FILE.toString());
        assertThat(client().caBundle()).isEmpty();

        answer(true);
        assertThat(client().caBundle()).contains(FILE);
        assertThat(problem(CA_BUNDLE)).isEmpty();

        form.text(CA_BUNDLE).set(" ");
        assertThat(client().caBundle()).isEmpty();
    }

    @Test
    void fileWithoutCertificatesIsReportedAndNotTrusted() {
        form.text(CA_BUNDLE).set(FILE.toString());
        answer(false);
        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.certificates");
        assertThat(client().caBundle()).isEmpty();

        form.text(CA_BUNDLE).set("");
        assertThat(problem(CA_BUNDLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "\0"})
    void incompletePathIsReportedWithoutReadingAFile(String typed) {
        form.text(CA_BUNDLE).set(typed);

        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.path");
        assertThat(checks).isEmpty();
    }

    @Test
    void resultForAPathThatWasReplacedIsDropped() {
        form.text(CA_BUNDLE).set(FILE.toString());
        form.text(CA_BUNDLE).set(FILE + "2");
        checks.getFirst().answer().accept(Optional.empty());

        assertThat(client().caBundle()).isEmpty();
    }

    @Test
    void pathThatIsTypedIsNotUsedBeforeTheEntryIsComplete() {
        form.enter(CA_BUNDLE);
        form.text(CA_BUNDLE).set(FILE.toString());
        answer(true);
        assertThat(client().caBundle()).isEmpty();

        form.leave();
        answer(true);
        assertThat(client().caBundle()).contains(FILE);
    }

    @Test
    void savedFileThatIsNoLongerUsableIsReportedWhenTheFormOpens() {
        preferences.change(old -> old.withClient(old.client().withCaBundle(Optional.of(FILE))));
        open();
        answer(false);

        assertThat(problem(CA_BUNDLE)).contains("settings.wrong.certificates");
    }

    private void answer(boolean usable) {
        Check check = checks.getLast();
        assertThat(check.file()).isEqualTo(FILE);
        check.answer().accept(usable ? Optional.empty() : Optional.of(Message.of("settings.wrong.certificates")));
    }
}
