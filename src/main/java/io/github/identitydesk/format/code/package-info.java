/** Reads requests in source code for the AWS SDKs. Code is split into tokens and known expressions are replaced by their values;
 * it is never run. */
@NullMarked
package io.github.identitydesk.format.code;

import org.jspecify.annotations.NullMarked;
