package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Token;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a request as received, in AWS JSON 1.1. Unknown members are ignored, and a null member counts as missing.
 *
 * @param members the members
 */
record WireInput(ObjectNode members) {
    /**
     * Parses a body.
     *
     * @throws MalformedBody if the body is not one JSON object
     */
    static WireInput read(byte[] body) throws MalformedBody {
        return new WireInput(Json.readObject(body).orElseThrow(MalformedBody::new));
    }

    /** Returns a member that is a string, or an empty optional if it is missing. */
    Optional<String> text(String member) throws MalformedBody {
        JsonNode node = members.path(member);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(text(node));
    }

    /** Returns the member {@code Logins} by provider name. It is sorted, because the members of a JSON object have no order. */
    SortedMap<String, Token> logins() throws MalformedBody {
        JsonNode node = members.path("Logins");
        SortedMap<String, Token> logins = new TreeMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return logins;
        }
        if (!node.isObject()) {
            throw node.isArray()
                    ? new MalformedBody("Start of list found where not expected")
                    : new MalformedBody("Unexpected field type");
        }
        for (Map.Entry<String, JsonNode> login : node.properties()) {
            logins.put(login.getKey(), new Token(text(login.getValue())));
        }
        return Collections.unmodifiableSortedMap(logins);
    }

    private static String text(JsonNode node) throws MalformedBody {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case NUMBER -> throw new MalformedBody("NUMBER_VALUE can not be converted to a String");
            case BOOLEAN ->
                throw new MalformedBody(
                        (node.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE") + " can not be converted to a String");
            case OBJECT -> throw new MalformedBody("Start of structure or map found where not expected.");
            case ARRAY -> throw new MalformedBody("Start of list found where not expected");
            default -> throw new MalformedBody();
        };
    }

    /** Returns a string without the members, which include tokens. */
    @Override
    public String toString() {
        return "WireInput";
    }
}
