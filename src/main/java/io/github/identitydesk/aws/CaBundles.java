package io.github.identitydesk.aws;

import io.github.identitydesk.model.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks before a call whether a file of certificate authorities can be used for it. */
public final class CaBundles {
    private CaBundles() {}

    /**
     * Returns why a file cannot be used: it does not exist, or it cannot be read, or it contains no PEM certificate. Empty if it can
     * be used. Reads the file on the calling thread.
     */
    public static Optional<Message> problem(Path file) {
        if (Files.notExists(file)) {
            return Optional.of(Message.of("settings.wrong.noFile", file.toString()));
        }
        try {
            CaCertificates.ofFile(file);
            return Optional.empty();
        } catch (CaBundleException e) {
            return Optional.of(Message.of("settings.wrong.certificates"));
        }
    }
}
