package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the window in its main states to {@code target/pictures}, and fails where a text is cut short. */
class PicturesTest extends WindowTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @ParameterizedTest
    @CsvSource({"1000, 700", "700, 560"})
    void theMainStates(double width, double height) {
        useLightTheme();
        resize(width, height);
        picture("empty");

        clickOn("#trySandbox");
        picture("filled");

        getId();
        waitForAnswer();
        picture("found");

        fill("identityPoolId", SandboxPool.SLOW.id());
        getId();
        picture("calling");
        push(KeyCode.ESCAPE);
        picture("cancelled");
    }

    @ParameterizedTest
    @CsvSource({"1000, 700", "700, 560"})
    void aRefusal(double width, double height) {
        useLightTheme();
        resize(width, height);
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", SandboxPool.GUESTS_REFUSED.id());
        getId();
        waitForAnswer();
        picture("refused");
    }

    @Test
    void anExplanation() {
        useLightTheme();
        resize(1000, 760);
        choose(SampleRequest.ACCESS_TOKEN);
        getId();
        waitForAnswer();
        waitUntil(() -> !lookup(".finding").queryAll().isEmpty());
        picture("explained");
        clickOn(lookup(".tab-pane").lookup("Token").<Node>query());
        picture("token");
        clickOn(lookup(".tab-pane").lookup("Request").<Node>query());
        waitUntil(() -> !text("requestText").isEmpty());
        picture("request");
        clickOn(lookup(".tab-pane").lookup("History").<Node>query());
        picture("history");
    }

    @Test
    void problems() {
        useLightTheme();
        resize(1000, 700);
        choose("endpoint", "Custom URL");
        fill("identityPoolId", "us-east-1_123456789");
        fill("accountId", "1234-5678-9012");
        addProvider("Google");
        getId();
        picture("problems");
    }

    private void useLightTheme() {
        chooseFromMenu("View", "Light");
    }

    private void resize(double width, double height) {
        onFx(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
            return stage();
        });
    }

    private void picture(String state) {
        moveTo(stage().getX() + 1, stage().getY() + 1);
        Image image = onFx(() -> {
            stage().getScene().getRoot().applyCss();
            stage().getScene().getRoot().layout();
            return stage().getScene().snapshot(null);
        });
        save(image, PICTURES.resolve("%s-%.0fx%.0f.png".formatted(state, image.getWidth(), image.getHeight())));
        assertThat(onFx(this::cutTexts))
                .as("texts that are cut short while %s", state)
                .isEmpty();
    }

    private List<String> cutTexts() {
        return stage().getScene().getRoot().lookupAll(".text").stream()
                .filter(text -> text instanceof Text && text.getParent() instanceof Labeled)
                .filter(text -> !isData(text.getParent()))
                .filter(WindowTest::isSeen)
                .filter(text -> !wanted((Labeled) text.getParent()).equals(((Text) text).getText()))
                .filter(text -> !((Labeled) text.getParent()).getText().isEmpty())
                .map(text -> text.getParent().getId() + ": " + ((Labeled) text.getParent()).getText())
                .toList();
    }

    /** A person’s data may be longer than a cell, which then ends in dots; the app’s own words may not. */
    private static boolean isData(Node labeled) {
        return (labeled instanceof IndexedCell && !labeled.getStyleClass().contains("reading"))
                || labeled.getStyleClass().stream().anyMatch(style -> style.startsWith("past-"));
    }

    private static String wanted(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
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
    }
}
