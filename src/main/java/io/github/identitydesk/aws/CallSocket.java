package io.github.identitydesk.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of the client sockets of the app. A server can hold neither a connection nor a thread nor memory after
 * the end of a call, because two things differ from the JDK's sockets: an interrupt of the thread that uses a socket closes
 * it, even if the server never pauses; and a socket receives a limited amount of data.
 */
final class CallSocket extends SocketImpl {
    /** The maximum number of bytes received, including TLS and headers. No reader of the app accepts as much. */
    private static final int MAX_RECEIVED = 2 << 20;

    private @Nullable SocketChannel channel;

    /**
     * Makes this the implementation of all client sockets that are created from now on. The JDK's HTTP connections offer no
     * other way to replace their sockets.
     */
    @SuppressWarnings("deprecation")
    static void install() {
        try {
            Socket.setSocketImplFactory(CallSocket::new);
        } catch (IOException e) {
            throw new IllegalStateException("another socket implementation is installed", e);
        }
    }

    @Override
    protected void create(boolean stream) throws IOException {
        channel = SocketChannel.open();
    }

    private SocketChannel channel() throws SocketException {
        if (channel == null) {
            throw new SocketException("the socket was not created");
        }
        return channel;
    }

    /** Returns the view of the channel as a socket, which alone has time limits. */
    private Socket socket() throws SocketException {
        return channel().socket();
    }

    @Override
    protected void connect(String host, int remotePort) throws IOException {
        connect(new InetSocketAddress(host, remotePort), 0);
    }

    @Override
    protected void connect(InetAddress host, int remotePort) throws IOException {
        connect(new InetSocketAddress(host, remotePort), 0);
    }

    @Override
    protected void connect(SocketAddress remote, int timeout) throws IOException {
        if (remote instanceof InetSocketAddress unknown && unknown.isUnresolved()) {
            throw new UnknownHostException(unknown.getHostName());
        }
        Socket socket = socket();
        socket.connect(remote, timeout);
        address = socket.getInetAddress();
        port = socket.getPort();
        localport = socket.getLocalPort();
    }

    @Override
    protected void bind(InetAddress host, int localPort) throws IOException {
        socket().bind(new InetSocketAddress(host, localPort));
        localport = socket().getLocalPort();
    }

    @Override
    protected InputStream getInputStream() throws IOException {
        return new LimitedInput(socket().getInputStream());
    }

    @Override
    protected OutputStream getOutputStream() throws IOException {
        return socket().getOutputStream();
    }

    @Override
    protected int available() throws IOException {
        return socket().getInputStream().available();
    }

    @Override
    protected void shutdownInput() throws IOException {
        socket().shutdownInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        socket().shutdownOutput();
    }

    @Override
    protected void close() throws IOException {
        channel().close();
    }

    @Override
    protected <T> void setOption(SocketOption<T> option, T value) throws IOException {
        channel().setOption(option, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> option) throws IOException {
        return channel().getOption(option);
    }

    @Override
    public void setOption(int option, Object value) throws SocketException {
        Socket socket = socket();
        switch (option) {
            case SO_TIMEOUT -> socket.setSoTimeout((Integer) value);
            // The value is either the time or false.
            case SO_LINGER -> socket.setSoLinger(value instanceof Integer, value instanceof Integer time ? time : 0);
            case TCP_NODELAY -> socket.setTcpNoDelay((Boolean) value);
            case SO_KEEPALIVE -> socket.setKeepAlive((Boolean) value);
            default -> throw new SocketException("unsupported option " + option);
        }
    }

    @Override
    public Object getOption(int option) throws SocketException {
        return switch (option) {
            case SO_TIMEOUT -> socket().getSoTimeout();
            case SO_LINGER -> socket().getSoLinger();
            case TCP_NODELAY -> socket().getTcpNoDelay();
            case SO_KEEPALIVE -> socket().getKeepAlive();
            case SO_BINDADDR -> socket().getLocalAddress();
            default -> throw new SocketException("unsupported option " + option);
        };
    }

    @Override
    protected void listen(int backlog) {
        throw new UnsupportedOperationException("a client socket");
    }

    @Override
    protected void accept(SocketImpl accepted) {
        throw new UnsupportedOperationException("a client socket");
    }

    @Override
    protected void sendUrgentData(int data) {
        throw new UnsupportedOperationException("urgent data");
    }

    /** Fails when it has received the maximum, so that an answer without end ends. */
    private static final class LimitedInput extends FilterInputStream {
        private int left = MAX_RECEIVED;

        LimitedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return count(read, read);
        }

        private int count(int result, int received) throws IOException {
            left -= result < 0 ? 0 : received;
            if (left < 0) {
                throw new ProtocolException("the answer has no end");
            }
            return result;
        }
    }
}
