package io.github.identitydesk.token.verify;

import io.github.identitydesk.token.Base64Text;
import io.github.identitydesk.token.verify.SignatureResult.AlgorithmNotAllowed;
import io.github.identitydesk.token.verify.SignatureResult.Altered;
import io.github.identitydesk.token.verify.SignatureResult.Genuine;
import io.github.identitydesk.token.verify.SignatureResult.KeyNotKnown;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
import io.github.identitydesk.token.verify.SignatureResult.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Verifies the enveloped signature of a SAML response or assertion (SAML V2.0 core, section 5). A signature must cover
 * exactly the element that contains it, so that a signed assertion cannot confirm another one beside it. Only the given
 * keys are used. Keys in the document are not trusted.
 */
final class XmlSignature {
    private static final Set<String> ALLOWED = Set.of(
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");

    private XmlSignature() {}

    /**
     * Returns the result of verifying a SAML response.
     *
     * @param encoded the response in base64
     */
    static SignatureResult check(String encoded, PublicKeys keys) {
        Optional<Document> document = parse(encoded);
        if (document.isEmpty()) {
            return new NotCheckable(Reason.DAMAGED);
        }
        List<Element> signatures = signatures(document.get());
        if (signatures.isEmpty() || !coversAllAssertions(signatures, document.get())) {
            return new NotCheckable(Reason.NOT_SIGNED);
        }
        List<PublicKey> rsa = keys.rsa();
        if (rsa.isEmpty()) {
            return new KeyNotKnown(Optional.empty(), keys.size());
        }
        List<SignatureResult> results =
                signatures.stream().map(signature -> check(signature, rsa)).toList();
        return results.stream()
                .filter(result -> !(result instanceof Genuine))
                .findFirst()
                .orElse(results.getFirst());
    }

    private static SignatureResult check(Element element, List<PublicKey> keys) {
        String algorithm = algorithm(element);
        if (!ALLOWED.contains(algorithm)) {
            return new AlgorithmNotAllowed(algorithm);
        }
        for (PublicKey key : keys) {
            if (isValid(element, key)) {
                return new Genuine(algorithm.substring(algorithm.indexOf('#') + 1), Optional.empty());
            }
        }
        return keys.size() == 1 ? new Altered(Optional.empty()) : new KeyNotKnown(Optional.empty(), keys.size());
    }

    private static boolean isValid(Element element, PublicKey key) {
        try {
            Element signed = (Element) element.getParentNode();
            DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), element);
            // Refuses external references, stylesheets and weak keys (JDK, “XML Digital Signature”). Identity providers
            // still sign with SHA-1, which the secure mode of the JDK refuses, so its other limits are checked below.
            context.setProperty(
                    "org.jcp.xml.dsig.secureValidation", !algorithm(element).endsWith("rsa-sha1"));
            context.setIdAttributeNS(signed, null, "ID");
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            List<Reference> references = signature.getSignedInfo().getReferences();
            return references.size() == 1
                    && references.getFirst().getTransforms().size() <= 2
                    && isReferenceTo(signed, references.getFirst().getURI())
                    && signature.validate(context);
        } catch (MarshalException | XMLSignatureException | RuntimeException e) {
            // A signature that cannot be processed is not valid.
            return false;
        }
    }

    private static boolean isReferenceTo(Element signed, String uri) {
        String id = signed.getAttribute("ID");
        return uri.isEmpty()
                ? signed.isSameNode(signed.getOwnerDocument().getDocumentElement())
                : !id.isEmpty() && uri.equals("#" + id);
    }

    private static String algorithm(Element signature) {
        NodeList methods = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureMethod");
        return methods.getLength() == 0 ? "" : ((Element) methods.item(0)).getAttribute("Algorithm");
    }

    /** Returns the signatures whose parent is the response or an assertion. */
    private static List<Element> signatures(Document document) {
        NodeList all = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(signature -> isResponseOrAssertion(signature.getParentNode()))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    /** Returns whether the whole response or each of its assertions is signed. */
    private static boolean coversAllAssertions(List<Element> signatures, Document document) {
        boolean whole =
                signatures.stream().anyMatch(it -> it.getParentNode().isSameNode(document.getDocumentElement()));
        return whole
                || signatures.size()
                        == document.getElementsByTagNameNS("*", "Assertion").getLength();
    }

    private static boolean isResponseOrAssertion(Node node) {
        return "Response".equals(node.getLocalName()) || "Assertion".equals(node.getLocalName());
    }

    private static Optional<Document> parse(String encoded) {
        try {
            String xml = encoded.startsWith("<") ? encoded : Base64Text.utf8(encoded);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // The default handler prints to the console.
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
