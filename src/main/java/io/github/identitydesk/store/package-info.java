/**
 * Stores the data that the app keeps between starts: settings, pools, recent files, the history, and the key with which the
 * history recognizes a repeated login.
 *
 * <p>Each is a file in the user's own directories that only the user can read. None contains a provider token.
 */
@NullMarked
package io.github.identitydesk.store;

import org.jspecify.annotations.NullMarked;
