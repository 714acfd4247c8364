package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import java.util.Optional;
import java.util.function.Function;

/** Provides the clients for the current settings. Clients for earlier settings are closed when their last call has ended. */
final class ClientPool implements AutoCloseable {
    private final Function<ClientSettings, SdkClients> factory;
    private Optional<Lease> current = Optional.empty();

    ClientPool(Function<ClientSettings, SdkClients> factory) {
        this.factory = factory;
    }

    /** Returns the clients for the settings, for one more call. {@link Lease#close} releases them. */
    synchronized Lease lease(ClientSettings settings) {
        Optional<Lease> fitting = current.filter(lease -> lease.settings.equals(settings));
        if (fitting.isEmpty()) {
            current.ifPresent(Lease::close);
            current = Optional.of(new Lease(settings, factory.apply(settings)));
        }
        Lease lease = current.orElseThrow();
        lease.users++;
        return lease;
    }

    /** Closes clients that no call uses. The others are closed when their calls end. */
    @Override
    public synchronized void close() {
        current.ifPresent(Lease::close);
        current = Optional.empty();
    }

    /** Clients in use by the pool, while they are the current ones, and by calls. */
    final class Lease implements AutoCloseable {
        private final ClientSettings settings;
        private final SdkClients clients;
        private int users = 1;

        private Lease(ClientSettings settings, SdkClients clients) {
            this.settings = settings;
            this.clients = clients;
        }

        SdkClients clients() {
            return clients;
        }

        @Override
        public void close() {
            synchronized (ClientPool.this) {
                users--;
                if (users == 0) {
                    clients.close();
                }
            }
        }
    }
}
