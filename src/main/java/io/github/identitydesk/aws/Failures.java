package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
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
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why no answer came, by the exceptions of the JDK's network. Their messages name hosts and reasons and quote nothing that
 * was sent; those of the SDK might, and are never looked at.
 */
final class Failures {
    /** How the JDK says that a proxy opens no tunnel to an {@code https} endpoint. */
    private static final Pattern NO_TUNNEL =
            Pattern.compile("Unable to tunnel through proxy.*?HTTP/\\S+ (\\d{3}).*", Pattern.DOTALL);

    /** What the JDK's HTTP says of headers that are too long and of chunks that are none. */
    private static final Pattern MALFORMED = Pattern.compile("(?i).*\\b(header|chunk).*", Pattern.DOTALL);

    /** What the JDK's HTTP says of a connection that is closed before there is a status line. */
    private static final String NOTHING_CAME = "Unexpected end of file from server";

    private Failures() {}

    /** Why that call got no answer of the service's. */
    static Failure of(Throwable thrown, CallRecorder call) {
        if (call.answer().isPresent()) {
            return notTheService(call.answer().getAsInt(), call);
        }
        Failure failure = ofPlain(of(thrown), call);
        return call.proxy().map(proxy -> throughProxy(failure, proxy)).orElse(failure);
    }

    /** A server that speaks TLS alone has nothing to say to a call without it. */
    private static Failure ofPlain(Failure failure, CallRecorder call) {
        boolean silent = call.isPlain()
                && failure.kind() == Kind.CONNECTION_LOST
                && failure.detail().equals(NOTHING_CAME);
        return silent ? new Failure(Kind.CLOSED_WITHOUT_ANSWER, failure.detail()) : failure;
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

    /**
     * Something answered with that status, and not as the service does.
     *
     * @param status the status; the JDK says -1 where there was none
     */
    static Failure notTheService(int status, CallRecorder call) {
        if (call.isReadByProxy()) {
            Kind kind = status == 407 ? Kind.PROXY_AUTHENTICATION : Kind.PROXY_ANSWERED;
            return new Failure(kind, call.proxy().orElse("") + ": " + detail(status));
        }
        return new Failure(status < 0 ? Kind.NOT_HTTP : ofStatus(status, call.answerSays()), detail(status));
    }

    /** Whether it leaves open what became of a request that was sent. */
    static boolean isWithoutAnswer(Failure failure) {
        return switch (failure.kind()) {
            case TIMED_OUT,
                    CALL_TIMED_OUT,
                    CONNECTION_LOST,
                    CLOSED_WITHOUT_ANSWER,
                    PROXY_TIMED_OUT,
                    PROXY_CONNECTION_LOST,
                    MALFORMED_ANSWER -> true;
            default -> false;
        };
    }

    private static String detail(int status) {
        return status < 0 ? "not HTTP" : "HTTP " + status;
    }

    private static Kind ofStatus(int status, boolean says) {
        return switch (status) {
            case 429 -> says ? Kind.NOT_THE_SERVICE : Kind.BUSY;
            case 500, 502, 503, 504 -> says ? Kind.NOT_THE_SERVICE : Kind.SERVER_FAILED;
            default -> Kind.NOT_THE_SERVICE;
        };
    }

    private static Failure throughProxy(Failure failure, String proxy) {
        Kind kind = switch (failure.kind()) {
            case HOST_NOT_FOUND, CONNECTION_REFUSED -> Kind.PROXY_UNREACHABLE;
            case TIMED_OUT -> isConnecting(failure.detail()) ? Kind.PROXY_UNREACHABLE : Kind.PROXY_TIMED_OUT;
            case CONNECTION_LOST, CLOSED_WITHOUT_ANSWER -> Kind.PROXY_CONNECTION_LOST;
            case NOT_THE_SERVICE ->
                failure.detail().equals(detail(407)) ? Kind.PROXY_AUTHENTICATION : Kind.PROXY_ANSWERED;
            case NOT_HTTP, TLS_PROTOCOL -> Kind.PROXY_ANSWERED;
            default -> failure.kind();
        };
        return kind == failure.kind() ? failure : new Failure(kind, proxy + ": " + failure.detail());
    }

    private static Optional<Failure> told(Throwable cause) {
        return switch (cause) {
            case CaBundleException e -> failure(Kind.CA_BUNDLE, e);
            case ProxySettingException e -> failure(Kind.PROXY_SETTING, e);
            case VirtualMachineError e -> Optional.of(new Failure(Kind.MALFORMED_ANSWER, "an answer without end"));
            case UnknownHostException e -> failure(Kind.HOST_NOT_FOUND, e);
            case SocketTimeoutException e -> failure(Kind.TIMED_OUT, e);
            case NoRouteToHostException e -> failure(Kind.OTHER, e);
            case ConnectException e -> failure(ofConnecting(message(e)), e);
            case SSLHandshakeException e -> Optional.of(TlsFailures.of(e));
            case SSLException e ->
                e.getCause() instanceof IOException ? Optional.empty() : Optional.of(TlsFailures.of(e));
            case SocketException e -> failure(Kind.CONNECTION_LOST, e);
            case ProtocolException e -> failure(Kind.MALFORMED_ANSWER, e);
            case ZipException e -> failure(Kind.MALFORMED_ANSWER, e);
            case IOException e -> Optional.of(ofExchange(e));
            default -> Optional.empty();
        };
    }

    private static Kind ofConnecting(String message) {
        if (isConnecting(message) || message.contains("timed out")) {
            return Kind.TIMED_OUT;
        }
        return message.contains("unreachable") ? Kind.OTHER : Kind.CONNECTION_REFUSED;
    }

    /** How the JDK says that no connection came about in time, and not that an answer did not. */
    private static boolean isConnecting(String message) {
        return message.regionMatches(true, 0, "connect", 0, "connect".length()) && message.contains("timed out");
    }

    private static Failure ofExchange(IOException e) {
        String message = message(e);
        Matcher noTunnel = NO_TUNNEL.matcher(message);
        if (noTunnel.matches()) {
            return new Failure(Kind.NOT_THE_SERVICE, detail(Integer.parseInt(noTunnel.group(1))));
        } else if (message.startsWith("Invalid Http response")) {
            return new Failure(Kind.NOT_HTTP, detail(-1));
        }
        return new Failure(
                MALFORMED.matcher(message).matches() ? Kind.MALFORMED_ANSWER : Kind.CONNECTION_LOST, message);
    }

    private static Optional<Failure> failure(Kind kind, Throwable cause) {
        return Optional.of(new Failure(kind, message(cause)));
    }

    private static String message(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "");
    }

    private static String names(List<Throwable> causes) {
        return causes.stream().map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }
}
