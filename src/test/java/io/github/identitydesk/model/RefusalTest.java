package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void kindIsFoundByTheNameOfTheError(Kind kind) {
        assertThat(kind.errorCode()).endsWith("Exception");
        assertThat(Refusal.of(kind.errorCode(), "The words.", 400))
                .isEqualTo(new Refusal(kind, kind.errorCode(), "The words.", 400));
    }

    @Test
    void unknownNameOfAnErrorIsKept() {
        assertThat(Refusal.of("UnheardOfException", "", 400))
                .isEqualTo(new Refusal(Kind.OTHER, "UnheardOfException", "", 400));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "INTERNAL_ERROR", "EXTERNAL_SERVICE"})
    void sameRequestMaySucceedLater(Kind kind) {
        assertThat(kind.isTransient()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "INTERNAL_ERROR", "EXTERNAL_SERVICE"})
    void sameRequestIsRefusedAgain(Kind kind) {
        assertThat(kind.isTransient()).isFalse();
    }
}
