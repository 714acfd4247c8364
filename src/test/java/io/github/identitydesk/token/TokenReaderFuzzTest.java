package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.diagnosis.Findings;
import io.github.identitydesk.diagnosis.TokenSummary;
import io.github.identitydesk.model.Login;
import java.nio.charset.StandardCharsets;

/**
 * Runs on its kept inputs in every build: a provider name, a line break, a token. To look for new ones: {@code
 * JAZZER_FUZZ=1 mvn test -Dtest=TokenReaderFuzzTest}.
 */
class TokenReaderFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void aLoginIsReadWhateverItIs(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = Math.max(0, text.indexOf('\n'));
        Login login = Login.of(text.substring(0, end), text.substring(end));

        assertThat(TokenSummary.of(TokenReader.read(login.token()), NOW)).isNotNull();
        assertThat(Findings.of(0, login, NOW)).isNotNull();
    }
}
