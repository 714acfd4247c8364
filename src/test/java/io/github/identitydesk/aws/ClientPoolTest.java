package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPoolTest {
    private static final ClientSettings NEW = ClientSettings.DEFAULT.withMaxAttempts(7);

    private final List<SdkClients> made = new ArrayList<>();
    private final ClientPool pool = new ClientPool(settings -> {
        SdkClients clients = new SdkClients(settings, Map.of());
        made.add(clients);
        return clients;
    });

    @Test
    void sameSettingsShareClients() {
        pool.lease(ClientSettings.DEFAULT).close();
        pool.lease(ClientSettings.DEFAULT).close();

        assertThat(made).hasSize(1);
        assertThat(made.getFirst().isClosed()).isFalse();
    }

    @Test
    void clientsOfOldSettingsAreClosedAfterTheirLastCall() {
        ClientPool.Lease first = pool.lease(ClientSettings.DEFAULT);
        ClientPool.Lease second = pool.lease(ClientSettings.DEFAULT);
        pool.lease(NEW).close();
        first.close();
        assertThat(made.getFirst().isClosed()).isFalse();

        second.close();
        assertThat(made).hasSize(2);
        assertThat(made.getFirst().isClosed()).isTrue();
        assertThat(made.getLast().isClosed()).isFalse();
    }

    @Test
    void noClientIsLeakedWhenSettingsChangeOften() {
        for (int attempts = 1; attempts <= 10; attempts++) {
            pool.lease(ClientSettings.DEFAULT.withMaxAttempts(attempts)).close();
        }
        pool.close();

        assertThat(made).hasSize(10).allMatch(SdkClients::isClosed);
    }

    @Test
    void clientsOfUnusedEndpointsAreReleased() {
        try (SdkClients clients = new SdkClients(ClientSettings.DEFAULT, Map.of())) {
            for (int port = 1; port <= 3 * SdkClients.MAX_CLIENTS; port++) {
                URI url = URI.create("http://localhost:" + port);
                clients.get(new Endpoint.Custom(url, new Region("us-east-1")), true);
            }
            assertThat(clients.size()).isEqualTo(SdkClients.MAX_CLIENTS);
        }
    }
}
