/**
 * The call itself: a request goes out through the AWS SDK, and what came of it comes back as an outcome.
 *
 * <p>The only package that knows the SDK; expected trouble ends here and is never an exception above it.
 */
@NullMarked
package io.github.identitydesk.aws;

import org.jspecify.annotations.NullMarked;
