package io.github.identitydesk.model;

/** The looks of the app that a user can choose from. */
public enum Theme {
    /** As the system is set, and changing with it. */
    SYSTEM,
    LIGHT,
    DARK
}
