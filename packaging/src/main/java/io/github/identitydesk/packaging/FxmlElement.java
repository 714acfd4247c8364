package io.github.identitydesk.packaging;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an FXML file. Like {@code FXMLLoader}, this uses a pull parser, because the properties are set in the order
 * of the attributes, which a DOM does not preserve.
 *
 * @param name the name, with the prefix {@code fx:} if it has one
 * @param attributes the attributes in the order of the file, those of FXML itself with the prefix {@code fx:}
 * @param children the child elements in the order of the file
 */
record FxmlElement(String name, Map<String, String> attributes, List<FxmlElement> children) {

    /**
     * An FXML file.
     *
     * @param imports the imported names, in order
     * @param root its root element
     */
    record Document(List<String> imports, FxmlElement root) {
        /** Returns the class name of the view's controller. */
        String controller() {
            return root.attribute("fx:controller")
                    .orElseThrow(() -> new IllegalArgumentException("A view without fx:controller is not supported"));
        }
    }

    /**
     * Reads an FXML file.
     *
     * @throws XMLStreamException if it is not well-formed XML
     * @throws IllegalArgumentException if it has text content, or an instruction other than {@code import}
     */
    static Document parse(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        List<String> imports = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                imports.add(imported(reader));
            }
        }
        return new Document(imports, element(reader));
    }

    private static String imported(XMLStreamReader reader) {
        if (!reader.getPITarget().equals("import")) {
            throw new IllegalArgumentException("The instruction <?" + reader.getPITarget() + "?> is not supported");
        }
        return reader.getPIData().strip();
    }

    private static FxmlElement element(XMLStreamReader reader) throws XMLStreamException {
        FxmlElement element = new FxmlElement(
                qualified(reader.getPrefix(), reader.getLocalName()), attributes(reader), new ArrayList<>());
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> element.children.add(element(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        throw new IllegalArgumentException("Text content is not supported: <%s>%s"
                                .formatted(element.name, reader.getText().strip()));
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.SPACE -> {}
                default -> throw new IllegalArgumentException("Only elements are supported in <" + element.name + ">");
            }
        }
        return element;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Returns the value of an attribute. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Returns whether this is an element of FXML itself, such as {@code fx:include}. */
    boolean isOfFxml() {
        return name.startsWith("fx:");
    }

    /** Returns whether this element names a property of its parent rather than a class. */
    boolean isProperty() {
        return !isOfFxml() && Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1));
    }
}
