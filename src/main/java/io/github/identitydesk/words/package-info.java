/**
 * All texts that a user reads, in resource bundles with keys.
 *
 * <p>Other packages return a {@link io.github.identitydesk.model.Message}; this package provides its text.
 */
@NullMarked
package io.github.identitydesk.words;

import org.jspecify.annotations.NullMarked;
