package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.CLOCK;
import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The preparation before the first call. */
@Isolated
class WarmUpTest {
    @Test
    void firstCallLoadsHardlyAnyClasses() throws Exception {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            List<String> output = ChildJvm.run(
                    Child.class, Map.of(), List.of(), List.of(server.url().toString()));
            assertThat(output).hasSize(2);
            int before = Integer.parseInt(output.get(0));
            int forTheCall = Integer.parseInt(output.get(1));
            assertThat(forTheCall).isLessThan(before / 10);
        }
    }

    @Test
    void noConnectionIsOpened() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (ScriptedServer proxy = ScriptedServer.http();
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("localhost", proxy.port())));
            client.warmUp();
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** Prints how many classes the warm-up loads and how many the first call loads after it. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Endpoint endpoint = new Endpoint.Custom(URI.create(arguments[0]), new Region("us-east-1"));
            try (SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
                long start = loaded();
                client.warmUp();
                long warm = loaded();
                Outcome outcome = client.getId(LOGIN, endpoint, number -> {});
                long end = loaded();
                if (outcome instanceof Outcome.Found) {
                    System.out.println(warm - start);
                    System.out.println(end - warm);
                }
            }
        }

        private static long loaded() {
            return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        }
    }
}
