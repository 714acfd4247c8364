import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A minimal JavaFX window with a form, with which Identity Desk is compared. */
public final class BareWindow {
    private BareWindow() {}

    /** Opens the window; with an argument, closes it once its AOT cache can be recorded. */
    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The application. It is not the main class, as in Identity Desk. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(
                    new VBox(8, new Label("A label"), new TextField("A field"), new Button("A button")), 400, 300));
            stage.setTitle("Bare window");
            stage.show();
            if (!getParameters().getRaw().isEmpty()) {
                Platform.runLater(() -> Platform.runLater(stage::hide));
            }
        }
    }
}
