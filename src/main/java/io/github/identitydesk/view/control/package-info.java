/**
 * What the parts of the window share: custom controls, and the loading of views.
 */
@NullMarked
package io.github.identitydesk.view.control;

import org.jspecify.annotations.NullMarked;
