package io.github.identitydesk.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** A self-signed server certificate that acts as its own certificate authority, created with the JDK's keytool. */
public final class Authority {
    private static final char[] PASSWORD = "secret".toCharArray();

    private final Path keys;
    private final Path certificate;

    /** @param hostName the only host name that the certificate covers */
    public Authority(Path folder, String hostName) {
        this(folder, hostName, "-0d");
    }

    /** @param start the start of the certificate's validity of one day, in keytool's format */
    public Authority(Path folder, String hostName, String start) {
        keys = folder.resolve(hostName + start + ".p12");
        certificate = folder.resolve(hostName + start + ".pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + hostName,
                "-ext",
                "san=dns:" + hostName,
                "-startdate",
                start,
                "-validity",
                "1");
        keytool("-exportcert", "-rfc", "-file", certificate.toString());
    }

    /** Returns the certificate as a PEM file. */
    public Path certificate() {
        return certificate;
    }

    /**
     * Returns an unbound server. It adds TLS to connections that it has accepted, because the JDK's own TLS server accepts none
     * in a process with a socket implementation of its own.
     */
    ServerSocket server() {
        SSLSocketFactory tls = sockets();
        try {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    return tls.createSocket(super.accept(), InputStream.nullInputStream(), true);
                }
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLSocketFactory sockets() {
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of("-alias", "server", "-keystore", keys.toString(), "-storepass", "secret"));
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("keytool " + arguments[0] + " failed");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
