/**
 * The windows of the app: FXML files with one controller each, custom controls, style sheet and icons.
 *
 * <p>The views bind to the view models and contain no logic. All their messages come from {@link io.github.identitydesk.words}.
 */
@NullMarked
package io.github.identitydesk.view;

import org.jspecify.annotations.NullMarked;
