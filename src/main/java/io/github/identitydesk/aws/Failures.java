package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why no answer came, by the exceptions of the JDK's network. Their messages name hosts and reasons and quote nothing that
 * was sent; those of the SDK might, and are never looked at.
 */
final class Failures {
    /** How the JDK says that a proxy opens no tunnel to an {@code https} endpoint. */
    private static final Pattern NO_TUNNEL = Pattern.compile("Unable to tunnel through proxy.*?HTTP/\\S+ (\\d{3}).*");

    private Failures() {}

    /** Why that call got no answer of the service's. */
    static Failure of(Throwable thrown, CallRecorder call) {
        return call.answer().isPresent() ? notTheService(call.answer().getAsInt()) : of(thrown);
    }

    /** The failure of the network behind an exception: the outermost of its causes that tells. */
    static Failure of(Throwable thrown) {
        List<Throwable> causes =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream()
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElseGet(() -> new Failure(Kind.OTHER, names(causes)));
    }

    /** Something answered with that status, and not as the service does; the JDK says -1 where there was no status. */
    static Failure notTheService(int status) {
        return new Failure(Kind.NOT_THE_SERVICE, status < 0 ? "not HTTP" : "HTTP " + status);
    }

    private static Optional<Failure> told(Throwable cause) {
        return switch (cause) {
            case CaBundleException e -> failure(Kind.CA_BUNDLE, e);
            case UnknownHostException e -> failure(Kind.HOST_NOT_FOUND, e);
            case SocketTimeoutException e -> failure(Kind.TIMED_OUT, e);
            case NoRouteToHostException e -> failure(Kind.OTHER, e);
            case ConnectException e -> failure(ofConnecting(message(e)), e);
            case SSLHandshakeException e -> failure(Kind.TLS_FAILED, innermost(e));
            case SSLException e ->
                e.getCause() instanceof IOException ? Optional.empty() : failure(Kind.TLS_FAILED, innermost(e));
            case SocketException e -> failure(Kind.CONNECTION_LOST, e);
            case IOException e -> Optional.of(ofExchange(e));
            default -> Optional.empty();
        };
    }

    private static Kind ofConnecting(String message) {
        if (message.contains("timed out")) {
            return Kind.TIMED_OUT;
        }
        return message.contains("unreachable") ? Kind.OTHER : Kind.CONNECTION_REFUSED;
    }

    private static Failure ofExchange(IOException e) {
        Matcher noTunnel = NO_TUNNEL.matcher(message(e));
        if (noTunnel.matches()) {
            return notTheService(Integer.parseInt(noTunnel.group(1)));
        }
        return message(e).startsWith("Invalid Http response")
                ? new Failure(Kind.NOT_THE_SERVICE, "not HTTP")
                : new Failure(Kind.CONNECTION_LOST, message(e));
    }

    private static Optional<Failure> failure(Kind kind, Throwable cause) {
        return Optional.of(new Failure(kind, message(cause)));
    }

    private static String message(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "");
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : innermost(cause);
    }

    private static String names(List<Throwable> causes) {
        return causes.stream().map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }
}
