package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of an endpoint, which recent pools and the history have in common. */
final class EndpointCodec {
    private EndpointCodec() {}

    static Optional<EndpointChoice> read(JsonObject members) {
        return members.constant(EndpointChoice.Kind.class, "kind")
                .map(kind -> new EndpointChoice(
                        kind,
                        members.text("url").orElse(""),
                        members.text("region").orElse("")));
    }

    static JsonObject write(EndpointChoice endpoint) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", endpoint.kind().name());
        members.put("url", Optional.of(endpoint.url()).filter(url -> !url.isEmpty()));
        members.put("region", Optional.of(endpoint.region()).filter(region -> !region.isEmpty()));
        return new JsonObject(members);
    }
}
