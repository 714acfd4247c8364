package io.github.identitydesk.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiddleEllipsisTest {
    @Test
    void onlyLongWordsAreShortenedAndKeepTheirEnd() {
        assertThat(MiddleEllipsis.shortenWords(
                        "The login for cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123 may be the cause", 31))
                .isEqualTo("The login for cognito-id…/us-east-1_AbCdEf123 may be the cause");
        assertThat(MiddleEllipsis.shortenWords("The login for accounts.google.com", 31))
                .isEqualTo("The login for accounts.google.com");
    }
}
