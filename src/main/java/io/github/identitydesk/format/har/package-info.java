/** Recordings of a browser's network traffic (HAR 1.2): the GetId calls in them, and copies without secrets. */
@NullMarked
package io.github.identitydesk.format.har;

import org.jspecify.annotations.NullMarked;
