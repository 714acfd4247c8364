package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentPoolsTest {
    @Test
    void lastCalledPoolIsFirstAndListedOnce() {
        RecentPools recent = RecentPools.NONE.with(pool("us-east-1:a")).with(pool("us-east-1:b"));

        RecentPool again = new RecentPool("us-east-1:a", EndpointChoice.SANDBOX);
        assertThat(recent.with(again).pools()).containsExactly(again, pool("us-east-1:b"));
    }

    @Test
    void keepsTheLastFifteen() {
        RecentPools recent = RecentPools.NONE;
        for (int n = 10; n <= 25; n++) {
            recent = recent.with(pool("us-east-1:" + n));
        }

        assertThat(recent.pools()).hasSize(15).first().isEqualTo(pool("us-east-1:25"));
        assertThat(recent.pools()).last().isEqualTo(pool("us-east-1:11"));
    }

    @Test
    void removesAPool() {
        RecentPools recent = RecentPools.NONE.with(pool("us-east-1:a")).with(pool("us-east-1:b"));

        assertThat(recent.without("us-east-1:a").pools()).containsExactly(pool("us-east-1:b"));
        assertThat(recent.without("us-east-1:c")).isEqualTo(recent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2ln", "us-east-1_123456789", "us-east-1:XYZ"})
    void ignoresInvalidIdentityPoolIds(String text) {
        assertThat(RecentPools.NONE.with(pool(text))).isEqualTo(RecentPools.NONE);
    }

    @Test
    void isSortedHoweverItIsCreated() {
        assertThat(new RecentPools(List.of(pool("us-east-1:a"), pool("us-east-1:b"), pool("us-east-1:a"))).pools())
                .containsExactly(pool("us-east-1:a"), pool("us-east-1:b"));
    }

    private static RecentPool pool(String id) {
        return new RecentPool(id, EndpointChoice.AWS);
    }
}
