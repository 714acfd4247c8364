package io.github.identitydesk.view.control;

import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.view.control.Icon.Picture;

/** The pictures that stand for the outcomes of calls. */
public final class OutcomePictures {
    private OutcomePictures() {}

    /** Returns the picture for an outcome. */
    public static Picture of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found found -> Picture.DONE;
            case Outcome.Refused refused -> Picture.REFUSED;
            case Outcome.NotReached notReached -> Picture.NO_CONNECTION;
            case Outcome.Cancelled cancelled -> Picture.CANCELLED;
        };
    }

    /** Returns the picture for an outcome in the history. */
    public static Picture of(PastOutcome outcome) {
        return switch (outcome) {
            case PastOutcome.Found found -> Picture.DONE;
            case PastOutcome.Refused refused -> Picture.REFUSED;
            case PastOutcome.NotReached notReached -> Picture.NO_CONNECTION;
            case PastOutcome.Cancelled cancelled -> Picture.CANCELLED;
            case PastOutcome.Sent sent -> Picture.INFORMATION;
        };
    }
}
