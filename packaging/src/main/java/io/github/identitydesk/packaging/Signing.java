package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs the files built for Windows and macOS, if the environment contains a certificate. Without one, macOS apps get the
 * ad-hoc signature that macOS requires even on the computer that built them. Not tested yet.
 *
 * @param environment the variables of the build: {@code MAC_SIGNING_IDENTITY} is the name of an identity in the keychain,
 *     {@code WINDOWS_CERTIFICATE} a file with certificate and key, whose password {@code windows/sign.ps1} reads
 */
record Signing(Map<String, String> environment) {
    /** Signs the app image, whose files must not change afterwards. */
    void signImage(HostSystem system, Path prepared, Path image) throws IOException, InterruptedException {
        Optional<List<String>> command = switch (system) {
            case LINUX -> Optional.empty();
            case MACOS -> Optional.of(macImage(image));
            case WINDOWS -> windows(launchers(image));
        };
        if (command.isPresent()) {
            Programs.run(prepared, command.get());
        }
    }

    /** Signs an installer. The {@code .dmg} contains a signed app, and the workflow notarizes it. */
    void signInstaller(HostSystem system, Path prepared, Path installer) throws IOException, InterruptedException {
        Optional<List<String>> command = system == HostSystem.WINDOWS ? windows(List.of(installer)) : Optional.empty();
        if (command.isPresent()) {
            Programs.run(prepared, command.get());
        }
    }

    /**
     * Returns the command that signs a macOS app: with the identity, or else ad hoc, because changing the app
     * invalidated its signature.
     */
    List<String> macImage(Path image) {
        Optional<String> identity = value("MAC_SIGNING_IDENTITY");
        return identity.isPresent()
                ? List.of(
                        Programs.ofJdk("jpackage"),
                        "--type",
                        "app-image",
                        "--app-image",
                        image.toString(),
                        "--mac-sign",
                        "--mac-app-image-sign-identity",
                        identity.get())
                : List.of("codesign", "--force", "--deep", "--sign", "-", image.toString());
    }

    /** Returns the command that signs files for Windows, if there is a certificate. */
    Optional<List<String>> windows(List<Path> files) {
        if (value("WINDOWS_CERTIFICATE").isEmpty()) {
            return Optional.empty();
        }
        List<String> command =
                new ArrayList<>(List.of("powershell", "-NoProfile", "-NonInteractive", "-File", "windows/sign.ps1"));
        files.forEach(file -> command.add(file.toString()));
        return Optional.of(command);
    }

    private static List<Path> launchers(Path image) throws IOException {
        return FileTrees.files(image).stream()
                .filter(file -> file.toString().endsWith(".exe") && image.equals(file.getParent()))
                .toList();
    }

    /**
     * Returns the value of a variable, if it is set and not empty. A workflow sets it to an empty string if the secret does
     * not exist.
     */
    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isEmpty());
    }
}
