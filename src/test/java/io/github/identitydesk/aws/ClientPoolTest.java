package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPoolTest {
    private static final Endpoint ENDPOINT = new Endpoint.Aws(Region.DEFAULT);
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
        assertOpen(made.getFirst());
    }

    @Test
    void clientsOfOldSettingsAreClosedAfterTheirLastCall() {
        ClientPool.Lease first = pool.lease(ClientSettings.DEFAULT);
        ClientPool.Lease second = pool.lease(ClientSettings.DEFAULT);
        pool.lease(NEW).close();
        first.close();
        assertOpen(made.getFirst());

        second.close();
        assertThat(made).hasSize(2);
        assertClosed(made.getFirst());
        assertOpen(made.getLast());
    }

    @Test
    void noClientIsLeakedWhenSettingsChangeOften() {
        for (int attempts = 1; attempts <= 10; attempts++) {
            pool.lease(ClientSettings.DEFAULT.withMaxAttempts(attempts)).close();
        }
        pool.close();

        assertThat(made).hasSize(10).allSatisfy(ClientPoolTest::assertClosed);
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

    private static void assertOpen(SdkClients clients) {
        assertThat(clients.get(ENDPOINT, true)).isNotNull();
    }

    private static void assertClosed(SdkClients clients) {
        assertThatThrownBy(() -> clients.get(ENDPOINT, true)).isInstanceOf(IllegalStateException.class);
    }
}
