package io.github.identitydesk.aws;

/**
 * Thrown if the file of additional certificate authorities cannot be used. The message names the file and quotes none of its
 * content.
 */
final class CaBundleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CaBundleException(String message) {
        super(message);
    }
}
