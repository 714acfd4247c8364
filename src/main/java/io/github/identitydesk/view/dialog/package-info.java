/** The dialogs that open over the main window: questions, settings, explanations, file choosers. */
@NullMarked
package io.github.identitydesk.view.dialog;

import org.jspecify.annotations.NullMarked;
