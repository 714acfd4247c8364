/**
 * What a request, a login, an endpoint and an answer are, and the service's limits on them.
 *
 * <p>The ground floor: plain records over the JDK alone, known to every other room.
 */
@NullMarked
package io.github.identitydesk.model;

import org.jspecify.annotations.NullMarked;
