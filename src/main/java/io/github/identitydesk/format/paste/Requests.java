package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.format.value.Value.Group;
import io.github.identitydesk.format.value.Value.Member;
import io.github.identitydesk.format.value.Value.Text;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ServiceAddress;
import io.github.identitydesk.model.ServiceAddress.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds requests among values. The names of members are compared without case and separators, in which languages
 * differ.
 */
final class Requests {
    private static final String POOL = "identitypoolid";
    private static final String LOGINS = "logins";
    private static final Set<String> MEMBERS = Set.of("accountid", POOL, LOGINS);
    /** Members that SDKs, and the calls that follow GetId, have in addition to the logins. */
    private static final Set<String> NEIGHBOURS =
            Set.of("identityid", "customrolearn", "clientconfig", "credentials", "region", "client", "rolearn");

    private Requests() {}

    /** Returns the request that makes up a text in JSON or a similar literal, if any. */
    static Optional<IdentityRequest> lenient(String text) {
        return Literals.whole(text.strip()).filter(Requests::isRequest).map(Requests::of);
    }

    /**
     * Returns whether a value is a request: it has an identity pool ID or logins, and only members that occur in
     * requests or, in SDKs, beside them.
     */
    static boolean isRequest(Value value) {
        return value instanceof Group group
                && group.hasOnly(name -> MEMBERS.contains(Value.plain(name)) || NEIGHBOURS.contains(Value.plain(name)))
                && (value.text(POOL).isPresent() || isMap(value.member(LOGINS).orElse(value)))
                && group.members().stream().anyMatch(member -> MEMBERS.contains(Value.plain(member.name())));
    }

    /** Returns whether a value is an object and no list. */
    private static boolean isMap(Value value) {
        return value instanceof Group
                && value.members().stream().noneMatch(member -> member.name().isEmpty());
    }

    /** Returns a request that is nested in a value, such as the message of a log. */
    static Optional<Value> within(Value value) {
        return value.all().stream()
                .filter(inner ->
                        inner.text(POOL).isPresent() && inner.member(LOGINS).orElse(inner) instanceof Group)
                .filter(inner -> inner.has(LOGINS) || isRequest(inner))
                .findFirst();
    }

    /** Returns the request that a value represents. A token that is not a plain text is blank. */
    static IdentityRequest of(Value value) {
        return new IdentityRequest(
                value.text(POOL).orElse(""),
                value.text("accountid"),
                value.member(LOGINS).map(Requests::logins).orElse(List.of()));
    }

    /** Returns the logins in an object with provider names and tokens. */
    static List<Login> logins(Value value) {
        LoginCollector collector = new LoginCollector();
        for (Member member : value.members()) {
            String token = member.value() instanceof Text text ? text.text() : "";
            collector.add(member.name(), token, TextPosition.line(1));
        }
        return collector.logins();
    }

    /**
     * Returns a request with its destination. The service's own address is represented by its region only.
     *
     * @param region the region in the text, as written
     * @param url the address in the text, as written
     */
    static WholeRequest pasted(
            Kind kind, IdentityRequest request, Optional<String> region, Optional<String> url, List<Message> notes) {
        Optional<String> ofService = url.flatMap(ServiceAddress::parse)
                .filter(address -> address.service() == Service.IDENTITY_POOLS)
                .filter(address -> !address.fips() || address.equals(ServiceAddress.ofIdentityPools(address.region())))
                .map(address -> address.region().name())
                .filter(name -> region.isEmpty() || region.get().equals(name));
        return ofService.isPresent()
                ? new WholeRequest(kind, request, ofService, Optional.empty(), notes)
                : new WholeRequest(kind, request, region, url, notes);
    }
}
