/**
 * The command line: the options with which the window opens, the command {@code get-id}, which requests an IdentityId without
 * a window, and the command {@code sandbox}, which runs the sandbox for other programs.
 *
 * <p>Options, output and exit codes are those of the AWS CLI, version 2. No class of JavaFX is loaded.
 */
@NullMarked
package io.github.identitydesk.cli;

import org.jspecify.annotations.NullMarked;
