/**
 * Reads recordings of a browser's network traffic (HAR 1.2): finds the GetId calls, and makes copies without secrets.
 */
@NullMarked
package io.github.identitydesk.format.har;

import org.jspecify.annotations.NullMarked;
