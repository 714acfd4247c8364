/**
 * Every sentence that a user reads, kept in resource bundles and looked up by key.
 *
 * <p>The other packages say what they found as a {@link io.github.identitydesk.model.Message}; here it gets its words.
 */
@NullMarked
package io.github.identitydesk.words;

import org.jspecify.annotations.NullMarked;
