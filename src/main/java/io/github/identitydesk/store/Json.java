package io.github.identitydesk.store;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON texts of one object. It goes token by token and without a mapper, because the settings are read before the first
 * frame, and a mapper takes four times as long to get going.
 */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectWriteContext PRETTY = new ObjectWriteContext.Base() {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };

    private Json() {}

    /** The object, or nothing where the text is not JSON, is more than one value, or names a member twice. */
    static Optional<JsonObject> parse(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject members = object(parser);
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static JsonObject object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(parser));
            }
        }
        return new JsonObject(members);
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> Optional.empty();
            default -> parser.getString();
        };
    }

    /** The object in UTF-8, for people to read; members that are an empty Optional are left out. */
    static byte[] text(JsonObject members) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        // By way of characters, so that half a surrogate pair becomes a question mark and not an exception.
        Writer characters = new OutputStreamWriter(text, StandardCharsets.UTF_8);
        try (JsonGenerator generator = FACTORY.createGenerator(PRETTY, characters)) {
            write(members, generator);
            generator.writeRaw('\n');
        }
        return text.toByteArray();
    }

    private static void write(Object value, JsonGenerator generator) {
        switch (value) {
            case JsonObject members -> {
                generator.writeStartObject();
                members.values().forEach((name, member) -> {
                    if (!member.equals(Optional.empty())) {
                        generator.writeName(name);
                        write(member, generator);
                    }
                });
                generator.writeEndObject();
            }
            case Iterable<?> values -> {
                generator.writeStartArray();
                values.forEach(element -> write(element, generator));
                generator.writeEndArray();
            }
            case Optional<?> optional ->
                optional.ifPresentOrElse(present -> write(present, generator), generator::writeNull);
            case Boolean flag -> generator.writeBoolean(flag);
            // Quotes what is no number, such as NaN, where JSON has no word for it.
            case Double number -> generator.writeNumber(number);
            case Number number -> generator.writeNumber(number.toString());
            default -> generator.writeString(value.toString());
        }
    }
}
