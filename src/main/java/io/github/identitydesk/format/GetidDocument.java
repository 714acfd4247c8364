package io.github.identitydesk.format;

import io.github.identitydesk.format.DocumentEvent.Kind;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and writes the document format of Identity Desk, a JSON object with the members {@code IdentityDesk} (the
 * version of the format), {@code Name}, {@code Endpoint} ({@code aws}, {@code sandbox} or {@code custom}),
 * {@code EndpointUrl} and {@code Region} as entered, and {@code Request}, the input of the AWS CLI. Empty members are
 * omitted.
 */
final class GetidDocument {
    private static final String VERSION = "1";
    private static final String MARK = "IdentityDesk";
    private static final String NAME = "Name";
    private static final String ENDPOINT = "Endpoint";
    private static final String ENDPOINT_URL = "EndpointUrl";
    private static final String REGION = "Region";
    private static final String REQUEST = "Request";

    private static final Pattern MARKED = Pattern.compile("\"" + MARK + "\"\\s*+:");
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#]*@");

    private final EventReader events;
    private String version = "";
    private String name = "";
    private Optional<EndpointChoice.Kind> endpoint = Optional.empty();
    private String endpointUrl = "";
    private String region = "";
    private IdentityRequest request = IdentityRequest.EMPTY;

    private GetidDocument(EventReader events) {
        this.events = events;
    }

    /** Returns whether a JSON text is a document in this format. */
    static boolean isGetid(String json) {
        return MARKED.matcher(json).find();
    }

    static SavedRequest read(EventReader events) {
        return new GetidDocument(events).read();
    }

    private SavedRequest read() {
        DocumentEvent first = events.next();
        if (first.kind() != Kind.OBJECT) {
            throw RequestReader.unreadable(first, "format.getid.root", TextPosition.line(first.line()));
        }
        Set<String> seen = new HashSet<>();
        for (DocumentEvent member = events.next(); member.kind() != Kind.END; member = events.next()) {
            TextPosition line = TextPosition.line(member.line());
            String text = RequestReader.textOf(member, line);
            if (!seen.add(text)) {
                throw new UnreadableText("format.read.twice", line.in(text));
            }
            member(text, line.in(text));
        }
        RequestReader.requireEnd(events);
        if (version.isEmpty()) {
            throw new UnreadableText("format.getid.root", TextPosition.line(first.line()));
        }
        return new SavedRequest(request, endpoint.map(kind -> new EndpointChoice(kind, endpointUrl, region)), name);
    }

    private void member(String member, TextPosition position) {
        switch (member) {
            case MARK -> version = version(position);
            case NAME -> name = text(position);
            case ENDPOINT -> endpoint = Optional.of(kind(text(position), position));
            case ENDPOINT_URL -> endpointUrl = text(position);
            case REGION -> region = text(position);
            case REQUEST -> request = new RequestReader(events).nestedRequest();
            default -> throw new UnreadableText("format.getid.unknown", position);
        }
    }

    private String version(TextPosition position) {
        String text = text(position);
        if (!text.equals(VERSION)) {
            throw new UnreadableText("format.getid.version", position);
        }
        return text;
    }

    private String text(TextPosition position) {
        return RequestReader.textOf(events.next(), position);
    }

    private static EndpointChoice.Kind kind(String text, TextPosition position) {
        for (EndpointChoice.Kind kind : EndpointChoice.Kind.values()) {
            if (textOf(kind).equals(text)) {
                return kind;
            }
        }
        throw new UnreadableText("format.getid.endpoint", position);
    }

    private static String textOf(EndpointChoice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String write(SavedRequest saved) {
        List<String> members = new ArrayList<>();
        add(members, MARK, VERSION);
        add(members, NAME, saved.name());
        saved.endpoint().ifPresent(choice -> {
            add(members, ENDPOINT, textOf(choice.kind()));
            add(members, ENDPOINT_URL, withoutUserInfo(choice.url()));
            add(members, REGION, choice.region());
        });
        members.add(RequestWriter.jsonMember(REQUEST, saved.request()));
        return RequestWriter.lines(members, "") + "\n";
    }

    private static void add(List<String> members, String name, String text) {
        if (!text.isEmpty()) {
            members.add(RequestWriter.jsonMember(name, text));
        }
    }

    /**
     * Removes the user name and password from a URL. They are secret, and the app does not call a URL that contains
     * them.
     */
    private static String withoutUserInfo(String url) {
        return USER_INFO.matcher(url).replaceFirst("");
    }
}
