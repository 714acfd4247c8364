package io.github.identitydesk.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens TLS connections over sockets that check for an interrupt at every read. The sockets of the JDK check for it only while
 * they wait, so an answer that never pauses would continue after its call was cancelled.
 */
final class InterruptibleSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;

    InterruptibleSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /** Returns an unconnected socket without TLS. The JDK connects it and then layers TLS over it. */
    @Override
    public Socket createSocket() {
        return new InterruptibleSocket();
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return tls.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return tls.createSocket(host, port, localHost, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private static final class InterruptibleSocket extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    checkInterrupt();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    checkInterrupt();
                    return super.read(bytes, offset, length);
                }
            };
        }

        private void checkInterrupt() throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                close();
                throw new InterruptedIOException("the call was cancelled");
            }
        }
    }
}
