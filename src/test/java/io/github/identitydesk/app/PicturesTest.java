package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renders the main states of the window to {@code target/pictures}, and fails if a text is truncated. */
class PicturesTest extends WindowStates {
    private static final Path PICTURES = Path.of("target/pictures");

    private final SoftAssertions cuts = new SoftAssertions();
    private Path folder = PICTURES;

    @ParameterizedTest
    @CsvSource({"1180, 760, 100, LIGHT", "1180, 760, 100, DARK", "700, 560, 100, LIGHT", "640, 480, 100, DARK"})
    void noTextIsTruncated(double width, double height, int textSize, Theme theme) {
        folder = PICTURES.resolve("%.0fx%.0f-%d-%s".formatted(width, height, textSize, theme));
        resize(width, height);
        useTheme(theme);
        if (textSize == 200) {
            useLargestText();
        }
        visitStates();
        cuts.assertAll();
    }

    @Override
    void look(String state) {
        for (Stage window : windows()) {
            Image image = onFx(() -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                return window.getScene().snapshot(null);
            });
            save(image, folder.resolve(window.equals(stage()) ? state + ".png" : state + "-dialog.png"));
            cuts.assertThat(onFx(() -> CutTexts.in(window.getScene())))
                    .as("truncated texts: %s, %s", folder.getFileName(), state)
                    .isEmpty();
        }
    }

    private static void save(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file).isNotEmptyFile();
    }
}
