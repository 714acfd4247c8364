package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** All windows share one sandbox, which ends with the app. */
class LazySandboxTest {
    @AutoClose
    private final LazySandbox sandbox = new LazySandbox(CLOCK);

    @Test
    void everyoneGetsTheSameSandboxUntilItIsClosed() {
        URI url = sandbox.url();
        Caller caller = new Caller(url);
        assertThat(sandbox.url()).isEqualTo(url);
        assertThat(sandbox.issuer().identifier() + "/").isEqualTo(url.toString());
        assertThat(caller.ask(SandboxPool.GUESTS).status()).isEqualTo(200);

        sandbox.close();
        sandbox.close();
        assertThatThrownBy(() -> caller.ask(SandboxPool.GUESTS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closedSandboxIsStartedAgainWhenItIsNeeded() {
        sandbox.url();
        sandbox.close();

        assertThat(new Caller(sandbox.url()).ask(SandboxPool.GUESTS).status()).isEqualTo(200);
    }
}
