package io.github.identitydesk.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** A resolver that records each name and resolves none. */
public final class RecordingResolver extends InetAddressResolverProvider {
    static final String MARK = "resolved: ";

    /** Created by the service loader. */
    public RecordingResolver() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                System.out.println(MARK + host);
                throw new UnknownHostException(host);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                System.out.println(MARK + InetAddress.getByAddress(address).getHostAddress());
                throw new UnknownHostException();
            }
        };
    }

    @Override
    public String name() {
        return "recorder";
    }
}
