package io.github.identitydesk.aws;

/** The file with further certificate authorities cannot be used. The message names the file and quotes nothing of it. */
final class CaBundleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CaBundleException(String message) {
        super(message);
    }
}
