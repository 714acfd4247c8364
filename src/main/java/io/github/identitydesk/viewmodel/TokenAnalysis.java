package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Findings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the tokens of a form turn out to be, and what was found in them. They are read in the background at each change, and
 * again as time goes by, since a token may expire while one looks at it.
 */
public final class TokenAnalysis {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private long latest;

    private record Look(List<ParsedToken> readings, List<Finding> findings) {
        static Look at(IdentityRequest request, Instant now) {
            return new Look(
                    request.logins().stream()
                            .map(login -> TokenReader.read(login.token()))
                            .toList(),
                    Findings.of(request, now));
        }
    }

    /** The insights into a form, which follow it. */
    public TokenAnalysis(RequestForm form, TaskRunner tasks, Clock clock) {
        this.form = form;
        this.tasks = tasks;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        InvalidationListener look = change -> look();
        form.logins().addListener(look);
        look();
    }

    /** What was found, login by login. */
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
        tasks.run(() -> Look.at(request, moment), look -> {
            if (mine == latest) {
                show(rows, look);
            }
        });
    }

    private void show(List<LoginRow> rows, Look look) {
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).show(look.readings().get(index));
        }
        findings.set(look.findings());
    }
}
