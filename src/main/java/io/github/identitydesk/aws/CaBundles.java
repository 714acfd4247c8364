package io.github.identitydesk.aws;

import java.nio.file.Path;

/** Tells before a call whether a file of certificate authorities can be used for it. */
public final class CaBundles {
    private CaBundles() {}

    /** Whether the file can be read and holds at least one PEM certificate. It is read on this thread. */
    public static boolean isUsable(Path file) {
        try {
            CaCertificates.ofFile(file);
            return true;
        } catch (CaBundleException e) {
            return false;
        }
    }
}
