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
 * Reads and writes JSON texts (RFC 8259) in UTF-8 as trees. Reading is strict: a text must contain exactly one value, and no
 * member twice. Numbers keep all their digits.
 *
 * <p>Tokens are copied between a parser or generator and a tree, without the mapper of jackson-databind, because the settings
 * are read before the first frame. With the AOT cache, the first text takes 25 ms with a mapper and 12 ms without.
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

    /** Returns a new object without members. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Returns the value, or an empty optional if the text is not JSON, does not contain exactly one value, or has a member
     * twice.
     */
    public static Optional<JsonNode> read(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text);
                TreeBuildingGenerator tree = TreeBuildingGenerator.forSerialization(null, JsonNodeFactory.instance)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            tree.copyCurrentStructureExact(parser);
            return parser.nextToken() == null ? Optional.of(tree.treeBuilt()) : Optional.empty();
        } catch (JacksonException | NumberFormatException e) {
            // NumberFormatException is thrown for a number whose exponent has too many digits.
            return Optional.empty();
        }
    }

    /** Returns the object, or an empty optional if {@link #read} returns no value or one of another type. */
    public static Optional<ObjectNode> readObject(byte[] text) {
        return read(text).flatMap(Json::asObject);
    }

    /** Returns the value as an object, or an empty optional if it is missing or of another type. */
    public static Optional<ObjectNode> asObject(JsonNode value) {
        return value instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Returns the constant with the name in the value, or an empty optional if there is none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode value) {
        return value.stringValueOpt()
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst());
    }

    /**
     * Returns the nearest number, which is infinite if the value is too large, or an empty optional if the value is not a
     * number.
     */
    public static Optional<Double> number(JsonNode value) {
        // The conversion of jackson-databind throws an exception if the value is too large.
        return value.isNumber() ? Optional.of(value.decimalValue().doubleValue()) : Optional.empty();
    }

    /** Returns the text of a value without white space. */
    public static byte[] write(JsonNode value) {
        return text(ObjectWriteContext.empty(), generator -> write(value, generator));
    }

    /**
     * Returns a text that is formatted for reading and ends in a line feed.
     *
     * @param content writes the value, so that a long list need not be a tree
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
        // A writer replaces half a surrogate pair with a question mark, where writing bytes would throw an exception.
        Writer characters = new OutputStreamWriter(text, StandardCharsets.UTF_8);
        try (JsonGenerator generator = FACTORY.createGenerator(context, characters)) {
            content.accept(generator);
        }
        return text.toByteArray();
    }
}
