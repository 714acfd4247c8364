package io.github.identitydesk.aws;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities that the TLS connections of one client trust: those of the JDK, of the chosen file and of the
 * operating system. They are read at the first {@code https} connection.
 */
final class Trust {
    private final Optional<Path> caBundle;
    private @Nullable SSLSocketFactory socketFactory;

    Trust(Optional<Path> caBundle) {
        this.caBundle = caBundle;
    }

    /**
     * Returns the source of TLS connections. It is always the same one, so that TLS sessions can be resumed.
     *
     * @throws CaBundleException if the chosen file cannot be used; after the file is corrected, the next call succeeds
     */
    synchronized SSLSocketFactory socketFactory() {
        if (socketFactory == null) {
            socketFactory = create();
        }
        return socketFactory;
    }

    private SSLSocketFactory create() {
        Optional<X509ExtendedTrustManager> chosen = caBundle.map(CaCertificates::ofFile);
        List<Supplier<Optional<X509ExtendedTrustManager>>> all =
                List.of(CaCertificates::ofJdk, () -> chosen, CaCertificates::ofSystem);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new CompositeTrustManager(all)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }
}
