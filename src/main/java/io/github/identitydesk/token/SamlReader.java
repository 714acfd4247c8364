package io.github.identitydesk.token;

import io.github.identitydesk.token.SamlAssertion.Flaw;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads SAML assertions: only whom they are from and for, and when; never who the person is. */
final class SamlReader {
    private @Nullable String responseIssuer;
    private @Nullable String assertionIssuer;
    private final List<String> audience = new ArrayList<>();
    private @Nullable String notBefore;
    private @Nullable String notOnOrAfter;
    private boolean isSaml;
    private boolean inAssertion;

    private SamlReader() {}

    /** The assertion, where the text is one, in base64 as the service wants it or as plain XML. */
    static Optional<SamlAssertion> read(String text) {
        boolean plain = text.startsWith("<");
        String xml = plain ? text : decode(text);
        if (!xml.startsWith("<")) {
            return Optional.empty();
        }
        SamlReader reader = new SamlReader();
        boolean wellFormed = reader.readAll(xml);
        return reader.isSaml ? Optional.of(reader.assertion(wellFormed, plain)) : Optional.empty();
    }

    private SamlAssertion assertion(boolean wellFormed, boolean plain) {
        Optional<Flaw> flaw = Optional.empty();
        if (!wellFormed) {
            flaw = Optional.of(Flaw.DAMAGED);
        } else if (plain) {
            flaw = Optional.of(Flaw.NOT_ENCODED);
        } else if (!inAssertion) {
            flaw = Optional.of(Flaw.NO_ASSERTION);
        }
        return new SamlAssertion(
                Optional.ofNullable(assertionIssuer).or(() -> Optional.ofNullable(responseIssuer)),
                audience,
                time(notBefore),
                time(notOnOrAfter),
                flaw);
    }

    private boolean readAll(String xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return false;
                }
                if (event == XMLStreamConstants.START_ELEMENT && !start(reader)) {
                    return true;
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            // On some malformed input the JDK's parser throws unchecked, such as MissingResourceException in a document
            // type.
            return false;
        }
    }

    /** Takes what an element tells; false where the document is not SAML, so that the rest is of no interest. */
    private boolean start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (!isSaml) {
            isSaml = name.equals("Response") || name.equals("Assertion");
        }
        switch (name) {
            case "Assertion", "EncryptedAssertion" -> inAssertion = true;
            case "Issuer" -> issuer(reader.getElementText().strip());
            case "Audience" -> audience.add(reader.getElementText().strip());
            case "Conditions" -> {
                notBefore = reader.getAttributeValue(null, "NotBefore");
                notOnOrAfter = reader.getAttributeValue(null, "NotOnOrAfter");
            }
            default -> {}
        }
        return isSaml;
    }

    private void issuer(String issuer) {
        if (inAssertion && assertionIssuer == null) {
            assertionIssuer = issuer;
        } else if (responseIssuer == null) {
            responseIssuer = issuer;
        }
    }

    private static Optional<Instant> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text behind the base64, without a byte-order mark; empty where there is none. */
    private static String decode(String text) {
        try {
            // The MIME decoder takes the line breaks that assertions are often copied with. The bytes are made text
            // here
            // and not by the XML parser, which prints to the console what it cannot decode.
            String decoded = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
            return decoded.replaceFirst("^\uFEFF", "").stripLeading();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * Nothing outside the token is ever read: no external entity, no document type. A new one each time, because a factory
     * keeps hold of the reader that it made last, and so of the token.
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
