package io.github.identitydesk.aws;

import java.nio.file.Path;

/** Checks before a call whether a file of certificate authorities can be used for it. */
public final class CaBundles {
    private CaBundles() {}

    /** Returns whether the file can be read and contains at least one PEM certificate. Reads the file on the calling thread. */
    public static boolean isUsable(Path file) {
        try {
            CaCertificates.ofFile(file);
            return true;
        } catch (CaBundleException e) {
            return false;
        }
    }
}
