package io.github.identitydesk.model;

/** A place in the form or in a request to which a problem belongs. */
public sealed interface Place {
    /** A field, or the logins as a whole. */
    enum Field implements Place {
        REGION,
        ENDPOINT_URL,
        IDENTITY_POOL_ID,
        ACCOUNT_ID,
        LOGINS
    }

    /**
     * One cell of the logins.
     *
     * @param row the index of the login, from 0
     * @param column the column
     */
    record Cell(int row, Column column) implements Place {}

    /** The columns of the logins. */
    enum Column {
        PROVIDER_NAME,
        PROVIDER_TOKEN
    }
}
