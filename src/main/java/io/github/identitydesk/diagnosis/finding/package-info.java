/**
 * Finds what looks wrong with logins: parses their provider names and tokens, and describes them, without the answer of the
 * service.
 */
@NullMarked
package io.github.identitydesk.diagnosis.finding;

import org.jspecify.annotations.NullMarked;
