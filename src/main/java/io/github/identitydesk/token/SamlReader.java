package io.github.identitydesk.token;

import io.github.identitydesk.token.SamlAssertion.Confirmation;
import io.github.identitydesk.token.SamlAssertion.Flaw;
import io.github.identitydesk.token.SamlAssertion.Status;
import io.github.identitydesk.token.SamlEncoding.Decoded;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the issuer, the audience, the times and the roles of SAML responses, but never the identity of the user. */
final class SamlReader {
    private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
    private static final Set<String> OTHER_MESSAGES = Set.of(
            "AuthnRequest",
            "LogoutRequest",
            "LogoutResponse",
            "ArtifactResponse",
            "EntityDescriptor",
            "RequestSecurityTokenResponse",
            "RequestSecurityTokenResponseCollection");

    private final List<String> audience = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> statusCodes = new ArrayList<>();
    private String statusMessage = "";
    private String root = "";
    private String attribute = "";
    private @Nullable String responseIssuer;
    private @Nullable String assertionIssuer;
    private @Nullable String otherRole;
    private @Nullable String notBefore;
    private @Nullable String notOnOrAfter;
    private int assertions;
    private boolean isOtherVersion;
    private boolean isEncrypted;
    private boolean isSigned;
    private boolean hasSessionName;
    private boolean hasNameId;

    private SamlReader() {}

    /** Returns the response, in base64 or another encoding, or empty if the text is not a SAML message. */
    static Optional<SamlAssertion> read(String text) {
        Optional<Decoded> decoded = SamlEncoding.decode(text);
        if (decoded.isEmpty()) {
            return SamlEncoding.isRest(text)
                    ? Optional.of(new SamlReader().assertion(Optional.of(Flaw.CUT_AT_BEGINNING)))
                    : Optional.empty();
        }
        if (SamlEncoding.hasDocumentType(decoded.get().xml())) {
            return Optional.of(new SamlReader().assertion(Optional.of(Flaw.DOCUMENT_TYPE)));
        }
        SamlReader reader = new SamlReader();
        SamlXml.End end = SamlXml.walk(decoded.get().xml(), reader::start, reader::end);
        return reader.isSaml()
                ? Optional.of(
                        reader.assertion(reader.flaw(text, end, decoded.get().flaw())))
                : Optional.empty();
    }

    private boolean isSaml() {
        return root.equals("Response") || root.equals("Assertion") || OTHER_MESSAGES.contains(root);
    }

    private Optional<Flaw> flaw(String text, SamlXml.End end, Optional<Flaw> encoding) {
        if (end != SamlXml.End.WHOLE && Shortening.markIn(text).isPresent()) {
            return Optional.of(Flaw.SHORTENED);
        } else if (end != SamlXml.End.WHOLE) {
            return Optional.of(end == SamlXml.End.CUT ? Flaw.CUT : Flaw.DAMAGED);
        } else if (isOtherVersion) {
            return Optional.of(Flaw.OTHER_VERSION);
        } else if (OTHER_MESSAGES.contains(root)) {
            return Optional.of(Flaw.OTHER_MESSAGE);
        } else if (encoding.isPresent()) {
            return encoding;
        } else if (assertions == 0) {
            return Optional.of(Flaw.NO_ASSERTION);
        } else if (root.equals("Assertion")) {
            return Optional.of(Flaw.NO_RESPONSE);
        }
        return isEncrypted ? Optional.of(Flaw.ENCRYPTED) : Optional.empty();
    }

    private SamlAssertion assertion(Optional<Flaw> flaw) {
        return new SamlAssertion(
                root,
                status(),
                Optional.ofNullable(assertionIssuer).or(() -> Optional.ofNullable(responseIssuer)),
                audience,
                time(notBefore),
                time(notOnOrAfter),
                assertions,
                confirmations,
                roles,
                Optional.ofNullable(otherRole),
                hasSessionName,
                hasNameId,
                isSigned,
                flaw);
    }

    private Optional<Status> status() {
        return statusCodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Status(
                        statusCodes.getLast(),
                        statusMessage,
                        statusCodes.getFirst().equals("Success")));
    }

    /**
     * Reads the beginning of an element. Returns false if the document is not SAML, so that its remainder is not read.
     */
    private boolean start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (root.isEmpty()) {
            root = name;
        }
        if (name.equals(root) || name.equals("Assertion")) {
            isOtherVersion |=
                    attribute(element, "MajorVersion").filter("1"::equals).isPresent();
        }
        switch (name) {
            case "Assertion" -> assertions++;
            case "EncryptedAssertion" -> {
                assertions++;
                isEncrypted = true;
            }
            case "EncryptedID" -> hasNameId = true;
            case "Signature" -> isSigned = true;
            case "StatusCode" ->
                statusCodes.add(lastPart(attribute(element, "Value").orElse("")));
            case "SubjectConfirmation" ->
                confirmations.add(new Confirmation(
                        lastPart(attribute(element, "Method").orElse("")), Optional.empty(), Optional.empty()));
            case "SubjectConfirmationData" -> confirmationData(element);
            case "Conditions" -> {
                notBefore = element.getAttributeValue(null, "NotBefore");
                notOnOrAfter = element.getAttributeValue(null, "NotOnOrAfter");
            }
            case "Attribute" -> attribute = attribute(element, "Name").orElse("");
            default -> {}
        }
        return isSaml();
    }

    private void confirmationData(XMLStreamReader element) {
        String method =
                confirmations.isEmpty() ? "" : confirmations.removeLast().method();
        confirmations.add(new Confirmation(
                method, attribute(element, "Recipient"), time(element.getAttributeValue(null, "NotOnOrAfter"))));
    }

    private void end(String name, String text) {
        switch (name) {
            case "Issuer" -> issuer(text);
            case "Audience" -> audience.add(text);
            case "NameID" -> hasNameId |= !text.isEmpty();
            case "StatusMessage" -> statusMessage = text;
            case "AttributeValue" -> {
                if (attribute.equals(ATTRIBUTES + "Role")) {
                    roles.add(text);
                } else if (text.contains(":role/")) {
                    otherRole = attribute;
                }
                hasSessionName |= attribute.equals(ATTRIBUTES + "RoleSessionName") && !text.isEmpty();
            }
            default -> {}
        }
    }

    private void issuer(String issuer) {
        if (assertions > 0 && assertionIssuer == null) {
            assertionIssuer = issuer;
        } else if (responseIssuer == null) {
            responseIssuer = issuer;
        }
    }

    private static Optional<String> attribute(XMLStreamReader element, String name) {
        return Optional.ofNullable(element.getAttributeValue(null, name));
    }

    private static String lastPart(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
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
}
