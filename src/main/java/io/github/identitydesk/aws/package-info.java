/**
 * Calls the service: sends a request with the AWS SDK and returns the result as an outcome.
 *
 * <p>This is the only package that uses the SDK. Expected failures are outcomes, never exceptions.
 */
@NullMarked
package io.github.identitydesk.aws;

import org.jspecify.annotations.NullMarked;
