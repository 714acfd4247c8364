/**
 * The data of requests, logins, endpoints and answers, and the service's limits.
 *
 * <p>This is the lowest package: it uses only the JDK and is used by all other packages.
 */
@NullMarked
package io.github.identitydesk.model;

import org.jspecify.annotations.NullMarked;
