package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseManifestsTest {
    private static final Path TEMPLATES = Path.of("packaging/manifests");
    private static final String DOWNLOADS = "https://github.com/identitydesk/identity-desk/releases/download/v1.2.3";
    private static final List<String> FILES = List.of(
            "identity-desk_1.2.3_amd64.deb",
            "identity-desk_1.2.3_arm64.deb",
            "identity-desk-1.2.3-macos-arm64.dmg",
            "identity-desk-1.2.3-macos-x64.dmg",
            "identity-desk-1.2.3-windows-x64.msi",
            "identity-desk-1.2.3-windows-x64.zip");

    @TempDir
    private Path directory;

    private final Map<String, String> checksums = new HashMap<>();

    @BeforeEach
    void release() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : FILES) {
            String checksum = String.valueOf(FILES.indexOf(file)).repeat(64);
            checksums.put(file, checksum);
            lines.add(checksum + "  " + file);
        }
        Files.write(directory.resolve("SHA256SUMS"), lines);
        ReleaseManifests.main(new String[] {
            TEMPLATES.toString(), directory.resolve("SHA256SUMS").toString(), "1.2.3", DOWNLOADS, directory.toString()
        });
    }

    @Test
    void scoopUnpacksTheWindowsArchive() throws IOException {
        JsonNode manifest = new JsonMapper().readTree(result("scoop/identity-desk.json"));
        JsonNode download = manifest.at("/architecture/64bit");
        assertThat(manifest.at("/version").asString()).isEqualTo("1.2.3");
        assertThat(download.at("/url").asString()).isEqualTo(DOWNLOADS + "/identity-desk-1.2.3-windows-x64.zip");
        assertThat(download.at("/hash").asString()).isEqualTo(checksums.get("identity-desk-1.2.3-windows-x64.zip"));
        assertThat(manifest.at("/extract_dir").asString()).isEqualTo("identity-desk-1.2.3");
        assertThat(manifest.at("/bin").asString()).isEqualTo("identity-desk.exe");
    }

    @Test
    void wingetInstallsTheMsiAndRecognizesUpgrades() throws IOException {
        JsonNode installer = yaml("winget/IdentityDesk.IdentityDesk.installer.yaml");
        JsonNode download = installer.at("/Installers/0");
        assertThat(installer.at("/PackageVersion").asString()).isEqualTo("1.2.3");
        assertThat(download.at("/InstallerUrl").asString())
                .isEqualTo(DOWNLOADS + "/identity-desk-1.2.3-windows-x64.msi");
        assertThat(download.at("/InstallerSha256").asString())
                .isEqualTo(checksums.get("identity-desk-1.2.3-windows-x64.msi"));
        String upgradeCode = Files.readString(Path.of("packaging/windows/installer.args"))
                .replaceAll("(?s).*--win-upgrade-uuid (\\S+).*", "$1");
        assertThat(installer.at("/AppsAndFeaturesEntries/0/UpgradeCode").asString())
                .isEqualToIgnoringCase("{" + upgradeCode + "}");
        for (String kind : List.of("", ".locale.en-US")) {
            JsonNode other = yaml("winget/IdentityDesk.IdentityDesk" + kind + ".yaml");
            for (String field : List.of("/PackageIdentifier", "/PackageVersion", "/ManifestVersion")) {
                assertThat(other.at(field)).as(field).isEqualTo(installer.at(field));
            }
        }
    }

    @Test
    void homebrewInstallsTheDiskImageOfEachProcessor() throws IOException {
        assertThat(result("homebrew/identity-desk.rb"))
                .contains("version \"1.2.3\"")
                .contains("arm:   \"" + checksums.get("identity-desk-1.2.3-macos-arm64.dmg") + "\"")
                .contains("intel: \"" + checksums.get("identity-desk-1.2.3-macos-x64.dmg") + "\"");
    }

    @Test
    void flatpakUnpacksThePackageOfEachProcessor() throws IOException {
        JsonNode sources =
                yaml("flatpak/io.github.identitydesk.IdentityDesk.yml").at("/modules/0/sources");
        assertThat(sources.at("/0/sha256").asString()).isEqualTo(checksums.get("identity-desk_1.2.3_amd64.deb"));
        assertThat(sources.at("/1/sha256").asString()).isEqualTo(checksums.get("identity-desk_1.2.3_arm64.deb"));
    }

    @Test
    void noPlaceholderIsLeft() throws IOException {
        for (Path template : FileTrees.files(TEMPLATES)) {
            assertThat(result(TEMPLATES.relativize(template).toString()))
                    .doesNotContain("@VERSION", "@SHA256", "@DOWN");
        }
    }

    @Test
    void missingFileIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseManifests(Map.of(), "1.2.3", DOWNLOADS).fill("@SHA256 a-@VERSION@.zip@"))
                .withMessage("No checksum of a-1.2.3.zip");
    }

    @Test
    void nameWithASpaceIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleaseManifests.checksums(List.of("0".repeat(64) + "  Identity Desk-1.0.0.msi")));
    }

    private String result(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private JsonNode yaml(String file) throws IOException {
        return new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(result(file)));
    }
}
