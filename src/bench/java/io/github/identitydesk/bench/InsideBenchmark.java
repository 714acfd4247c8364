package io.github.identitydesk.bench;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.HistorySearch;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.viewmodel.RequestEdits;
import io.github.identitydesk.viewmodel.RequestForm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the app does at every key, click and call, with inputs as large as they get. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsideBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final IdentityRequest TWO_LOGINS =
            SampleRequest.LINKED_LOGINS.request(Clock.fixed(NOW, ZoneOffset.UTC));

    private static final Token MAX_OPAQUE = new Token(random(Limits.PROVIDER_TOKEN_LENGTH));
    private static final Token MAX_JWT = new Token(longestJwt());

    private final Token token = TWO_LOGINS.logins().getFirst().token();
    private final String json = RequestFormat.JSON.write(largest());
    private final String yaml = RequestFormat.YAML.write(largest());
    private final History history = new History(
            IntStream.range(0, History.LIMIT).mapToObj(InsideBenchmark::entry).toList());
    private final IdentityRequest largest = largest();
    private final RequestForm form = new RequestForm();
    private final RequestEdits edits = new RequestEdits(form, Clock.systemUTC());
    private int keys;
    private final HistorySearch search = new HistorySearch(history, ZoneOffset.UTC, outcome -> "");

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new Random(20_261_126).nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, length);
    }

    private static String longestJwt() {
        String claims = "{\"iss\":\"https://id.example.com\",\"aud\":\"x\",\"groups\":\"" + random(36_000) + "\"}";
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + random(342);
    }

    /** All that the service takes: ten logins with tokens of 50 000 characters. */
    private static IdentityRequest largest() {
        List<Login> logins = IntStream.range(0, Limits.LOGINS)
                .mapToObj(i -> Login.of("login-" + i + ".example.com", "a".repeat(Limits.PROVIDER_TOKEN_LENGTH)))
                .toList();
        return new IdentityRequest(TWO_LOGINS.identityPoolId(), Optional.of("123456789012"), logins);
    }

    private static HistoryEntry entry(int number) {
        return new HistoryEntry(
                new UUID(0, number),
                NOW.minusSeconds(number * 600L),
                Duration.ofMillis(143),
                EndpointChoice.AWS,
                TWO_LOGINS.identityPoolId(),
                Optional.empty(),
                List.of(new PastLogin("accounts.google.com", Optional.empty())),
                new PastOutcome.Found("us-east-1:" + new UUID(number, number)),
                Optional.of(new UUID(number, 1).toString()),
                CheckedGrants.NONE);
    }

    /** A token is read, as after every change in its field. */
    @Benchmark
    public ParsedToken readToken() {
        return TokenReader.read(token);
    }

    /** The longest JWT that the service takes is read; to be held against {@link #decodeLongestToken}. */
    @Benchmark
    public ParsedToken readLongestJwt() {
        return TokenReader.read(MAX_JWT);
    }

    /** The longest opaque token that the service takes is read. */
    @Benchmark
    public ParsedToken readLongestOpaqueToken() {
        return TokenReader.read(MAX_OPAQUE);
    }

    /** The longest token is decoded and nothing else: what reading it takes at least. */
    @Benchmark
    public byte[] decodeLongestToken() {
        return Base64.getUrlDecoder().decode(MAX_OPAQUE.value());
    }

    /** Two logins are looked through for what would make them fail. */
    @Benchmark
    public List<Finding> findings() {
        return Findings.of(TWO_LOGINS, NOW);
    }

    /** The largest request is read from JSON. */
    @Benchmark
    public Reading<IdentityRequest> importJson() {
        return RequestFormat.JSON.read(json);
    }

    /** The largest request is read from YAML. */
    @Benchmark
    public Reading<IdentityRequest> importYaml() {
        return RequestFormat.YAML.read(yaml);
    }

    /** The largest request takes the place of an empty one, as when it is opened; without the table that shows it. */
    @Benchmark
    public RequestEdits openLargest() {
        form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);
        form.fill(EndpointChoice.AWS, largest);
        return edits;
    }

    /** A letter is typed beside the largest request: the form is checked, and the edit is kept to be undone. */
    @Benchmark
    public RequestEdits typeBesideLargest() {
        if (form.logins().isEmpty()) {
            form.fill(EndpointChoice.AWS, largest);
        }
        form.accountId().set(Integer.toString(++keys % 1_000));
        return edits;
    }

    /** A full history is searched, as after every key in its search field. */
    @Benchmark
    public List<HistoryEntry> searchHistory() {
        return search.find("google 0000-000000000007");
    }

    /** A full history is made ready to be searched, as after every call. */
    @Benchmark
    public HistorySearch prepareSearch() {
        return new HistorySearch(history, ZoneOffset.UTC, outcome -> "");
    }
}
