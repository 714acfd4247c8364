package io.github.identitydesk.store;

/**
 * The key of the keyed hashes by which the history recognises a login again. It is random, each user's own on each
 * machine, and never leaves it: without it a hash in the history says nothing about who logged in.
 */
public final class FingerprintKey {
    /** The length in bytes: that of the hash in HMAC-SHA-256, as RFC 2104 §3 advises. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    FingerprintKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The key itself; not to be written anywhere. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "FingerprintKey";
    }
}
