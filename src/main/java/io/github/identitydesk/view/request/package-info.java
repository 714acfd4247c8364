/** The left column of the window: the form with the request, and the buttons for the call. */
@NullMarked
package io.github.identitydesk.view.request;

import org.jspecify.annotations.NullMarked;
