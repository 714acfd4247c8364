package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostSystemTest {
    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Windows 11, WINDOWS", "Windows Server 2022, WINDOWS", "Mac OS X, MACOS"})
    void systemIsDeterminedFromItsJavaName(String name, HostSystem system) {
        assertThat(HostSystem.named(name)).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, amd64, identity-desk-1.2.3-linux-x64",
        "LINUX, aarch64, identity-desk-1.2.3-linux-arm64",
        "WINDOWS, amd64, identity-desk-1.2.3-windows-x64",
        "MACOS, x86_64, identity-desk-1.2.3-macos-x64",
        "MACOS, aarch64, identity-desk-1.2.3-macos-arm64"
    })
    void downloadIsNamedByVersionSystemAndProcessor(HostSystem system, String architecture, String name) {
        assertThat(system.download("1.2.3", architecture)).isEqualTo(name);
    }

    /** A release page replaces spaces by dots, so the checksums would name other files. */
    @ParameterizedTest
    @EnumSource
    void downloadHasNoSpaceInItsName(HostSystem system) {
        assertThat(system.download("1.2.3", "aarch64")).doesNotContain(" ");
    }

    @ParameterizedTest
    @EnumSource
    void imageIsNamedAfterItsLauncher(HostSystem system) {
        AppImage image = AppImage.in(Path.of("dist"), system);
        assertThat(image.root().toString()).contains(system.launcher);
        assertThat(image.settings().file()).isEqualTo(image.app().resolve(system.launcher + ".cfg"));
        assertThat(image.java()).startsWithRaw(image.root());
    }

    @Test
    void windowsProgramsHaveTheirSuffix() {
        assertThat(AppImage.in(Path.of("dist"), HostSystem.WINDOWS).java()).hasFileName("java.exe");
    }
}
