package io.github.identitydesk.view.control;

import javafx.util.Subscription;

/**
 * The subscriptions of a window to what outlives it. They end when the window closes; otherwise the subscribed properties
 * would keep the closed window in memory, and change it.
 */
public final class WindowScope {
    private Subscription all = Subscription.EMPTY;

    /** Ends the subscription when the window closes. */
    public void add(Subscription subscription) {
        all = all.and(subscription);
    }

    /** Ends all subscriptions. */
    public void close() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
