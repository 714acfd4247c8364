package io.github.identitydesk.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdPiecesTest {
    @Test
    void idIsBrokenAfterSeparatorsOnly() {
        assertThat(IdPieces.of("us-east-1:0f1e2d3c-1111")).containsExactly("us-", "east-", "1:", "0f1e2d3c-", "1111");
        assertThat(IdPieces.of("cognito-idp.eu.amazonaws.com/eu_Ab1"))
                .containsExactly("cognito-", "idp.", "eu.", "amazonaws.", "com/", "eu_", "Ab1");
    }

    @Test
    void exceptionNameIsBrokenBeforeCapitals() {
        assertThat(IdPieces.of("NotAuthorizedException")).containsExactly("Not", "Authorized", "Exception");
    }

    @Test
    void textWithoutSeparatorsIsNeverBrokenInsideACharacter() {
        String hostile = "x".repeat(13) + "😀".repeat(9);

        assertThat(IdPieces.of(hostile)).allMatch(piece -> piece.length() <= 15);
        assertThat(String.join("", IdPieces.of(hostile))).isEqualTo(hostile);
        assertThat(IdPieces.of(hostile)).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }
}
