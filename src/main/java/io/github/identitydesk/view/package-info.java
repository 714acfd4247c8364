/**
 * What is seen: FXML with one controller a view, custom controls, style sheets and icons.
 *
 * <p>It binds to the view-models and decides nothing; all its words come from {@link io.github.identitydesk.words}.
 */
@NullMarked
package io.github.identitydesk.view;

import org.jspecify.annotations.NullMarked;
