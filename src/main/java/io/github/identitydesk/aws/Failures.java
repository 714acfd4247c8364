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
 * Determines from the exceptions of the JDK's network classes why no answer was received. Their messages contain hosts and
 * reasons, and nothing that was sent. The messages of the SDK may quote what was sent, so they are never used.
 */
final class Failures {
    /** The JDK's message if a proxy opens no tunnel to an {@code https} endpoint. */
    private static final Pattern NO_TUNNEL =
            Pattern.compile("Unable to tunnel through proxy.*?HTTP/\\S+ (\\d{3}).*", Pattern.DOTALL);

    /** The JDK's messages for headers that are too long and for invalid chunks. */
    private static final Pattern MALFORMED = Pattern.compile("(?i).*\\b(header|chunk).*", Pattern.DOTALL);

    /** The JDK's message if a connection is closed before a status line was received. */
    private static final String UNEXPECTED_END = "Unexpected end of file from server";

    private Failures() {}

    /** Returns the reason why the call got no answer of the service. */
    static Failure of(Throwable thrown, CallRecorder call) {
        if (call.answer().isPresent()) {
            return notTheService(call.answer().getAsInt(), call);
        }
        Failure failure = ofPlain(of(thrown), call);
        return call.proxy().map(proxy -> throughProxy(failure, proxy)).orElse(failure);
    }

    /**
     * Returns the failure, adjusted for an unencrypted call: a server that speaks only TLS closes the connection without an
     * answer.
     */
    private static Failure ofPlain(Failure failure, CallRecorder call) {
        boolean silent = call.isPlain()
                && failure.kind() == Kind.CONNECTION_LOST
                && failure.detail().equals(UNEXPECTED_END);
        return silent ? new Failure(Kind.CLOSED_WITHOUT_ANSWER, failure.detail()) : failure;
    }

    /** Returns the failure of the network behind an exception: the first in its chain of causes that is recognized. */
    static Failure of(Throwable thrown) {
        List<Throwable> causes =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream()
                .flatMap(cause -> recognized(cause).stream())
                .findFirst()
                .orElseGet(() -> new Failure(Kind.OTHER, names(causes)));
    }

    /**
     * Returns the failure for an answer that is not the service's.
     *
     * @param status the status of the answer; -1, as reported by the JDK, if it had none
     */
    static Failure notTheService(int status, CallRecorder call) {
        if (call.isReadByProxy()) {
            Kind kind = status == 407 ? Kind.PROXY_AUTHENTICATION : Kind.PROXY_ANSWERED;
            return new Failure(kind, call.proxy().orElse("") + ": " + detail(status));
        }
        return new Failure(status < 0 ? Kind.NOT_HTTP : ofStatus(status, call.answerHasContent()), detail(status));
    }

    /** Returns whether this failure leaves open whether the service processed a request that was sent. */
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
            case 301, 302, 303, 307, 308 -> Kind.REDIRECTED;
            case 413 -> Kind.REQUEST_TOO_LARGE;
            case 429 -> Kind.BUSY;
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

    private static Optional<Failure> recognized(Throwable cause) {
        return switch (cause) {
            case CaBundleException e -> failure(Kind.CA_BUNDLE, e);
            case ProxySettingException e -> failure(Kind.PROXY_SETTING, e);
            case VirtualMachineError e -> Optional.of(new Failure(Kind.MALFORMED_ANSWER, "the answer is too large"));
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
            case RuntimeException e -> ofTunnel(e);
            default -> Optional.empty();
        };
    }

    /** Recognizes that the JDK could not read the answer of a proxy that was asked for a tunnel: it does not check its first line. */
    private static Optional<Failure> ofTunnel(RuntimeException thrown) {
        return Stream.of(thrown.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(frame -> frame.getMethodName().startsWith("doTunneling"))
                .map(frame -> new Failure(Kind.NOT_HTTP, detail(-1)));
    }

    private static Kind ofConnecting(String message) {
        if (isConnecting(message) || message.contains("timed out")) {
            return Kind.TIMED_OUT;
        }
        return message.contains("unreachable") ? Kind.OTHER : Kind.CONNECTION_REFUSED;
    }

    /** Returns whether the JDK's message reports a time-out of the connection attempt, rather than of waiting for an answer. */
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
