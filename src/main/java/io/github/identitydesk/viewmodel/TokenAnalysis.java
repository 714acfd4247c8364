package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Analyzes the tokens of a form. A token is parsed in the background when it changes. The findings are updated every second,
 * because a token can expire.
 */
public final class TokenAnalysis {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private long latest;

    /** The parsed tokens of the form, so that only a changed token is parsed. */
    private Map<Token, ParsedToken> parsed = Map.of();

    private record Analysis(List<ParsedToken> readings, List<Finding> findings) {
        static Analysis of(IdentityRequest request, Map<Token, ParsedToken> parsed, Instant now) {
            List<ParsedToken> readings = request.logins().stream()
                    .map(Login::token)
                    .map(token -> Optional.ofNullable(parsed.get(token)).orElseGet(() -> TokenReader.read(token)))
                    .toList();
            return new Analysis(readings, Findings.of(request, readings, now));
        }
    }

    /**
     * Creates the analysis of a form, which follows the form.
     *
     * @param form the form
     * @param tasks runs tasks in the background
     * @param clock the clock
     */
    public TokenAnalysis(RequestForm form, TaskRunner tasks, Clock clock) {
        this.form = form;
        this.tasks = tasks;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        InvalidationListener analyze = change -> analyze();
        form.logins().addListener(analyze);
        analyze();
    }

    /** The findings, in the order of the logins. */
    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** The time of the last tick, which is the reference for the remaining lifetimes of tokens. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** Updates the time and the findings. Call this every second. */
    public void tick() {
        now.set(clock.instant());
        if (!form.logins().isEmpty()) {
            analyze();
        }
    }

    private void analyze() {
        List<LoginRow> rows = List.copyOf(form.logins());
        IdentityRequest request = form.request();
        Instant time = clock.instant();
        long mine = ++latest;
        Map<Token, ParsedToken> known = parsed;
        tasks.run(() -> Analysis.of(request, known, time), analysis -> {
            if (mine == latest) {
                show(rows, request, analysis);
            }
        });
    }

    private void show(List<LoginRow> rows, IdentityRequest request, Analysis analysis) {
        Map<Token, ParsedToken> tokens = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).show(analysis.readings().get(index));
            rows.get(index).warn(warned(index, analysis.findings()));
            tokens.put(request.logins().get(index).token(), analysis.readings().get(index));
        }
        parsed = Map.copyOf(tokens);
        if (!findings.get().equals(analysis.findings())) {
            findings.set(analysis.findings());
        }
    }

    private static Set<Column> warned(int row, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.kind().isNote())
                .flatMap(finding -> finding.place() instanceof Cell cell && cell.row() == row
                        ? Stream.of(cell.column())
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
