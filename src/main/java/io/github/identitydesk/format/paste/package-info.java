/**
 * Reads clipboard contents. An ordered list of {@link io.github.identitydesk.format.paste.Recognizer}s determines the
 * form of a text by its distinguishing marks, and only the recognizer that recognizes the text reads it.
 */
@NullMarked
package io.github.identitydesk.format.paste;

import org.jspecify.annotations.NullMarked;
