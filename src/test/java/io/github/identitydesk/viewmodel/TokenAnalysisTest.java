package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenAnalysisTest {
    private final Later background = new Later();
    private final RequestForm form = new RequestForm();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final TokenAnalysis analysis = new TokenAnalysis(form, new TaskRunner(background, Runnable::run), clock);

    @Test
    void unchangedTokenIsNotParsedAgain() {
        fill();
        List<ParsedToken> parsed = parsed();
        List<List<Finding>> told = new ArrayList<>();
        analysis.findings().subscribe((was, is) -> told.add(is));
        for (int second = 0; second < 10; second++) {
            tick(Duration.ofSeconds(1));
        }

        assertThat(parsed()).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactlyElementsOf(parsed);
        assertThat(told).isEmpty();
    }

    @Test
    void onlyAChangedTokenIsParsedAgain() {
        fill();
        List<ParsedToken> parsed = parsed();
        form.logins().getLast().token().set(new Token("another"));
        background.runAll();

        assertThat(parsed().getFirst()).isSameAs(parsed.getFirst());
        assertThat(parsed().getLast()).isInstanceOf(ParsedToken.Opaque.class);
    }

    @Test
    void expiryIsReportedWhenItsTimeComes() {
        fill();
        assertThat(analysis.findings().get()).extracting(Finding::kind).doesNotContain(Finding.Kind.EXPIRED);
        tick(Duration.ofDays(2));

        assertThat(analysis.findings().get()).extracting(Finding::kind).contains(Finding.Kind.EXPIRED);
    }

    @Test
    void onlyTheExpiredTokenIsMarked() {
        form.fill(EndpointChoice.SANDBOX, SampleRequest.EXPIRED_TOKEN.request(clock));
        form.rows().add("login.example.com").orElseThrow().token().set(new Token("opaque"));
        background.runAll();
        assertThat(form.logins().getFirst().warned().get()).containsExactly(Column.PROVIDER_TOKEN);
        assertThat(form.logins().getLast().warned().get()).doesNotContain(Column.PROVIDER_NAME);

        form.fill(EndpointChoice.SANDBOX, SampleRequest.LOGIN.request(clock));
        background.runAll();
        assertThat(form.logins().getFirst().warned().get()).isEmpty();
    }

    @Test
    void remainingTimeFollowsTheClock() {
        tick(Duration.ofSeconds(5));

        assertThat(analysis.now().get()).isEqualTo(now);
    }

    private void fill() {
        form.fill(EndpointChoice.SANDBOX, SampleRequest.LINKED_LOGINS.request(clock));
        background.runAll();
    }

    private void tick(Duration time) {
        now = now.plus(time);
        analysis.tick();
        background.runAll();
    }

    private List<ParsedToken> parsed() {
        return form.logins().stream().map(row -> row.reading().get()).toList();
    }

    @Test
    void noteAboutATokenIsNoWarning() {
        String token = Tokens.signed(JWSAlgorithm.PS256, "JWT", Tokens.claims("https://login.example.com", "client"));
        now = Tokens.NOW;
        form.rows().add("login.example.com").orElseThrow().token().set(new Token(token));
        background.runAll();

        assertThat(analysis.findings().get())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ALGORITHM_UNDOCUMENTED);
        assertThat(form.logins().getFirst().warned().get()).isEmpty();
    }

    @Test
    void tokensThatAreInTheFormAlreadyAreAnalyzed() {
        fill();
        TokenAnalysis later = new TokenAnalysis(form, new TaskRunner(background, Runnable::run), clock);
        form.logins().getFirst().show(new ParsedToken.Blank());
        background.runAll();

        assertThat(parsed()).doesNotContain(new ParsedToken.Blank());
        assertThat(later.findings().get()).isEqualTo(analysis.findings().get());
    }
}
