package io.github.identitydesk.aws;

/** Thrown if the proxy setting cannot be used. The message names the setting and quotes at most its scheme. */
final class ProxySettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProxySettingException(String message) {
        super(message);
    }
}
