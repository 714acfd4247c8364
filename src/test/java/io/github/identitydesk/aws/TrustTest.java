package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a call over TLS trusts. */
@Tag("slow")
class TrustTest {
    @TempDir
    static Path folder;

    private static Authority authority;
    private static Authority ofAnotherHost;

    @BeforeAll
    static void makeAuthorities() {
        authority = new Authority(folder, "localhost");
        ofAnotherHost = new Authority(folder, "elsewhere.example");
    }

    @Test
    void serverOfAnUnknownAuthorityIsNotTrusted() throws IOException {
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            Failure failure = failure(TestCalls.call(GUEST, server.endpoint()));
            assertThat(failure.kind()).isEqualTo(Kind.TLS_FAILED);
            assertThat(failure.detail()).contains("unable to find valid certification path");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void configuredFileMakesItsServersTrusted() throws IOException {
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            assertThat(TestCalls.call(TestCalls.trusting(authority.certificate()), GUEST, server.endpoint()))
                    .isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    void fileMayHoldSeveralCertificatesAndOtherText() throws IOException {
        Path several = folder.resolve("several.pem");
        Files.writeString(
                several,
                "# Of the other host\n" + Files.readString(ofAnotherHost.certificate()) + "\n# Ours\n"
                        + Files.readString(authority.certificate()));
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            assertThat(TestCalls.call(TestCalls.trusting(several), GUEST, server.endpoint()))
                    .isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    void trustedCertificateOfAnotherHostIsRejected() throws IOException {
        try (ScriptedServer server = ScriptedServer.https(ofAnotherHost, Reply.found(ID))) {
            Failure failure =
                    failure(TestCalls.call(TestCalls.trusting(ofAnotherHost.certificate()), GUEST, server.endpoint()));
            assertThat(failure.kind()).isEqualTo(Kind.CERTIFICATE_NAME);
            assertThat(failure.detail()).contains("localhost");
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10d", "+10d"})
    void certificateIsRejectedOutsideItsValidity(String start) throws IOException {
        Authority untimely = new Authority(folder, "localhost", start);
        try (ScriptedServer server = ScriptedServer.https(untimely, Reply.found(ID))) {
            Failure failure =
                    failure(TestCalls.call(TestCalls.trusting(untimely.certificate()), GUEST, server.endpoint()));
            assertThat(failure.kind()).isEqualTo(Kind.CERTIFICATE_EXPIRED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void httpsAddressOfAPlainServerIsATlsFailure() throws IOException {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The client aborted the handshake.
                }
            });
            URI url = URI.create("https://localhost:" + plain.getLocalPort());
            Endpoint endpoint = new Endpoint.Custom(url, new Region("us-east-1"));
            assertThat(failure(TestCalls.call(GUEST, endpoint)).kind()).isEqualTo(Kind.TLS_PROTOCOL);
        }
    }

    @ParameterizedTest
    @CsvSource({"missing.pem,there is no such file", ".,cannot be read"})
    void unreadableFileIsReported(String name, String reason) throws IOException {
        Path file = folder.resolve(name);
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            assertThat(failure(TestCalls.call(TestCalls.trusting(file), GUEST, server.endpoint())))
                    .isEqualTo(new Failure(Kind.CA_BUNDLE, file + ": " + reason));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Secret words",
                "-----BEGIN CERTIFICATE-----\nSecret\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nU2VjcmV0\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nU2VjcmV0"
            })
    void fileWithoutCertificatesIsReportedAndNotQuoted(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("useless.pem"), content);
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            assertThat(failure(TestCalls.call(TestCalls.trusting(file), GUEST, server.endpoint())))
                    .isEqualTo(new Failure(Kind.CA_BUNDLE, file + ": contains no PEM certificates, or damaged ones"));
        }
    }

    @Test
    void tooLargeFileIsReportedAndNotReadInPart() throws IOException {
        Path file = Files.copy(authority.certificate(), folder.resolve("large.pem"));
        try (SeekableByteChannel end = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            end.position(16 * 1024 * 1024).write(ByteBuffer.wrap(new byte[1]));
        }
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID))) {
            assertThat(failure(TestCalls.call(TestCalls.trusting(file), GUEST, server.endpoint())))
                    .isEqualTo(new Failure(Kind.CA_BUNDLE, file + ": is larger than 16 MiB"));
        }
    }

    @Test
    void correctedFileIsUsedByTheNextCall() throws IOException {
        Path file = folder.resolve("mended.pem");
        try (ScriptedServer server = ScriptedServer.https(authority, Reply.found(ID));
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.trusting(file), TestCalls.CLOCK)) {
            assertThat(failure(client.getId(GUEST, server.endpoint(), number -> {}))
                            .kind())
                    .isEqualTo(Kind.CA_BUNDLE);
            Files.copy(authority.certificate(), file);
            assertThat(client.getId(GUEST, server.endpoint(), number -> {})).isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    void unneededFileIsNotRead() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            assertThat(TestCalls.call(TestCalls.trusting(folder.resolve("missing.pem")), GUEST, server.endpoint()))
                    .isInstanceOf(Outcome.Found.class);
        }
    }

    private static Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.NotReached.class);
        return ((Outcome.NotReached) outcome).failure();
    }
}
