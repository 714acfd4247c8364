package io.github.identitydesk.app;

import io.github.identitydesk.sandbox.SampleRequest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Base class of tests of the history tab. */
abstract class HistoryFixture extends WindowTest {
    /** Sends a sample request, and waits until the history has the given number of entries. */
    final void call(SampleRequest sample, int calls) {
        choose(sample);
        getId();
        waitForAnswer();
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        waitUntil(() -> calls() == calls && cellTexts().stream().noneMatch("Sent, no answer yet"::equals));
    }

    final int calls() {
        return lookup("#history").queryTableView().getItems().size();
    }

    final List<String> cellTexts() {
        return onFx(() -> from(node("history")).lookup(".label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList());
    }
}
