package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Findings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The analysis of the tokens of a form, and the findings about them. A token is parsed in the background when it changes; the
 * findings are renewed each second, because a token may expire meanwhile.
 */
public final class TokenAnalysis {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private long latest;

    /** The tokens of the form as they were parsed last, so that only a changed one is parsed again. */
    private Map<Token, ParsedToken> parsed = Map.of();

    private record Look(List<ParsedToken> readings, List<Finding> findings) {
        static Look at(IdentityRequest request, Map<Token, ParsedToken> parsed, Instant now) {
            List<ParsedToken> readings = request.logins().stream()
                    .map(Login::token)
                    .map(token -> Optional.ofNullable(parsed.get(token)).orElseGet(() -> TokenReader.read(token)))
                    .toList();
            return new Look(readings, Findings.of(request, readings, now));
        }
    }

    /** The analysis of a form, which follows it. */
    public TokenAnalysis(RequestForm form, TaskRunner tasks, Clock clock) {
        this.form = form;
        this.tasks = tasks;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        InvalidationListener look = change -> look();
        form.logins().addListener(look);
        look();
    }

    /** The findings, in the order of the logins. */
    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** The time, as of the last tick; what is said of a token’s life counts from it. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** A second has gone by. */
    public void tick() {
        now.set(clock.instant());
        if (!form.logins().isEmpty()) {
            look();
        }
    }

    private void look() {
        List<LoginRow> rows = List.copyOf(form.logins());
        IdentityRequest request = form.request();
        Instant moment = clock.instant();
        long mine = ++latest;
        Map<Token, ParsedToken> known = parsed;
        tasks.run(() -> Look.at(request, known, moment), look -> {
            if (mine == latest) {
                show(rows, request, look);
            }
        });
    }

    private void show(List<LoginRow> rows, IdentityRequest request, Look look) {
        Map<Token, ParsedToken> tokens = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).show(look.readings().get(index));
            tokens.put(request.logins().get(index).token(), look.readings().get(index));
        }
        parsed = Map.copyOf(tokens);
        if (!findings.get().equals(look.findings())) {
            findings.set(look.findings());
        }
    }
}
