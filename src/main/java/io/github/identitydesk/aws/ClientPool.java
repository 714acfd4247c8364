package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import java.util.Optional;
import java.util.function.Function;

/** The clients for the settings that are in force. Those for earlier settings are closed once their last call has ended. */
final class ClientPool implements AutoCloseable {
    private final Function<ClientSettings, SdkClients> factory;
    private Optional<Lease> current = Optional.empty();

    ClientPool(Function<ClientSettings, SdkClients> factory) {
        this.factory = factory;
    }

    /** The clients for these settings, for one more call, which gives them back by {@link Lease#close}. */
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

    /** Closes what no call uses any more; the rest follows as the calls end. */
    @Override
    public synchronized void close() {
        current.ifPresent(Lease::close);
        current = Optional.empty();
    }

    /** Clients that are in use: by the pool as long as they are the current ones, and by the calls. */
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
