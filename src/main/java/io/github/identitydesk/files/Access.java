package io.github.identitydesk.files;

/** Determines who may read a file that is written. */
public enum Access {
    /** Only the owner, even if others could read the file before. For files that contain a secret. */
    OWNER_ONLY,
    /** The permissions of the existing file, or the system's defaults for a new file. */
    DEFAULT
}
