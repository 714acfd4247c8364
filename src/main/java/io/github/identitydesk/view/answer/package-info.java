/** The right column of the window: the answer to the call, and the tabs with its details. */
@NullMarked
package io.github.identitydesk.view.answer;

import org.jspecify.annotations.NullMarked;
