/**
 * Explains refusals and the other outcomes of a call, from the answer and from the findings about the logins, and reports
 * calls.
 *
 * <p>Everything is processed on this machine, and nothing is sent. The time is an argument.
 */
@NullMarked
package io.github.identitydesk.diagnosis;

import org.jspecify.annotations.NullMarked;
