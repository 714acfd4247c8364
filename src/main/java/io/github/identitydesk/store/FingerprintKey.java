package io.github.identitydesk.store;

/**
 * The key of the keyed hashes by which the history recognizes a repeated login. It is random, differs for each user and
 * machine, and never leaves the machine. Without it, a hash in the history does not reveal who logged in.
 */
public final class FingerprintKey {
    /** The length in bytes: that of the hash in HMAC-SHA-256, as RFC 2104 §3 advises. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    FingerprintKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Returns a copy of the key. It must not be written anywhere else. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns a string that does not contain the key. */
    @Override
    public String toString() {
        return "FingerprintKey";
    }
}
