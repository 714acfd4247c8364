/**
 * What the app remembers from one start to the next: settings, recent pools, the history, and the key with which the
 * history recognises a login again.
 *
 * <p>One file each in the user's own directories, readable by them alone, and none ever holds a provider token.
 */
@NullMarked
package io.github.identitydesk.store;

import org.jspecify.annotations.NullMarked;
