/**
 * Every sentence that a person reads, kept in resource bundles and looked up by key.
 *
 * <p>The other rooms say what they found as a {@link io.github.identitydesk.model.Message}; here it gets its words.
 */
@NullMarked
package io.github.identitydesk.words;

import org.jspecify.annotations.NullMarked;
