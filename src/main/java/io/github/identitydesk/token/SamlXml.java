package io.github.identitydesk.token;

import java.io.StringReader;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads untrusted XML element by element. Nothing outside the text is read. */
final class SamlXml {
    /** The distance to the end of the text, in characters, within which a parser reports a missing end. */
    private static final int NEAR_THE_END = 4;

    private SamlXml() {}

    /** How reading ended. */
    enum End {
        /** At the end of a well-formed document, or because the consumer ended it. */
        WHOLE,
        /** At the end of an incomplete text. */
        CUT,
        /** At a position that is not well-formed, or at a document type declaration. */
        MALFORMED
    }

    /**
     * Reads a document.
     *
     * @param start receives the beginning of each element; returns false to end reading
     * @param end receives the local name at the end of each element, with the text before the end
     */
    static End walk(String xml, Predicate<XMLStreamReader> start, EndOfElement end) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            return walk(reader, xml.length(), start, end);
        } catch (XMLStreamException | RuntimeException e) {
            // For some malformed input, the JDK's parser throws unchecked exceptions, for example
            // MissingResourceException for a document type declaration.
            return End.MALFORMED;
        }
    }

    /** Receives the end of each element. */
    interface EndOfElement {
        void ends(String name, String text);
    }

    private static End walk(XMLStreamReader reader, int length, Predicate<XMLStreamReader> start, EndOfElement end) {
        StringBuilder text = new StringBuilder();
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        return End.MALFORMED;
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        text.setLength(0);
                        if (!start.test(reader)) {
                            return End.WHOLE;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        end.ends(reader.getLocalName(), text.toString().strip());
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
            return End.WHOLE;
        } catch (XMLStreamException e) {
            int position = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
            return position >= length - NEAR_THE_END ? End.CUT : End.MALFORMED;
        }
    }

    /**
     * Creates a factory. It is not reused, because a factory keeps a reference to its last reader and thereby to the
     * token.
     */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
