package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import java.io.EOFException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Determines why no TLS connection was established. Each cause has its own remedy. The JDK distinguishes most causes only by
 * their messages.
 */
final class TlsFailures {
    /** The messages of the JDK's host name check for a certificate of another host. */
    private static final Pattern OTHER_HOST =
            Pattern.compile("No (subject alternative|name matching|name match).*", Pattern.DOTALL);

    private static final Pattern NO_COMMON_PROTOCOL = Pattern.compile(
            ".*(Unsupported or unrecognized SSL message|protocol_version|protocol version|No appropriate protocol).*",
            Pattern.DOTALL);

    private TlsFailures() {}

    static Failure of(SSLException thrown) {
        List<Throwable> causes = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .toList();
        String detail = Objects.requireNonNullElse(causes.getLast().getMessage(), "");
        return new Failure(
                causes.stream()
                        .map(TlsFailures::kind)
                        .filter(kind -> kind != Kind.TLS_FAILED)
                        .findFirst()
                        .orElse(Kind.TLS_FAILED),
                detail);
    }

    private static Kind kind(Throwable cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
            return Kind.CERTIFICATE_EXPIRED;
        } else if (cause instanceof CertificateException
                && OTHER_HOST.matcher(message).matches()) {
            return Kind.CERTIFICATE_NAME;
        } else if (cause instanceof EOFException) {
            return Kind.CONNECTION_LOST;
        }
        return NO_COMMON_PROTOCOL.matcher(message).matches() ? Kind.TLS_PROTOCOL : Kind.TLS_FAILED;
    }
}
