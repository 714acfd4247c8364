/**
 * Text ⇄ request: files and options in the AWS CLI's JSON, YAML and shorthand, pasted commands and code, and copies of
 * a request in all of these.
 *
 * <p>What is read comes back as a {@link io.github.identitydesk.format.Reading}: the value, or one sentence that says
 * where and what is wrong and never quotes a token.
 */
@NullMarked
package io.github.identitydesk.format;

import org.jspecify.annotations.NullMarked;
