package io.github.identitydesk.aws;

/** The setting of the proxy cannot be used. The message names the setting and quotes nothing of it but a scheme. */
final class ProxySettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProxySettingException(String message) {
        super(message);
    }
}
