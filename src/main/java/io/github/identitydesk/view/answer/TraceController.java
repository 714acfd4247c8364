package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** Shows the trace of a call: its attempts, the endpoint, the proxy and the time of the service. */
public final class TraceController {
    /**
     * The difference between the clocks above which it is shown. The service reports whole seconds, and its answer is in
     * transit for a while.
     */
    private static final Duration NOTABLE_SKEW = Duration.ofSeconds(2);

    private final WindowModel windowModel;
    private final Messages messages;

    @FXML
    Parent shown;

    @FXML
    AttemptBars attempts;

    @FXML
    TextField effectiveEndpoint;

    @FXML
    TextField calledRegion;

    @FXML
    TextField proxy;

    @FXML
    TextField serviceTime;

    /** Creates a controller for the window of the given context. */
    public TraceController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        windowModel.shownState().subscribe(this::show);
    }

    /** Prepares the parts that are hidden until the first call. */
    void prepare() {
        show(WarmUpOutcome.OUTCOME);
        Visibility.prepare(shown);
    }

    private void show(CallState state) {
        boolean ended = state instanceof CallState.Ended;
        Visibility.set(shown, ended);
        if (state instanceof CallState.Ended call) {
            show(call.outcome());
        }
    }

    private void show(Outcome outcome) {
        CallTrace trace = outcome.trace();
        String none = messages.format("answer.none");
        attempts.show(trace, outcome instanceof Outcome.Found, messages);
        effectiveEndpoint.setText(trace.url().map(URI::toString).orElseGet(() -> endpoint(trace.endpoint())));
        calledRegion.setText(trace.endpoint().region().name());
        proxy.setText(trace.proxy().orElse(none));
        serviceTime.setText(
                trace.serviceTime().map(time -> serviceTime(time, trace)).orElse(none));
    }

    private String serviceTime(Instant time, CallTrace trace) {
        Duration ahead =
                Duration.between(time, trace.startedAt().plus(trace.duration()).truncatedTo(ChronoUnit.SECONDS));
        if (ahead.abs().compareTo(NOTABLE_SKEW) < 0) {
            return messages.format("details.serviceTime.same", time);
        }
        return messages.format(
                ahead.isPositive() ? "details.serviceTime.ahead" : "details.serviceTime.behind",
                time,
                RelativeTime.length(ahead));
    }

    /** Returns the destination of a call that ended before it was sent. */
    private String endpoint(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Aws aws ->
                messages.format("answer.endpoint.aws", aws.region().name());
            case Endpoint.Sandbox sandbox -> messages.format("endpoint.SANDBOX");
            case Endpoint.Custom custom -> custom.url().toString();
        };
    }
}
