import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Prints its port, and answers one call with a byte every half second, without end. */
public final class TricklingServer {
    private TricklingServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            try (Socket socket = listener.accept()) {
                String head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: 1000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    socket.getOutputStream().write(' ');
                    Thread.sleep(500);
                }
            }
        }
    }
}
