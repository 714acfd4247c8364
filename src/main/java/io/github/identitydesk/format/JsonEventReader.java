package io.github.identitydesk.format;

import io.github.identitydesk.format.DocumentEvent.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the events of a JSON text (RFC 8259). The parser's messages may quote the text, so this class describes an
 * error by the character at which the parser stopped.
 */
final class JsonEventReader implements EventReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Pattern ESCAPE_AT_END = Pattern.compile("\\\\(u[0-9A-Fa-f]{0,3})?$");

    private static final Pattern SURROGATE_AT_END = Pattern.compile("\\\\u[dD][89A-Fa-f][0-9A-Fa-f]{2}$");

    private final String text;
    private final JsonParser parser;
    private @Nullable String name;
    private @Nullable DocumentEvent error;

    JsonEventReader(String text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public DocumentEvent next() {
        return error == null ? read() : error;
    }

    private DocumentEvent read() {
        try {
            JsonToken token = parser.nextToken();
            DocumentEvent event = event(token, parser.currentTokenLocation().getLineNr());
            name = parser.streamReadContext().currentName();
            return event;
        } catch (UnexpectedEndOfInputException e) {
            return withError(DocumentEvent.of(Kind.CUT_OFF, e.getLocation().getLineNr()));
        } catch (JacksonException e) {
            Kind kind = errorAt((int) e.getLocation().getCharOffset());
            return withError(DocumentEvent.of(kind, e.getLocation().getLineNr()));
        }
    }

    private DocumentEvent event(@Nullable JsonToken token, int line) {
        return switch (token) {
            case null -> DocumentEvent.of(Kind.END_OF_TEXT, TextPosition.lineOf(text, text.length()));
            case PROPERTY_NAME, VALUE_STRING -> new DocumentEvent(Kind.TEXT, parser.getString(), line);
            case START_OBJECT -> DocumentEvent.of(Kind.OBJECT, line);
            case END_OBJECT -> DocumentEvent.of(Kind.END, line);
            case START_ARRAY -> DocumentEvent.of(Kind.LIST, line);
            case END_ARRAY -> DocumentEvent.of(Kind.END, line);
            case VALUE_NULL -> DocumentEvent.of(Kind.NULL, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DocumentEvent.of(Kind.NUMBER, line);
            case VALUE_TRUE, VALUE_FALSE -> DocumentEvent.of(Kind.BOOLEAN, line);
            default -> throw new IllegalStateException("a token that JSON does not have");
        };
    }

    /**
     * Returns the error, or the name of its member if the member has not been returned yet. The parser reads a value
     * before it returns the value's name; the name is then the next event, and the error is the one after it.
     */
    private DocumentEvent withError(DocumentEvent found) {
        String current = parser.streamReadContext().currentName();
        if (current == null || current.equals(name)) {
            return found;
        }
        error = found;
        return new DocumentEvent(Kind.TEXT, current, found.line());
    }

    private Kind errorAt(int index) {
        if (index >= text.length()) {
            return Kind.CUT_OFF;
        }
        if (ESCAPE_AT_END.matcher(text).region(Math.max(0, index - 5), index).find()) {
            return Kind.JSON_ESCAPE;
        }
        if (SURROGATE_AT_END.matcher(text).region(Math.max(0, index - 6), index).find()) {
            return Kind.JSON_SURROGATE;
        }
        char c = text.charAt(index);
        return switch (c) {
            case '\'', '“', '”', '„', '‘', '’', '`' -> Kind.JSON_QUOTES;
            case '/', '#' -> Kind.JSON_COMMENT;
            case '"' -> Kind.JSON_SEPARATOR;
            case '}', ']', ',' -> before(index) == ',' ? Kind.JSON_COMMA : Kind.JSON_SYNTAX;
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> {
                if (c < ' ') {
                    yield Kind.CONTROL;
                }
                yield Character.isLetter(c) ? Kind.JSON_QUOTES : Kind.JSON_SYNTAX;
            }
        };
    }

    /** Returns the last character before the index that is not white space, or a space if there is none. */
    private char before(int index) {
        String earlier = text.substring(0, index).stripTrailing();
        return earlier.isEmpty() ? ' ' : earlier.charAt(earlier.length() - 1);
    }
}
