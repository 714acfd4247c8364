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
 * Trusts a server if one of several groups of certificate authorities trusts it. The groups are tried in order, and a group
 * is loaded only if all groups before it have rejected the server. Each of them also checks the host name, as those of the
 * JDK do.
 */
final class CompositeTrustManager extends X509ExtendedTrustManager {
    private final List<Supplier<Optional<X509ExtendedTrustManager>>> authorities;

    CompositeTrustManager(List<Supplier<Optional<X509ExtendedTrustManager>>> authorities) {
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, authType));
    }

    /**
     * Checks the chain with each group until one accepts it. The dates of the server's own certificate are checked first: the
     * JDK's trust managers do not check them if that certificate is itself an authority's, and may report only an unknown
     * issuer for a certificate that has expired.
     */
    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        chain[0].checkValidity();
        CertificateException objection = new CertificateException("no certificate authorities are known");
        boolean anyTried = false;
        for (Supplier<Optional<X509ExtendedTrustManager>> source : authorities) {
            Optional<X509ExtendedTrustManager> manager = source.get();
            if (manager.isEmpty()) {
                continue;
            }
            try {
                check.with(manager.get());
                return;
            } catch (CertificateException e) {
                if (!anyTried || !isUnknownIssuer(e)) {
                    objection = e;
                }
                anyTried = true;
            }
        }
        throw objection;
    }

    /** Returns whether the issuer is unknown to these authorities. The objection of another group is then more informative. */
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
        throw new CertificateException("client certificates are not accepted");
    }

    /** Returns an empty array, because only a server sends this list. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** A check of a certificate chain by one group of authorities. */
    @FunctionalInterface
    private interface Check {
        void with(X509ExtendedTrustManager manager) throws CertificateException;
    }
}
