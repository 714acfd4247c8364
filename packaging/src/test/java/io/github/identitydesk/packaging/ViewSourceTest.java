package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewSourceTest {
    /** A superclass of the controller. */
    static class Base {
        @FXML
        Label inherited;

        @FXML
        void inheritedHandler() {}
    }

    /** The controller of the views here. */
    public static final class Controller extends Base {
        @FXML
        Label own;

        @Nullable
        Label notInjected;

        @FXML
        private void hidden() {}

        @FXML
        void press(ActionEvent event) {}
    }

    @Test
    void propertiesAreSetInFileOrder() throws XMLStreamException {
        assertThat(source("<Label wrapText='true' text='%greeting' minHeight='-Infinity' alignment='CENTER'/>"))
                .containsSubsequence(
                        "setWrapText(true)",
                        "setText(context.messages().bundle().getString(\"greeting\"))",
                        "setMinHeight(Double.NEGATIVE_INFINITY)",
                        "setAlignment(javafx.geometry.Pos.CENTER)");
    }

    @Test
    void childrenPropertiesHandlersAndStaticPropertiesAreSetInOrder() throws XMLStreamException {
        assertThat(source("""
                <Button VBox.vgrow='ALWAYS' onAction='#press' text='Go'><graphic><Label fx:id='own'/></graphic></Button>
                """))
                .containsSubsequence(
                        "controller.own = (javafx.scene.control.Label)",
                        "setGraphic(",
                        "setText(\"Go\")",
                        "setOnAction(event -> controller.press(event))",
                        "VBox.setVgrow(",
                        "getChildren().add(");
    }

    @Test
    void referenceMayNameALaterObject() throws XMLStreamException {
        assertThat(source("<Label labelFor='${field}'/><TextField fx:id='field'/>"))
                .containsPattern("(?s)object2 = new javafx.scene.control.TextField.*object1.setLabelFor\\(object2\\)");
    }

    @Test
    void fieldWithoutAnnotationIsNotInjected() throws XMLStreamException {
        assertThat(source("<Label fx:id='notInjected'/>")).doesNotContain("controller.notInjected");
    }

    @Test
    void stringLiteralIsEquivalent() {
        assertThat(JavaLiteral.string("a \"b\" \\ ’\n")).isEqualTo("\"a \\\"b\\\" \\\\ \\u2019\\012\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<fx:reference source='x'/> | <fx:reference> is not supported",
                "<fx:copy source='x'/> | <fx:copy> is not supported",
                "<fx:script>x</fx:script> | Text content is not supported",
                "<fx:script source='x.js'/> | <fx:script> is not supported",
                "<fx:root type='Label'/> | <fx:root> is not supported",
                "<Label>text</Label> | Text content is not supported",
                "<Label><text>text</text></Label> | Text content is not supported",
                "<Label fx:id='inherited'/> | inherits inherited",
                "<Button onAction='#inheritedHandler'/> | inherits inheritedHandler",
                "<Button onAction='#hidden'/> | hidden is private",
                "<Button onAction='#missing'/> | no handler #missing",
                "<Button onAction='press()'/> | A handler that is not a method",
                "<Label fx:constant='NONE'/> | The attribute fx:constant",
                "<String fx:value='x'/> | The attribute fx:value",
                "<Label fx:factory='of'/> | The attribute fx:factory",
                "<Label><styleClass><String fx:value='x'/></styleClass></Label> | The attribute fx:value",
                "<Label text='$unknown'/> | The expression unknown",
                "<Label text='${a.b}'/> | The expression a.b",
                "<Label text='@file'/> | The value @file",
                "<Label nothing='1'/> | The property nothing",
                "<Label alignment='MIDDLE'/> | has no constant MIDDLE",
                "<Label wrapText='true' VBox.nothing='1'/> | There is no property VBox.nothing",
                "<Label><VBox.vgrow><Label/></VBox.vgrow></Label> | The property VBox.vgrow",
                "<Label><graphic id='x'><Label/></graphic></Label> | An attribute of the property <graphic>",
                "<Insets top='1'/> | Insets has no constructor without arguments",
                "<Missing/> | There is no class Missing",
            })
    void unknownConstructFailsTheBuild(String content, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> source(content)).withMessageContaining(reason);
    }

    @Test
    void instructionOtherThanImportFailsTheBuild() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("<?language javascript?><Label/>"))
                .withMessageContaining("<?language?>");
    }

    @Test
    void viewWithoutAControllerFailsTheBuild() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source(parse("<Label/>")))
                .withMessageContaining("fx:controller");
    }

    private static String source(String content) throws XMLStreamException {
        return source(parse("""
                <?import javafx.geometry.*?><?import javafx.scene.control.*?><?import javafx.scene.layout.*?>
                <?import java.lang.*?>
                <VBox xmlns:fx='http://javafx.com/fxml' fx:controller='%s'>%s</VBox>
                """.formatted(Controller.class.getName(), content)));
    }

    private static String source(FxmlElement.Document fxml) {
        return ViewSource.of(fxml, ViewSourceTest.class.getClassLoader(), source -> Controller.class);
    }

    private static FxmlElement.Document parse(String fxml) throws XMLStreamException {
        return FxmlElement.parse(new ByteArrayInputStream(fxml.getBytes(StandardCharsets.UTF_8)));
    }
}
