/**
 * The left column of the window: the form with the request, and the buttons that send it.
 */
@NullMarked
package io.github.identitydesk.view.request;

import org.jspecify.annotations.NullMarked;
