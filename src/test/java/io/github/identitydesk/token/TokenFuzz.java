package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.HostileInput;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.TokenSummary;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Locale;

/** The checks that hold for reading a login with any token. */
final class TokenFuzz {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final int SECRET = 100;

    private TokenFuzz() {}

    /** Checks that the summary and the findings of a login are formatted without quoting its token. */
    static void check(String providerName, String token) {
        Login login = Login.of(providerName, token);
        String summary =
                MESSAGES.format(HostileInput.read(() -> TokenSummary.of(TokenReader.read(login.token()), NOW)));
        List<String> findings = HostileInput.read(() -> Findings.of(0, login, NOW)).stream()
                .map(Finding::what)
                .map(MESSAGES::format)
                .toList();

        assertThat(summary).isNotBlank();
        if (token.length() > SECRET) {
            assertThat(summary).doesNotContain(token);
            assertThat(findings).noneMatch(sentence -> sentence.contains(token));
        }
    }
}
