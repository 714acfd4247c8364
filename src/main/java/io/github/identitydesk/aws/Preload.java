package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Initializes the classes that a call needs, on a thread of its own, while a process that ends after its call still reads its
 * command line. Contacts nothing. The call has to {@link #await} it, because two threads that initialize classes of the SDK at
 * the same time could wait for each other for ever.
 */
public final class Preload {
    private final CountDownLatch loaded = new CountDownLatch(1);

    private Preload() {}

    /** Starts to load. */
    public static Preload start() {
        Preload preload = new Preload();
        Thread.ofPlatform().daemon().name("preload").start(preload::load);
        return preload;
    }

    /** Nothing is loaded before the call needs it. */
    public static Preload none() {
        Preload preload = new Preload();
        preload.loaded.countDown();
        return preload;
    }

    private void load() {
        try (SdkClients clients = new SdkClients(ClientSettings.DEFAULT, Map.of())) {
            clients.get(new Endpoint.Aws(Region.DEFAULT), true);
        } catch (RuntimeException | LinkageError e) {
            // The call meets the same and tells it.
        } finally {
            loaded.countDown();
        }
        computePowersOfTen();
    }

    /** The SDK's JSON parser needs a class of the JDK whose initialization takes 10 ms. Nothing has to wait for this. */
    private static void computePowersOfTen() {
        try {
            Class.forName("java.math.BigDecimal");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the classes are loaded. After an interrupt it returns at once, and the thread stays interrupted. */
    void await() {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
