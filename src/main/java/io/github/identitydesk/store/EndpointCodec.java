package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.EndpointChoice;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts an endpoint to and from a JSON object, for pools and the history. */
final class EndpointCodec {
    private EndpointCodec() {}

    static Optional<EndpointChoice> read(JsonNode object) {
        return Json.constant(EndpointChoice.Kind.class, object.path("kind"))
                .map(kind -> new EndpointChoice(
                        kind,
                        object.path("url").stringValue(""),
                        object.path("region").stringValue("")));
    }

    static ObjectNode write(EndpointChoice endpoint) {
        ObjectNode object = Json.object().put("kind", endpoint.kind().name());
        if (!endpoint.url().isEmpty()) {
            object.put("url", endpoint.url());
        }
        if (!endpoint.region().isEmpty()) {
            object.put("region", endpoint.region());
        }
        return object;
    }
}
