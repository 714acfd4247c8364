package io.github.identitydesk.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.TreeBuildingGenerator;

/**
 * JSON texts (RFC 8259) in UTF-8 as trees. Reading is strict: one value, and no member twice. Numbers keep all their
 * digits.
 *
 * <p>Tokens are copied between a parser or generator and a tree, without databind's mapper: the settings are read before
 * the first frame, and from the AOT cache a mapper takes 25 ms to read the first text where this takes 12 ms.
 */
public final class Json {
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

    /** An object without members. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The value, or nothing where the text is not JSON, is more or less than one value, or names a member twice. */
    public static Optional<JsonNode> read(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text);
                TreeBuildingGenerator tree = TreeBuildingGenerator.forSerialization(null, JsonNodeFactory.instance)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            tree.copyCurrentStructureExact(parser);
            return parser.nextToken() == null ? Optional.of(tree.treeBuilt()) : Optional.empty();
        } catch (JacksonException | NumberFormatException e) {
            // The latter comes as it is for a number whose exponent has too many digits.
            return Optional.empty();
        }
    }

    /** The object, or nothing where {@link #read} finds none or another value. */
    public static Optional<ObjectNode> readObject(byte[] text) {
        return read(text).flatMap(Json::asObject);
    }

    /** The value as an object, or nothing where it is another value or missing. */
    public static Optional<ObjectNode> asObject(JsonNode value) {
        return value instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** The constant that the value names, or nothing where it names none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode value) {
        return value.stringValueOpt()
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst());
    }

    /** The number nearest to the value, infinite where that is too large, or nothing where the value is no number. */
    public static Optional<Double> number(JsonNode value) {
        // Databind's own conversion throws for what is too large.
        return value.isNumber() ? Optional.of(value.decimalValue().doubleValue()) : Optional.empty();
    }

    /** The text of a value, without white space. */
    public static byte[] write(JsonNode value) {
        return text(ObjectWriteContext.empty(), generator -> write(value, generator));
    }

    /**
     * A text that is easy to read and ends in a line feed.
     *
     * @param content writes the value, so that a long list needs no tree of its own
     */
    public static byte[] writePretty(Consumer<JsonGenerator> content) {
        return text(PRETTY, generator -> {
            content.accept(generator);
            generator.writeRaw('\n');
        });
    }

    /** Writes a value as part of a text. */
    public static void write(JsonNode value, JsonGenerator generator) {
        try (JsonParser tokens = ((BaseJsonNode) value).traverse(ObjectReadContext.empty())) {
            tokens.nextToken();
            generator.copyCurrentStructureExact(tokens);
        }
    }

    private static byte[] text(ObjectWriteContext context, Consumer<JsonGenerator> content) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        // By way of characters, so that half a surrogate pair becomes a question mark and not an exception.
        Writer characters = new OutputStreamWriter(text, StandardCharsets.UTF_8);
        try (JsonGenerator generator = FACTORY.createGenerator(context, characters)) {
            content.accept(generator);
        }
        return text.toByteArray();
    }
}
