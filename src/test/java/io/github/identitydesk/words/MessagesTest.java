package io.github.identitydesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A key in quotes, or the prefix of one, which ends with a dot. */
    private static final Pattern LITERAL =
            Pattern.compile("\"(?:\\$\\{bundle:)?([a-z][A-Za-z]*(?:\\.[A-Za-z][\\w-]*)+\\.?|[a-z]+\\.)}?\"");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:say|Message\\.of)\\(\\s*\"([\\w.-]+)\"(?! *\\+)|(?:error|warning)\\([^\"]*?\"(problem\\.[\\w.-]+)\"(?! *\\+)");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");
    private static final Pattern COUNT = Pattern.compile(
            "\\{\\d(?:,number[^}]*)?} (?:characters|bytes|digits|days|years|logins|calls|keys|attempts|pools|tokens|minutes|hours)");
    private static final CallTrace TRACE = new CallTrace(
            new Endpoint.Aws(new Region("us-east-1")),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty());

    static Stream<String> keys() {
        return Collections.list(MESSAGES.bundle().getKeys()).stream().sorted();
    }

    @Test
    void everyUsedKeyExists() {
        Set<String> said = new TreeSet<>();
        read(JAVA, ".java")
                .forEach(source -> SAID.matcher(source)
                        .results()
                        .forEach(found -> said.add(found.group(1) == null ? found.group(2) : found.group(1))));
        read(RESOURCES, ".fxml")
                .forEach(view -> FXML_KEY.matcher(view)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(said::add));

        assertThat(said).isNotEmpty().isSubsetOf(keys().collect(Collectors.toSet()));
    }

    @Test
    void everyExistingKeyIsUsed() {
        Set<String> literals = Stream.concat(
                        read(JAVA, ".java")
                                .flatMap(source -> LITERAL.matcher(source).results()),
                        read(RESOURCES, ".fxml")
                                .flatMap(view -> FXML_KEY.matcher(view).results()))
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(keys())
                .allMatch(key -> literals.contains(key) || beginnings(key).anyMatch(literals::contains));
    }

    @Test
    void keyIsDefinedInOneBundleOnly() {
        assertThat(keys().toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyMessageIsAPatternWithTypographicApostrophes(String key) {
        String pattern = MESSAGES.bundle().getString(key);

        assertThat(pattern).isNotBlank().doesNotContain("'");
        assertThat(new MessageFormat(pattern, Locale.ENGLISH).toPattern()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noSentenceIsLongerThan30Words(String key) {
        assertThat(SENTENCE_END.split(MESSAGES.bundle().getString(key)))
                .allSatisfy(sentence -> assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(30));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void countSelectsSingularOrPlural(String key) {
        String withoutChoices = CHOICE.matcher(MESSAGES.bundle().getString(key)).replaceAll("");

        assertThat(COUNT.matcher(withoutChoices).find()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasAUniqueTitleAndAdvice(Refusal.Kind kind) {
        Outcome outcome = new Outcome.Refused(Refusal.of(kind.errorCode(), "", 400), TRACE);

        assertThat(MESSAGES.format(outcome.title())).isNotBlank();
        assertThat(MESSAGES.format(outcome.advice())).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasAUniqueTitleAndAdvice(Failure.Kind kind) {
        Outcome outcome = new Outcome.NotReached(new Failure(kind, ""), TRACE);

        assertThat(MESSAGES.format(outcome.title())).isNotBlank();
        assertThat(MESSAGES.format(outcome.advice())).endsWith(".");
    }

    @Test
    void outcomeTitlesAreUnique() {
        List<String> titles = keys().filter(key -> key.startsWith("outcome.") && key.endsWith(".title"))
                .map(key -> MESSAGES.bundle().getString(key))
                .toList();

        assertThat(titles).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void argumentsOfMessagesAreMadeHarmless() {
        Message inner = Message.of("format.paste.noToken", "a\u001b[2J\u202eb");

        assertThat(MESSAGES.format(Message.of("finding.inLogin", "c\u0000", inner)))
                .contains("c\\u0000")
                .contains("a\\u001b[2J\\u202eb");
    }

    @Test
    void versionMatchesTheProject() {
        assertThat(MESSAGES.format("app.version")).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private static Stream<String> beginnings(String key) {
        return Pattern.compile("\\.")
                .matcher(key)
                .results()
                .map(MatchResult::end)
                .map(end -> key.substring(0, end));
    }

    private static Stream<String> read(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(MessagesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
