package io.github.identitydesk.aws;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a server for which one of several groups of authorities vouches. They are asked in turn, and a group is loaded
 * only when those before it did not know the server. Each of them also checks the host name, as the JDK's own do.
 */
final class CompositeTrustManager extends X509ExtendedTrustManager {
    private final List<Supplier<Optional<X509ExtendedTrustManager>>> authorities;

    CompositeTrustManager(List<Supplier<Optional<X509ExtendedTrustManager>>> authorities) {
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        ask(chain, manager -> manager.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        ask(chain, manager -> manager.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        ask(chain, manager -> manager.checkServerTrusted(chain, authType));
    }

    /**
     * The JDK's own do not look at the dates of a certificate that is an authority's itself, and of one that has expired they
     * may only say that its issuer is unknown.
     */
    private void ask(X509Certificate[] chain, Question question) throws CertificateException {
        chain[0].checkValidity();
        CertificateException objection = new CertificateException("no certificate authorities are known");
        boolean anyone = false;
        for (Supplier<Optional<X509ExtendedTrustManager>> source : authorities) {
            Optional<X509ExtendedTrustManager> manager = source.get();
            if (manager.isEmpty()) {
                continue;
            }
            try {
                question.to(manager.get());
                return;
            } catch (CertificateException e) {
                if (!anyone || !isUnknownIssuer(e)) {
                    objection = e;
                }
                anyone = true;
            }
        }
        throw objection;
    }

    /** Whether these authorities merely do not know the server, so that what others object to it says more. */
    private static boolean isUnknownIssuer(CertificateException e) {
        return e.getCause() instanceof CertPathBuilderException;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is not a server");
    }

    /** None are named: only a server sends such a list. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** One check, put to one group of authorities. */
    @FunctionalInterface
    private interface Question {
        void to(X509ExtendedTrustManager manager) throws CertificateException;
    }
}
