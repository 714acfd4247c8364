package io.github.identitydesk.format.har;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.Base64Text;
import io.github.identitydesk.token.SecretRedactor;
import java.io.Reader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Copies a recording without its secrets. Only data that is known to contain no secret is kept: certain headers;
 * addresses without query and fragment; and bodies that the caller can redact. Everything else is omitted or replaced
 * by {@link #MARK}, so that secrets in unexpected places are not copied either.
 */
public final class HarRedactor {
    /** The text that replaces a secret. */
    public static final String MARK = "[redacted]";

    private static final Set<String> KEPT_HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-allow-origin",
            "access-control-request-headers",
            "access-control-request-method",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "host",
            "origin",
            "server",
            "user-agent",
            "via",
            "x-amz-target",
            "x-amz-user-agent",
            "x-amzn-errortype",
            "x-amzn-requestid");
    /** The lists whose elements have a name and a value. */
    private static final Set<String> PAIRS = Set.of("headers", "cookies", "queryString", "params");

    private static final Set<String> BODIES = Set.of("postData", "content");
    private static final Set<String> ADDRESSES = Set.of("url", "redirectURL");
    /** The members whose texts are defined by the HAR format and cannot contain data of a site. */
    private static final Set<String> KEPT_TEXTS = Set.of(
            "version",
            "name",
            "startedDateTime",
            "id",
            "pageref",
            "method",
            "httpVersion",
            "mimeType",
            "encoding",
            "serverIPAddress",
            "connection",
            "expires",
            "lastAccess");

    private static final Pattern QUERY = Pattern.compile("[?#]");

    private final JsonParser parser;
    private final JsonGenerator out;
    private final UnaryOperator<String> bodies;
    private final SecretRedactor redactor = new SecretRedactor(IdentityRequest.EMPTY, MARK, MARK);

    private HarRedactor(JsonParser parser, JsonGenerator out, UnaryOperator<String> bodies) {
        this.parser = parser;
        this.out = out;
        this.bodies = bodies;
    }

    /**
     * Copies a recording as a stream and keeps no more than one body in memory at a time.
     *
     * @param text the recording
     * @param copy receives the copy
     * @param bodies returns the redacted form of a body, or an empty string if the body must not be copied
     * @throws UnreadableText if the text is not well-formed JSON or is incomplete
     */
    public static void copy(Reader text, Writer copy, UnaryOperator<String> bodies) {
        try (JsonParser parser = HarReader.FACTORY.createParser(ObjectReadContext.empty(), text);
                JsonGenerator out = HarReader.FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
            HarRedactor redactor = new HarRedactor(parser, out, bodies);
            parser.nextToken();
            redactor.value("");
        } catch (JacksonException e) {
            throw new UnreadableText("format.har.damaged");
        }
    }

    /** Copies the current value of the parser. */
    private void value(String name) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            if (BODIES.contains(name)) {
                body();
            } else {
                object();
            }
        } else if (token == JsonToken.START_ARRAY) {
            list(name);
        } else if (token == JsonToken.VALUE_STRING) {
            out.writeString(text(name, parser.getString()));
        } else {
            out.copyCurrentEvent(parser);
        }
    }

    private void object() {
        out.writeStartObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.startsWith("_")) { // an extension of the browser
                parser.skipChildren();
            } else {
                out.writeName(name);
                value(name);
            }
        }
        out.writeEndObject();
    }

    private void list(String name) {
        out.writeStartArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (PAIRS.contains(name) && parser.currentToken() == JsonToken.START_OBJECT) {
                pair(name);
            } else {
                value("");
            }
        }
        out.writeEndArray();
    }

    private void pair(String list) {
        Map<String, String> members = texts();
        String name = members.getOrDefault("name", "");
        boolean kept = list.equals("headers") && KEPT_HEADERS.contains(name.toLowerCase(Locale.ROOT));
        String value = members.getOrDefault("value", "");
        out.writeStartObject();
        // The names of some cookies contain the user name.
        out.writeStringProperty("name", list.equals("cookies") ? MARK : redactor.of(name));
        out.writeStringProperty("value", kept ? redactor.of(value) : MARK);
        out.writeEndObject();
    }

    private void body() {
        Map<String, String> members = texts();
        String text = members.getOrDefault("text", "");
        String plain = members.getOrDefault("encoding", "").equals("base64") ? Base64Text.utf8(text) : text;
        out.writeStartObject();
        out.writeStringProperty("mimeType", redactor.of(members.getOrDefault("mimeType", "")));
        out.writeStringProperty("text", bodies.apply(plain));
        out.writeEndObject();
    }

    /** Reads an object and returns its members that are texts. Other members are skipped. */
    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private String text(String name, String text) {
        if (ADDRESSES.contains(name)) {
            return redactor.of(withoutQuery(text));
        }
        return KEPT_TEXTS.contains(name) ? redactor.of(text) : text.isEmpty() ? "" : MARK;
    }

    private static String withoutQuery(String address) {
        Matcher query = QUERY.matcher(address);
        return query.find() ? address.substring(0, query.end()) + MARK : address;
    }
}
