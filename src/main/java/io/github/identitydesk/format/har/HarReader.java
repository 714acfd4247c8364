package io.github.identitydesk.format.har;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.token.Base64Text;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a recording as a stream and keeps one entry in memory at a time, because recordings are large. Members that are
 * not needed are skipped.
 */
public final class HarReader {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    private static final double MILLIS_PER_DAY = 86_400_000;

    private final JsonParser parser;
    private final Consumer<HarEntry> entries;

    private HarReader(JsonParser parser, Consumer<HarEntry> entries) {
        this.parser = parser;
        this.entries = entries;
    }

    /**
     * Passes each entry of a recording to a consumer. The text is a whole recording, its {@code log} member, a list of
     * entries, or one entry.
     *
     * @throws UnreadableText if the text is not well-formed JSON or is incomplete
     */
    public static void read(Reader text, Consumer<HarEntry> entries) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            HarReader reader = new HarReader(parser, entries);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                reader.list();
            } else if (first == JsonToken.START_OBJECT) {
                reader.object();
            }
        } catch (JacksonException e) {
            throw new UnreadableText("format.har.damaged");
        }
    }

    private void list() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object();
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads an object: an entry, or an object that contains entries. */
    private void object() {
        Entry entry = new Entry();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("log") && value == JsonToken.START_OBJECT) {
                object();
            } else if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                list();
            } else {
                entry.member(name, value);
            }
        }
        entry.build().ifPresent(entries);
    }

    /** Collects the members of an entry. */
    private final class Entry {
        private boolean hasRequest;
        private String method = "";
        private String url = "";
        private final Map<String, String> headers = new HashMap<>();
        private Optional<String> body = Optional.empty();
        private Instant startedAt = Instant.EPOCH;
        private Duration duration = Duration.ZERO;
        private Optional<Duration> wait = Optional.empty();
        private int status;
        private final Map<String, String> answerHeaders = new HashMap<>();
        private Optional<String> answer = Optional.empty();
        private String error = "";

        private void member(String name, JsonToken value) {
            switch (name) {
                case "startedDateTime" -> startedAt = instant(parser.getValueAsString(""));
                case "time" -> duration = millis().orElse(Duration.ZERO);
                case "timings" -> members(this::timing);
                case "request" -> {
                    hasRequest = value == JsonToken.START_OBJECT;
                    members(this::request);
                }
                case "response" -> members(this::response);
                default -> parser.skipChildren();
            }
        }

        private void timing(String name) {
            if (name.equals("wait")) {
                wait = millis();
            } else {
                parser.skipChildren();
            }
        }

        private void request(String name) {
            switch (name) {
                case "method" -> method = parser.getValueAsString("");
                case "url" -> url = parser.getValueAsString("");
                case "headers" -> headers(headers);
                case "postData" -> body = content();
                default -> parser.skipChildren();
            }
        }

        private void response(String name) {
            switch (name) {
                case "status" ->
                    status = millis().map(number -> (int) number.toMillis()).orElse(0);
                case "headers" -> headers(answerHeaders);
                case "content" -> answer = content();
                case "_error" -> error = parser.getValueAsString("");
                default -> parser.skipChildren();
            }
        }

        private Optional<HarEntry> build() {
            return hasRequest
                    ? Optional.of(new HarEntry(
                            method,
                            url,
                            headers,
                            body,
                            startedAt,
                            duration,
                            wait,
                            status,
                            answerHeaders,
                            answer,
                            error))
                    : Optional.empty();
        }
    }

    private void members(Consumer<String> member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.accept(name);
        }
    }

    private void headers(Map<String, String> into) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String[] header = {"", ""};
            members(name -> {
                switch (name) {
                    case "name" -> header[0] = parser.getValueAsString("").toLowerCase(Locale.ROOT);
                    case "value" -> header[1] = parser.getValueAsString("");
                    default -> parser.skipChildren();
                }
            });
            into.put(header[0], header[1]);
        }
    }

    private Optional<String> content() {
        String[] found = {"", ""};
        members(name -> {
            switch (name) {
                case "text" -> found[0] = parser.getValueAsString("");
                case "encoding" -> found[1] = parser.getValueAsString("");
                default -> parser.skipChildren();
            }
        });
        if (found[0].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found[1].equals("base64") ? Base64Text.utf8(found[0]) : found[0]);
    }

    /** Reads a number of milliseconds. Browsers write fractions, and -1 if the value is unknown. */
    private Optional<Duration> millis() {
        double number = parser.getValueAsDouble(-1);
        parser.skipChildren();
        return number >= 0 && number < MILLIS_PER_DAY
                ? Optional.of(Duration.ofNanos((long) (number * 1_000_000)))
                : Optional.empty();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
