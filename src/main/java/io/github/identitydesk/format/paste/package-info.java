/**
 * Whatever is on a clipboard: {@link io.github.identitydesk.format.paste.Recognizer}s, in order, decide by its marks what
 * a text is; only the one that knows it then reads it.
 */
@NullMarked
package io.github.identitydesk.format.paste;

import org.jspecify.annotations.NullMarked;
