package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Initializes the classes that a call needs, on a separate thread, while a process that ends after its call still parses its
 * command line. Contacts no server. The call must {@link #await} it, because two threads that initialize classes of the SDK
 * at the same time could deadlock.
 */
public final class Preload {
    private final CountDownLatch loaded = new CountDownLatch(1);

    private Preload() {}

    /** Starts loading. */
    public static Preload start() {
        Preload preload = new Preload();
        Thread.ofPlatform().daemon().name("preload").start(preload::load);
        return preload;
    }

    /** Returns an instance that loads nothing in advance. */
    public static Preload none() {
        Preload preload = new Preload();
        preload.loaded.countDown();
        return preload;
    }

    private void load() {
        try (SdkClients clients = new SdkClients(ClientSettings.DEFAULT, Map.of())) {
            clients.get(new Endpoint.Aws(Region.DEFAULT), true);
        } catch (Throwable e) {
            // The call meets the same error and reports it.
        } finally {
            loaded.countDown();
        }
        computePowersOfTen();
    }

    /** Initializes a class of the JDK that the SDK's JSON parser needs, which takes 10 ms. Nothing waits for this. */
    private static void computePowersOfTen() {
        try {
            Class.forName("java.math.BigDecimal");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the classes are loaded. Returns immediately on an interrupt, with the interrupt status still set. */
    void await() {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
