package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.words.Words;

/**
 * What every controller of a window is made with.
 *
 * @param desk the window's state
 * @param words the words
 * @param actions what reaches beyond the window
 */
public record ViewContext(Desk desk, Words words, WindowActions actions) {}
