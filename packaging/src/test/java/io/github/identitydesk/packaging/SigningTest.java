package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningTest {
    private static final Path APP = Path.of("Identity Desk.app");
    private static final List<Path> FILES = List.of(Path.of("Identity Desk.exe"), Path.of("identity-desk.exe"));

    @Test
    void windowsFilesAreSignedIfThereIsACertificate() {
        assertThat(new Signing(Map.of("WINDOWS_CERTIFICATE", "certificate.pfx")).windows(FILES))
                .hasValueSatisfying(command -> assertThat(command)
                        .containsSubsequence("windows/sign.ps1", "Identity Desk.exe", "identity-desk.exe"));
    }

    @Test
    void emptySecretCountsAsMissing() {
        assertThat(new Signing(Map.of("WINDOWS_CERTIFICATE", "")).windows(FILES))
                .isEmpty();
        assertThat(new Signing(Map.of("MAC_SIGNING_IDENTITY", "")).macImage(APP))
                .isEqualTo(new Signing(Map.of()).macImage(APP));
    }

    @Test
    void macOsAppIsSignedAdHocWithoutAnIdentity() {
        assertThat(new Signing(Map.of()).macImage(APP)).startsWith("codesign").endsWith(APP.toString());
        assertThat(new Signing(Map.of("MAC_SIGNING_IDENTITY", "Developer ID Application: A")).macImage(APP))
                .containsSubsequence("--mac-sign", "--mac-app-image-sign-identity", "Developer ID Application: A");
    }
}
