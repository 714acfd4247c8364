/**
 * What a request, a login, an endpoint and an answer are, and the service's limits on them.
 *
 * <p>The lowest package: plain records over the JDK alone, used by every other package.
 */
@NullMarked
package io.github.identitydesk.model;

import org.jspecify.annotations.NullMarked;
