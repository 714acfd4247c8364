package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static io.github.identitydesk.sandbox.Caller.logins;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS_REFUSED;
import static io.github.identitydesk.sandbox.SandboxProvider.APPLE;
import static io.github.identitydesk.sandbox.SandboxProvider.FACEBOOK;
import static io.github.identitydesk.sandbox.SandboxProvider.GOOGLE;
import static io.github.identitydesk.sandbox.SandboxProvider.SAML;
import static io.github.identitydesk.sandbox.SandboxProvider.USER_POOL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class IdentityTest {
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void restart() throws IOException {
        stop();
        start();
    }

    private String identity(SandboxPool pool, Login... logins) {
        Reply reply = new Caller(sandbox).ask(pool, logins);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.identityId();
    }

    private String identity(SandboxProvider... providers) {
        return identity(GUESTS, logins(providers).toArray(Login[]::new));
    }

    private static Login withSubject(SandboxProvider provider, String subject) {
        ObjectNode claims = TOKENS.idClaims(provider);
        claims.put("sub", subject);
        return Login.of(provider.providerName(), SampleTokens.jwt(claims));
    }

    @Test
    void everyGuestGetsANewIdentity() {
        assertThat(identity(GUESTS)).isNotEqualTo(identity(GUESTS));
    }

    @Test
    void identityIsInTheRegionOfItsPool() {
        assertThat(identity(GUESTS)).startsWith("us-east-1:");
        assertThat(identity(SandboxPool.GUESTS_ONLY)).startsWith("eu-central-1:");
    }

    @ParameterizedTest
    @EnumSource
    void sameLoginGetsTheSameIdentityAfterARestart(SandboxProvider provider) throws IOException {
        String first = identity(provider);

        assertThat(identity(provider)).isEqualTo(first);
        restart();
        assertThat(identity(provider)).isEqualTo(first);
    }

    @Test
    void newTokenOfTheSameSubjectGetsTheSameIdentity() {
        SampleTokens later = new SampleTokens(CLOCK.instant().plus(Duration.ofMinutes(1)));

        assertThat(identity(GUESTS, later.login(GOOGLE))).isEqualTo(identity(GOOGLE));
        assertThat(later.login(GOOGLE)).isNotEqualTo(TOKENS.login(GOOGLE));
    }

    @Test
    void otherSubjectProviderOrPoolGetsAnotherIdentity() {
        assertThat(new String[] {
                    identity(GUESTS, withSubject(GOOGLE, "ann")),
                    identity(GUESTS, withSubject(GOOGLE, "bob")),
                    identity(GUESTS, withSubject(APPLE, "ann")),
                    identity(GUESTS_REFUSED, withSubject(GOOGLE, "ann"))
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void userOfASamlResponseHasOneIdentity() {
        Login later = new SampleTokens(CLOCK.instant().plus(Duration.ofMinutes(1))).login(SAML);
        String xml = new String(Base64.getDecoder().decode(later.token().value()), UTF_8);
        String ofAnn = xml.replace(">sample@example.com<", ">ann@example.com<");

        assertThat(identity(GUESTS, later)).isEqualTo(identity(SAML));
        assertThat(identity(
                        GUESTS,
                        Login.of(SAML.providerName(), Base64.getEncoder().encodeToString(ofAnn.getBytes(UTF_8)))))
                .isNotEqualTo(identity(SAML));
    }

    @Test
    void loginsInOneRequestAreLinked() {
        String together = identity(GOOGLE, USER_POOL, FACEBOOK);

        assertThat(identity(GOOGLE)).isEqualTo(together);
        assertThat(identity(USER_POOL)).isEqualTo(together);
        assertThat(identity(FACEBOOK)).isEqualTo(together);
    }

    @Test
    void newLoginIsLinkedToTheIdentityOfAnother() {
        String mine = identity(USER_POOL);

        assertThat(identity(GOOGLE, USER_POOL)).isEqualTo(mine);
        assertThat(identity(APPLE, GOOGLE)).isEqualTo(mine);
        assertThat(identity(APPLE)).isEqualTo(mine);
    }

    @Test
    void orderOfLoginsDoesNotMatterAfterARestart() throws IOException {
        String forth = identity(GOOGLE, USER_POOL);

        restart();
        assertThat(identity(USER_POOL, GOOGLE)).isEqualTo(forth);
    }

    @Test
    void linkAppliesOnlyToItsPool() {
        identity(GOOGLE, USER_POOL);

        assertThat(identity(GUESTS_REFUSED, TOKENS.login(GOOGLE)))
                .isNotEqualTo(identity(GUESTS_REFUSED, TOKENS.login(USER_POOL)));
    }

    @Test
    void loginsOfDifferentIdentitiesConflictAndStayUnlinked() {
        String google = identity(GOOGLE);
        String userPool = identity(USER_POOL);

        Reply reply =
                new Caller(sandbox).ask(GUESTS, logins(GOOGLE, USER_POOL, APPLE).toArray(Login[]::new));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("ResourceConflictException");
        assertThat(identity(GOOGLE)).isEqualTo(google);
        assertThat(identity(USER_POOL)).isEqualTo(userPool);
        assertThat(identity(APPLE)).isNotIn(google, userPool);
    }

    @Test
    void refusedRequestLinksNothing() {
        Reply refused = new Caller(sandbox)
                .ask(GUESTS, TOKENS.login(APPLE), TOKENS.login(USER_POOL), Login.of("zzz", "opaque"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(identity(APPLE)).isNotEqualTo(identity(USER_POOL));
    }
}
