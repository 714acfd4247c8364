package io.github.identitydesk.files;

/** Who may read a file that is written. */
public enum Access {
    /** The owner alone, whatever the file allowed before: for what holds a secret. */
    OWNER_ONLY,
    /** Whoever might read it before; for a new file, whoever the system lets by default. */
    DEFAULT
}
