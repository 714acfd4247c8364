/**
 * Converts between requests and text: files and options in the AWS CLI's JSON, YAML and shorthand, pasted commands and
 * code, and copies of a request in all of these.
 *
 * <p>The result of reading is a {@link io.github.identitydesk.format.Reading}: the value, or one sentence that
 * describes the position and the error and never quotes a token.
 */
@NullMarked
package io.github.identitydesk.format;

import org.jspecify.annotations.NullMarked;
