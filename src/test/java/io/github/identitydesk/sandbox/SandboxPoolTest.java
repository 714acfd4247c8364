package io.github.identitydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.RequestChecks;
import io.github.identitydesk.words.Messages;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxPoolTest {
    @ParameterizedTest
    @EnumSource
    void idLooksLikeARealOne(SandboxPool pool) {
        assertThat(RequestChecks.check(IdentityRequest.guest(pool.id()))).isEmpty();
    }

    @Test
    void noTwoPoolsHaveTheSameId() {
        assertThat(Arrays.stream(SandboxPool.values()).map(SandboxPool::id)).doesNotHaveDuplicates();
    }

    @Test
    void poolsAreInSeveralRegions() {
        assertThat(Arrays.stream(SandboxPool.values()).map(SandboxPool::region))
                .contains(new Region("us-east-1"), new Region("eu-central-1"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPoolHasADescription(SandboxPool pool) {
        assertThat(new Messages(Locale.ENGLISH).format(pool.purpose())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everySampleHasATitle(SampleRequest sample) {
        assertThat(new Messages(Locale.ENGLISH).format(sample.title())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everySignedSampleHasATitle(SignedSample sample) {
        assertThat(new Messages(Locale.ENGLISH).format(sample.title())).isNotBlank();
    }
}
