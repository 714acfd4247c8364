package io.github.identitydesk.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities of this machine, by the place in which they are stored. */
final class CaCertificates {
    /**
     * The files in which Linux distributions store all certificate authorities: Debian and Arch, Fedora and RHEL, openSUSE,
     * Alpine.
     */
    private static final List<Path> LINUX_BUNDLES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/ssl/cert.pem")
            .map(Path::of)
            .toList();

    /** The maximum size of a file, in bytes. The largest bundles in use have half a megabyte. */
    private static final int MAX_BUNDLE_LENGTH = 16 * 1024 * 1024;

    private CaCertificates() {}

    /** Returns the certificate authorities of the JDK, or those of the file that {@code javax.net.ssl.trustStore} names. */
    static Optional<X509ExtendedTrustManager> ofJdk() {
        return Jdk.AUTHORITIES;
    }

    /** Returns the certificate authorities of the operating system, including those that a company adds to its machines. */
    static Optional<X509ExtendedTrustManager> ofSystem() {
        return OperatingSystem.AUTHORITIES;
    }

    /**
     * Returns the certificate authorities in a file of PEM certificates.
     *
     * @throws CaBundleException if the file cannot be read, is larger than 16 MiB, or contains no valid certificates
     */
    static X509ExtendedTrustManager ofFile(Path file) {
        try {
            return manager(store(certificates(file)));
        } catch (NoSuchFileException e) {
            throw new CaBundleException(file + ": there is no such file");
        } catch (IOException e) {
            throw new CaBundleException(file + ": cannot be read");
        } catch (GeneralSecurityException e) {
            throw new CaBundleException(file + ": contains no PEM certificates, or damaged ones");
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws IOException, CertificateException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BUNDLE_LENGTH + 1);
            if (content.length > MAX_BUNDLE_LENGTH) {
                throw new CaBundleException(file + ": is larger than 16 MiB");
            }
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
            if (certificates.isEmpty()) {
                throw new CertificateException("no certificates");
            }
            return certificates;
        }
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        return store;
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }

    /** Holds the authorities of the JDK. The class is initialized at first use. */
    private static final class Jdk {
        static final Optional<X509ExtendedTrustManager> AUTHORITIES = load();

        private static Optional<X509ExtendedTrustManager> load() {
            try {
                return Optional.of(manager(null));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }
    }

    /** Holds the authorities of the operating system. The class is initialized at first use. An unreadable store is ignored. */
    private static final class OperatingSystem {
        static final Optional<X509ExtendedTrustManager> AUTHORITIES = load();

        private static Optional<X509ExtendedTrustManager> load() {
            String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            try {
                // The store names of Windows and macOS are from the JDK's documentation. This code has been run on
                // Linux only.
                if (name.startsWith("windows")) {
                    return Optional.of(manager(systemStore("Windows-ROOT")));
                } else if (name.startsWith("mac")) {
                    return Optional.of(manager(systemStore("KeychainStore")));
                }
                Optional<Path> bundle =
                        LINUX_BUNDLES.stream().filter(Files::isReadable).findFirst();
                return bundle.isPresent() ? Optional.of(manager(store(certificates(bundle.get())))) : Optional.empty();
            } catch (GeneralSecurityException | IOException | CaBundleException e) {
                return Optional.empty();
            }
        }

        private static KeyStore systemStore(String type) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return store;
        }
    }
}
