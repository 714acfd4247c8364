package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows the attempts of a call and the waits between them, as bars on a common time axis. */
public final class AttemptBars extends GridPane {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private int row;

    /** Creates a chart without bars. */
    public AttemptBars() {
        getStyleClass().add("attempts");
        ColumnConstraints name = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints text = new ColumnConstraints(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE);
        getColumnConstraints().setAll(List.of(name, bar, text));
    }

    /**
     * Shows the attempts of a call.
     *
     * @param trace the trace of the call
     * @param granted whether the last attempt got what was requested, which an answer with status 200 does not imply
     * @param messages the messages
     */
    void show(CallTrace trace, boolean granted, Messages messages) {
        getChildren().clear();
        row = 0;
        Duration end = Duration.ZERO;
        for (Attempt attempt : trace.attempts()) {
            Duration wait = attempt.offset().minus(end);
            if (attempt.number() > 1) {
                Bar bar = new Bar(share(end, trace), share(attempt.offset(), trace), 0);
                bar.region.getStyleClass().add("wait");
                addRow(messages.format("details.wait"), bar, messages.format("details.millis", wait.toMillis()));
            }
            Bar bar = new Bar(
                    share(attempt.offset(), trace),
                    share(attempt.end(), trace),
                    attempt.timeToFirstByte()
                            .map(time -> share(attempt.offset().plus(time), trace))
                            .orElse(0.0));
            boolean isLast = attempt.number() == trace.attempts().size();
            bar.region.pseudoClassStateChanged(FAILED, !(isLast && granted));
            addRow(messages.format("details.attempt", attempt.number()), bar, text(attempt, messages));
            end = attempt.end();
        }
    }

    private static String text(Attempt attempt, Messages messages) {
        String status = attempt.status()
                .map(it -> messages.format("details.attempt.status", it.toString()))
                .orElseGet(() -> messages.format("details.noAnswer"));
        long millis = attempt.duration().toMillis();
        return attempt.timeToFirstByte()
                .map(time -> messages.format("details.attempt.text", status, millis, time.toMillis()))
                .orElseGet(() -> messages.format("details.attempt.unanswered", status, millis));
    }

    private void addRow(String name, Bar bar, String text) {
        Label label = new Label(name);
        label.getStyleClass().add("note");
        Label numbers = new Label(text);
        numbers.getStyleClass().add("numbers");
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        addRow(row++, label, bar, numbers);
    }

    private static double share(Duration time, CallTrace trace) {
        double whole = Math.max(1, trace.duration().toNanos());
        return Math.clamp(time.toNanos() / whole, 0, 1);
    }

    /** A bar between two fractions of the width. The part after the first byte of the answer is lighter. */
    private static final class Bar extends Pane {
        private final Region region = new Region();
        private final Region afterFirstByte = new Region();
        private final double from;
        private final double to;
        private final double firstByte;

        Bar(double from, double to, double firstByte) {
            this.from = from;
            this.to = to;
            this.firstByte = firstByte;
            region.getStyleClass().add("bar");
            afterFirstByte.getStyleClass().add("after-first-byte");
            // Otherwise the parts would keep the chart from becoming narrower.
            region.setManaged(false);
            afterFirstByte.setManaged(false);
            getChildren().setAll(region, afterFirstByte);
            getStyleClass().add("track");
        }

        @Override
        protected void layoutChildren() {
            double left = from * getWidth();
            double right = Math.max(left + 2, to * getWidth());
            region.resizeRelocate(left, 1, right - left, getHeight() - 2);
            double last = firstByte > 0 ? Math.max(0, right - firstByte * getWidth()) : 0;
            afterFirstByte.resizeRelocate(right - last, 1, last, getHeight() - 2);
        }
    }
}
