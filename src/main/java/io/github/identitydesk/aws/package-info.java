/**
 * The calls to the service: a request is sent with the AWS SDK, and the result is returned as an outcome.
 *
 * <p>This is the only package that uses the SDK. Expected failures are outcomes, never exceptions.
 */
@NullMarked
package io.github.identitydesk.aws;

import org.jspecify.annotations.NullMarked;
