package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Token;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request as it came over the wire: unlike the form's, it tells an empty member from a missing one.
 *
 * @param accountId the member {@code AccountId}
 * @param identityPoolId the member {@code IdentityPoolId}
 * @param logins the member {@code Logins} by provider name; sorted, because the members of a JSON object have no order
 */
record GetIdInput(Optional<String> accountId, Optional<String> identityPoolId, SortedMap<String, Token> logins) {
    GetIdInput {
        logins = Collections.unmodifiableSortedMap(new TreeMap<>(logins));
    }

    /** Reads AWS JSON 1.1: members that are not known are passed over, null is the same as nothing. */
    static GetIdInput read(byte[] body) throws MalformedBody {
        JsonNode root = tree(body);
        return new GetIdInput(text(root, "AccountId"), text(root, "IdentityPoolId"), logins(root.path("Logins")));
    }

    private static JsonNode tree(byte[] body) throws MalformedBody {
        return Json.readObject(body).orElseThrow(MalformedBody::new);
    }

    private static Optional<String> text(JsonNode root, String member) throws MalformedBody {
        JsonNode node = root.path(member);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(text(node));
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

    private static SortedMap<String, Token> logins(JsonNode node) throws MalformedBody {
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
        return logins;
    }
}
