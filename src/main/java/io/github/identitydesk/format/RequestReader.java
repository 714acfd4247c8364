package io.github.identitydesk.format;

import io.github.identitydesk.format.DocumentEvent.Kind;
import io.github.identitydesk.format.RequestOptions.Skeletons;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds a request from the events of a text that uses the AWS CLI's member names. Reading ends at the first unexpected
 * event.
 */
public final class RequestReader {
    /** The name of the member with the AWS account ID. */
    public static final String ACCOUNT_ID = "AccountId";
    /** The name of the member with the identity pool ID. */
    public static final String IDENTITY_POOL_ID = "IdentityPoolId";
    /** The name of the member with the logins. */
    public static final String LOGINS = "Logins";

    private final EventReader events;
    private final Skeletons skeletons;
    private final Set<String> overridden;
    private String identityPoolId = "";
    private String accountId = "";
    private List<Login> logins = List.of();

    /** Creates a reader that treats the unfilled values of a skeleton as missing. */
    public RequestReader(EventReader events) {
        this(events, Skeletons.BLANK, Set.of());
    }

    private RequestReader(EventReader events, Skeletons skeletons, Set<String> overridden) {
        this.events = events;
        this.skeletons = skeletons;
        this.overridden = overridden;
    }

    /**
     * Creates a reader of the AWS CLI's input.
     *
     * @param skeletons how to treat the unfilled values of a skeleton
     * @param overridden the members whose values are skipped without a check, because options override them
     */
    static RequestReader ofInput(EventReader events, Skeletons skeletons, Set<String> overridden) {
        return new RequestReader(events, skeletons, Set.copyOf(overridden));
    }

    /** Reads a request that is the whole text. */
    public IdentityRequest request() {
        IdentityRequest read = nestedRequest();
        requireEnd(events);
        return read;
    }

    /** Reads a request that is the next value in the text. */
    public IdentityRequest nestedRequest() {
        DocumentEvent first = events.next();
        switch (first.kind()) {
            case OBJECT -> members();
            case END_OF_TEXT -> throw new UnreadableText("format.read.empty");
            default -> throw unreadable(first, "format.read.root", TextPosition.line(first.line()));
        }
        return new IdentityRequest(identityPoolId, Optional.of(accountId), logins);
    }

    /** Reads logins that are the whole text: an object with provider names and tokens. */
    public List<Login> logins() {
        List<Login> read = loginsIn("");
        requireEnd(events);
        return read;
    }

    private void members() {
        Set<String> seen = new HashSet<>();
        for (DocumentEvent name = events.next(); name.kind() != Kind.END; name = events.next()) {
            String member = textOf(name, TextPosition.line(name.line()));
            TextPosition position = TextPosition.line(name.line()).in(member);
            if (!seen.add(member)) {
                throw new UnreadableText("format.read.twice", position);
            }
            if (overridden.contains(member)) {
                skipValue(position);
                continue;
            }
            switch (member) {
                case ACCOUNT_ID -> accountId = accountIdIn(member);
                case IDENTITY_POOL_ID -> identityPoolId = textIn(member);
                case LOGINS -> logins = loginsIn(member);
                default -> throw new UnreadableText("format.read.unknown", position);
            }
        }
    }

    /**
     * Reads the account ID. A request does not distinguish an empty account ID from a missing one, but the AWS CLI does
     * and rejects it.
     */
    private String accountIdIn(String member) {
        DocumentEvent event = events.next();
        TextPosition position = position(event, member);
        String text = textOf(event, position);
        if (skeletons == Skeletons.REFUSED && text.isEmpty()) {
            throw new UnreadableText("format.read.emptyAccountId", position);
        }
        return text;
    }

    private void skipValue(TextPosition position) {
        int open = 0;
        do {
            DocumentEvent event = events.next();
            switch (event.kind()) {
                case OBJECT, LIST -> open++;
                case END -> open--;
                default -> {
                    if (!event.kind().isValue()) {
                        throw new UnreadableText(event.kind().errorKey(), position);
                    }
                }
            }
        } while (open > 0);
    }

    private List<Login> loginsIn(String member) {
        DocumentEvent first = events.next();
        if (first.kind() != Kind.OBJECT) {
            throw unreadable(first, "format.read.logins", position(first, member));
        }
        LoginCollector collector = new LoginCollector(skeletons);
        for (DocumentEvent name = events.next(); name.kind() != Kind.END; name = events.next()) {
            TextPosition position = position(name, member);
            String provider = textOf(name, position);
            DocumentEvent token = events.next();
            collector.add(provider, textOf(token, position(token, member).in(provider)), position);
        }
        return collector.logins();
    }

    private String textIn(String member) {
        DocumentEvent event = events.next();
        return textOf(event, position(event, member));
    }

    /** Returns the text of an event; throws an {@link UnreadableText} if it is not text. */
    public static String textOf(DocumentEvent event, TextPosition position) {
        if (event.kind() != Kind.TEXT) {
            throw new UnreadableText(event.kind().errorKey(), position);
        }
        return event.text();
    }

    /** Throws an {@link UnreadableText} if anything follows the end of the request. */
    public static void requireEnd(EventReader events) {
        DocumentEvent more = events.next();
        if (more.kind() != Kind.END_OF_TEXT) {
            throw new UnreadableText("format.read.trailing", TextPosition.line(more.line()));
        }
    }

    private static TextPosition position(DocumentEvent event, String member) {
        return member.isEmpty()
                ? TextPosition.line(event.line())
                : TextPosition.line(event.line()).in(member);
    }

    /** Returns the exception for an event that is not the expected object. */
    public static UnreadableText unreadable(DocumentEvent event, String keyOfAnotherValue, TextPosition position) {
        return new UnreadableText(
                event.kind().isValue() ? keyOfAnotherValue : event.kind().errorKey(), position);
    }
}
