package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of queries in all formats, beside what the AWS CLI 2 printed for the same answer. */
class QueriedAnswerTest {
    private static final String IDENTITY_ID = "us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private static final Map<String, OutputFormat> FORMATS = Map.of(
            "json",
            OutputFormat.JSON,
            "yaml",
            OutputFormat.YAML,
            "yaml-stream",
            OutputFormat.YAML_STREAM,
            "text",
            OutputFormat.TEXT);

    static Stream<JsonNode> rows() throws IOException {
        try (InputStream rows = QueriedAnswerTest.class.getResourceAsStream("queried-answers.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(rows)).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void resultIsPrintedLikeTheAwsCliPrintsIt(JsonNode row) {
        Object result = new AnswerQuery(row.path("query").asString()).of(OutputFormat.answer(IDENTITY_ID));

        FORMATS.forEach((name, format) -> assertThat(format.writeQueried(result))
                .as(name)
                .isEqualTo(row.path(name).asString()));
    }
}
