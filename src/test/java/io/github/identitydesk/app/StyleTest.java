package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import java.util.Set;
import javafx.css.CssParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Switches the theme in several states of the window. {@link WindowTest} fails every window test that logs a CSS warning. */
@Tag("slow")
class StyleTest extends WindowStates {
    private static final Set<String> STATES =
            Set.of("empty", "calling", "refused", "problem", "credentials", "settings");

    @Test
    void switchingTheThemeCausesNoCssWarnings() {
        visitStates();

        assertThat(onFx(() -> Set.copyOf(CssParser.errorsProperty()))).isEmpty();
    }

    @Override
    void look(String state) {
        if (STATES.contains(state)) {
            useTheme(Theme.DARK);
            useTheme(Theme.LIGHT);
        }
    }
}
