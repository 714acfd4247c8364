package io.github.identitydesk.model;

/** The themes of the app. */
public enum Theme {
    /** Follows the setting of the system. */
    SYSTEM,
    LIGHT,
    DARK
}
