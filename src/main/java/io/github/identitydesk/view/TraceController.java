package io.github.identitydesk.view;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.words.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** The way of a call: its attempts, and where they went. */
public final class TraceController {
    private static final Duration NOTABLE_SKEW = Duration.ofMinutes(1);

    private final Desk desk;
    private final Words words;

    @FXML
    Parent shown;

    @FXML
    AttemptBars attempts;

    @FXML
    TextField requestId;

    @FXML
    TextField effectiveEndpoint;

    @FXML
    TextField calledRegion;

    @FXML
    TextField proxy;

    @FXML
    TextField serviceTime;

    @FXML
    Button copyReport;

    /** For the loader. */
    public TraceController(ViewContext context) {
        this.desk = context.desk();
        this.words = context.words();
    }

    @FXML
    void initialize() {
        desk.shownState().subscribe(this::show);
    }

    /** Makes ready what is hidden until there is a call. */
    void prepare() {
        show(Rehearsal.OUTCOME.trace());
        Shown.prepare(shown);
    }

    private void show(CallState state) {
        boolean ended = state instanceof CallState.Ended;
        Shown.set(shown, ended);
        if (state instanceof CallState.Ended call) {
            show(call.outcome().trace());
        }
    }

    private void show(CallTrace trace) {
        String none = words.say("answer.none");
        attempts.show(trace, words);
        requestId.setText(trace.requestId().orElse(none));
        effectiveEndpoint.setText(trace.url().map(URI::toString).orElse(none));
        calledRegion.setText(trace.endpoint().region().name());
        proxy.setText(trace.proxy().orElse(none));
        serviceTime.setText(
                trace.serviceTime().map(time -> serviceTime(time, trace)).orElse(none));
    }

    private String serviceTime(Instant time, CallTrace trace) {
        Duration skew =
                Duration.between(trace.startedAt().plus(trace.duration()), time).abs();
        return skew.compareTo(NOTABLE_SKEW) > 0
                ? words.say("details.serviceTime.differs", time, skew.toSeconds())
                : words.say("details.serviceTime.value", time);
    }

    /** Copies the report of the call, for a ticket. */
    @FXML
    void copyReport() {
        Feedback feedback = new Feedback(copyReport, words.say("details.copyReport"));
        desk.report(words, report -> {
            Clipboards.copy(report);
            feedback.say(words.say("answer.copied"));
        });
    }
}
