/** The custom controls and the helper classes that the parts of the window share, and the loading of views. */
@NullMarked
package io.github.identitydesk.view.control;

import org.jspecify.annotations.NullMarked;
