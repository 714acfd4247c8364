package io.github.identitydesk.view.control;

import javafx.util.Subscription;

/**
 * The subscriptions of a window to properties that outlive it. They end when the window closes; otherwise those properties
 * would keep the closed window in memory and continue to change it.
 */
public final class WindowScope {
    private Subscription all = Subscription.EMPTY;

    /** Adds a subscription to end when the window closes. */
    public void add(Subscription subscription) {
        all = all.and(subscription);
    }

    /** Ends all subscriptions. */
    public void close() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
