package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renders the main states of the window to {@code target/pictures}, and fails if a text is truncated. */
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
                save(
                        onFx(() -> window.getScene().snapshot(null)),
                        folder.resolve(window.equals(stage()) ? state + ".png" : state + "-dialog.png"));
                cuts.assertThat(onFx(() -> CutTexts.in(window.getScene())))
                        .as("truncated texts: %s, %s", folder, state)
                        .isEmpty();
            }
        }
    }

    private static void save(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file).isNotEmptyFile();
    }
}
