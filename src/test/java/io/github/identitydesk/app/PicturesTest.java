package io.github.identitydesk.app;

import io.github.identitydesk.model.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renders the main states of the window to {@code target/pictures}, and fails if a text is truncated. */
@Tag("slow")
class PicturesTest extends WindowStates {
    private static final Path PICTURES = Path.of("target/pictures");

    private final SoftAssertions cuts = new SoftAssertions();
    private List<WindowSize> sizes = List.of();
    private String kind = "";

    @ParameterizedTest
    @CsvSource({"LIGHT, AT_FIRST, NARROW", "DARK, AT_FIRST, SMALLEST"})
    void noTextIsTruncated(Theme theme, WindowSize size, WindowSize smaller) {
        useTheme(theme);
        kind = "100-" + theme;
        visit(size, smaller);
    }

    @Test
    void noLargeTextIsTruncated() {
        useLargestText();
        kind = "200-LIGHT";
        visit(WindowSize.AT_FIRST, WindowSize.SMALLEST);
    }

    private void visit(WindowSize... at) {
        sizes = List.of(at);
        visitStates();
        cuts.assertAll();
    }

    @Override
    void look(String state) {
        for (WindowSize size : sizes) {
            resize(size);
            Path folder = PICTURES.resolve(size + "-" + kind);
            for (Stage window : windows()) {
                onFx(() -> Picture.of(window.getScene()))
                        .save(folder.resolve(window.equals(stage()) ? state + ".png" : state + "-dialog.png"));
                cuts.assertThat(onFx(() -> CutTexts.in(window.getScene())))
                        .as("truncated texts: %s, %s", folder, state)
                        .isEmpty();
            }
        }
    }
}
