package io.github.identitydesk.token;

import java.io.StringReader;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML of unknown origin, element by element. Nothing outside the text is ever read. */
final class SamlXml {
    /** How near to the end of the text a parser notices that it breaks off. */
    private static final int NEAR_THE_END = 4;

    private SamlXml() {}

    /** How far a walk came. */
    enum End {
        /** To the end of a well-formed document, or to where it was of no more interest. */
        WHOLE,
        /** To the end of the text, which breaks off. */
        CUT,
        /** To something that is not well-formed, or to a document type. */
        MALFORMED
    }

    /**
     * Walks through the document.
     *
     * @param start told of each element as it begins; false ends the walk
     * @param end told of each element's local name as it ends, with the text before its end
     */
    static End walk(String xml, Predicate<XMLStreamReader> start, EndOfElement end) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            return walk(reader, xml.length(), start, end);
        } catch (XMLStreamException | RuntimeException e) {
            // On some malformed input the JDK's parser throws unchecked, such as MissingResourceException in a document
            // type.
            return End.MALFORMED;
        }
    }

    /** Is told of the end of each element. */
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

    /** A new one each time, because a factory keeps hold of the reader that it made last, and so of the token. */
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
