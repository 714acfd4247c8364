package io.github.identitydesk.format;

import io.github.identitydesk.format.Piece.Kind;
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
 * The pieces of a JSON text (RFC 8259). What the parser says of a broken text may quote it, so the trouble is told from
 * the character at which it stopped.
 */
final class JsonPieces implements Pieces {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Pattern ESCAPE_AT_END = Pattern.compile("\\\\(u[0-9A-Fa-f]{0,3})?$");

    private final String text;
    private final JsonParser parser;
    private @Nullable String name;
    private @Nullable Piece trouble;

    JsonPieces(String text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public Piece next() {
        return trouble == null ? read() : trouble;
    }

    private Piece read() {
        try {
            JsonToken token = parser.nextToken();
            Piece piece = piece(token, parser.currentTokenLocation().getLineNr());
            name = parser.streamReadContext().currentName();
            return piece;
        } catch (UnexpectedEndOfInputException e) {
            return troubled(Piece.of(Kind.CUT_OFF, e.getLocation().getLineNr()));
        } catch (JacksonException e) {
            Kind kind = troubleAt((int) e.getLocation().getCharOffset());
            return troubled(Piece.of(kind, e.getLocation().getLineNr()));
        }
    }

    private Piece piece(@Nullable JsonToken token, int line) {
        return switch (token) {
            case null -> Piece.of(Kind.END_OF_TEXT, Spot.lineOf(text, text.length()));
            case PROPERTY_NAME, VALUE_STRING -> new Piece(Kind.TEXT, parser.getString(), line);
            case START_OBJECT -> Piece.of(Kind.OBJECT, line);
            case END_OBJECT -> Piece.of(Kind.END, line);
            case START_ARRAY -> Piece.of(Kind.LIST, line);
            case VALUE_NULL -> Piece.of(Kind.NULL, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Piece.of(Kind.NUMBER, line);
            case VALUE_TRUE, VALUE_FALSE -> Piece.of(Kind.BOOLEAN, line);
            default -> throw new IllegalStateException("a token that JSON does not have");
        };
    }

    /**
     * The parser looks at a value before it gives the value's name: then the name comes first, and the trouble next.
     */
    private Piece troubled(Piece found) {
        String current = parser.streamReadContext().currentName();
        if (current == null || current.equals(name)) {
            return found;
        }
        trouble = found;
        return new Piece(Kind.TEXT, current, found.line());
    }

    private Kind troubleAt(int index) {
        if (index >= text.length()) {
            return Kind.CUT_OFF;
        }
        if (ESCAPE_AT_END.matcher(text).region(Math.max(0, index - 5), index).find()) {
            return Kind.JSON_ESCAPE;
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

    /** The last character before the index that is not white space. */
    private char before(int index) {
        String earlier = text.substring(0, index).stripTrailing();
        return earlier.isEmpty() ? ' ' : earlier.charAt(earlier.length() - 1);
    }
}
