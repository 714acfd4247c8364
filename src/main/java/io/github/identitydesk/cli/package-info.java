/**
 * The command line: the options with which the window opens, {@code get-id}, which asks without a window, and
 * {@code sandbox}, which serves the sandbox to other programs.
 *
 * <p>Options, output and exit codes are those of the AWS CLI, version 2; no class of JavaFX is loaded.
 */
@NullMarked
package io.github.identitydesk.cli;

import org.jspecify.annotations.NullMarked;
