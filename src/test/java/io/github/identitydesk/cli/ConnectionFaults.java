package io.github.identitydesk.cli;

import static io.github.identitydesk.cli.WireFault.OTHER;

import io.github.identitydesk.cli.FaultyServer.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Connections that break, stay silent, or carry no answer in HTTP or TLS. */
final class ConnectionFaults {
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";

    private ConnectionFaults() {}

    static Stream<WireFault> all() throws IOException {
        return Stream.of(connections(), heads(), tls()).flatMap(List::stream);
    }

    private static List<WireFault> connections() {
        String lost = "connection was lost";
        return List.of(
                new WireFault("closed before an answer", Fault.bytes(""), OTHER, lost),
                new WireFault("reset before an answer", Fault.reset(""), OTHER, lost),
                new WireFault("closed in the status line", Fault.bytes("HTTP/1.1 20"), OTHER, ""),
                new WireFault("closed in the headers", Fault.bytes("HTTP/1.1 200 OK\r\nContent-Le"), OTHER, ""),
                new WireFault("reset in the headers", Fault.reset("HTTP/1.1 200 OK\r\nContent-Le"), OTHER, lost),
                new WireFault("reset after the headers", Fault.reset(JSON + "Content-Length: 99\r\n\r\n"), OTHER, lost),
                new WireFault(
                        "closed in the body", Fault.bytes(JSON + "Content-Length: 99\r\n\r\n{\"Ident"), OTHER, lost),
                new WireFault("silent", Fault.silence(""), OTHER, "No answer in time"),
                new WireFault(
                        "silent in the headers",
                        Fault.silence("HTTP/1.1 200 OK\r\nContent-"),
                        OTHER,
                        "No answer in time"),
                new WireFault(
                        "silent in the body",
                        Fault.silence(JSON + "Content-Length: 99\r\n\r\n{"),
                        OTHER,
                        "No answer in time"));
    }

    private static List<WireFault> heads() throws IOException {
        String malformed = "malformed or has no end";
        String notHttp = "does not speak HTTP";
        return List.of(
                new WireFault("no HTTP", Fault.bytes("220 smtp.example ESMTP\r\n"), OTHER, notHttp),
                new WireFault(
                        "binary",
                        Fault.bytes(new byte[] {0, 1, 2, (byte) 0xff, 27, '[', '2', 'J', 10, 13, 10}),
                        OTHER,
                        ""),
                new WireFault(
                        "the alert of a TLS server",
                        Fault.bytes(new byte[] {0x15, 3, 3, 0, 2, 2, 10}),
                        OTHER,
                        "begin the URL with https://"),
                new WireFault("a status that is no number", Fault.bytes("HTTP/1.1 abc OK\r\n\r\n"), OTHER, ""),
                new WireFault("a status out of range", Fault.bytes("HTTP/1.1 99999 OK\r\n\r\n"), OTHER, ""),
                new WireFault(
                        "a header without a colon", Fault.bytes("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"), OTHER, ""),
                new WireFault(
                        "a header of a megabyte",
                        Fault.bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20) + "\r\n\r\n"),
                        OTHER,
                        malformed),
                new WireFault(
                        "endless headers", Fault.endless("HTTP/1.1 200 OK\r\n", "X-Endless: 1\r\n"), OTHER, malformed),
                new WireFault("an endless header", Fault.endless("HTTP/1.1 200 OK\r\nX: ", "x"), OTHER, malformed),
                new WireFault("an endless status line", Fault.endless("HTTP/1.1 200 ", "OK"), OTHER, ""),
                new WireFault(
                        "endless 100 Continue", Fault.endless("", "HTTP/1.1 100 Continue\r\n\r\n"), OTHER, malformed),
                new WireFault(
                        "a length that is no number", Fault.bytes(JSON + "Content-Length: x\r\n\r\n{}"), OTHER, ""),
                new WireFault("a negative length", Fault.bytes(JSON + "Content-Length: -5\r\n\r\n{}"), OTHER, ""),
                new WireFault(
                        "a length that is too small",
                        Fault.bytes(JSON + "Content-Length: 5\r\n\r\n{\"Message\":\"a:0\"}"),
                        OTHER,
                        ""),
                new WireFault(
                        "two lengths",
                        Fault.bytes(JSON + "Content-Length: 2\r\nContent-Length: 1\r\n\r\n{}"),
                        OTHER,
                        ""),
                new WireFault(
                        "a chunk that is none",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                        OTHER,
                        ""),
                new WireFault(
                        "chunks that end early",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
                        OTHER,
                        ""),
                new WireFault(
                        "a chunk of an impossible length",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{"),
                        OTHER,
                        ""),
                new WireFault(
                        "endless chunks",
                        Fault.endless(JSON + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"),
                        OTHER,
                        "other than Cognito"),
                new WireFault("an endless body", Fault.endless(JSON + "\r\n", "x"), OTHER, "other than Cognito"),
                new WireFault("bad gzip", Fault.json(200, "not gzip", "Content-Encoding: gzip"), OTHER, ""),
                new WireFault("a gzip bomb", bomb(), OTHER, ""));
    }

    private static Fault bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((JSON + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                out.write(block);
            }
        }
        return Fault.bytes(bytes.toByteArray());
    }

    private static List<WireFault> tls() {
        return List.of(
                new WireFault(
                        "plain HTTP on https",
                        Fault.bytes("HTTP/1.1 400 Bad Request\r\n\r\n"),
                        OTHER,
                        "No TLS connection",
                        "https"),
                new WireFault(
                        "an old version of TLS",
                        Fault.bytes(new byte[] {0x15, 3, 1, 0, 2, 2, 70}),
                        OTHER,
                        "No TLS connection",
                        "https"),
                new WireFault(
                        "a handshake that fails",
                        Fault.bytes(new byte[] {0x15, 3, 3, 0, 2, 2, 40}),
                        OTHER,
                        "No trusted connection",
                        "https"),
                new WireFault(
                        "closed in the handshake", Fault.bytes(new byte[0]), OTHER, "connection was lost", "https"));
    }
}
