import java.io.File;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/** A window to drag a file out of, as out of a file manager: its argument, from anywhere in the window. */
public final class DraggedFile extends Application {
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(new File(getParameters().getRaw().getFirst())));
        Label file = new Label("Drag me");
        file.setPrefSize(200, 100);
        file.setOnDragDetected(event -> file.startDragAndDrop(TransferMode.COPY).setContent(content));
        stage.setScene(new Scene(file));
        stage.setTitle("Dragged File");
        stage.show();
    }
}
