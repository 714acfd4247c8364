package io.github.identitydesk.bench;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.har.HarReader;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.HistorySearch;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How time grows with the work. {@code src/bench/growth.py} runs it and draws the picture. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class GrowthBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int LONG_TOKEN = 5_000;

    private static IdentityRequest request(int logins, int characters) {
        return new IdentityRequest(
                SandboxPool.GUESTS.id(),
                Optional.empty(),
                IntStream.range(0, logins)
                        .mapToObj(i -> Login.of("login-" + i + ".example.com", "a".repeat(characters)))
                        .toList());
    }

    /** Requests of one to ten logins. */
    @State(Scope.Benchmark)
    public static class Logins {
        @Param({"1", "2", "4", "6", "8", "10"})
        int size;

        private String json = "";
        private IdentityRequest request = IdentityRequest.EMPTY;

        /** Makes the request. */
        @Setup
        public void make() {
            request = request(size, LONG_TOKEN);
            json = RequestFormat.JSON.write(request);
        }
    }

    /** One token of one to 50 000 characters. */
    @State(Scope.Benchmark)
    public static class Characters {
        @Param({"1", "10000", "20000", "30000", "40000", "50000"})
        int size;

        private String json = "";
        private IdentityRequest request = IdentityRequest.EMPTY;

        /** Makes the request. */
        @Setup
        public void make() {
            request = request(1, size);
            json = RequestFormat.JSON.write(request);
        }
    }

    /** A history of no row to a thousand. */
    @State(Scope.Benchmark)
    public static class Rows {
        @Param({"0", "200", "400", "600", "800", "1000"})
        int size;

        private History history = History.EMPTY;
        private HistorySearch search = new HistorySearch(history, ZoneOffset.UTC, outcome -> "");

        /** Makes the history. */
        @Setup
        public void make() {
            history = new History(
                    IntStream.range(0, size).mapToObj(GrowthBenchmark::entry).toList());
            search = new HistorySearch(history, ZoneOffset.UTC, outcome -> "");
        }
    }

    /** A HAR file of one to 64 MiB, made while it is read. */
    @State(Scope.Benchmark)
    public static class Mebibytes {
        @Param({"1", "16", "32", "48", "64"})
        int size;
    }

    private static HistoryEntry entry(int number) {
        return new HistoryEntry(
                new UUID(0, number),
                NOW.minusSeconds(number * 600L),
                Duration.ofMillis(143),
                EndpointChoice.AWS,
                SandboxPool.GUESTS.id(),
                Optional.empty(),
                List.of(new PastLogin("accounts.google.com", Optional.empty())),
                new PastOutcome.Found("us-east-1:" + new UUID(number, number)),
                Optional.of(new UUID(number, 1).toString()),
                CheckedGrants.NONE);
    }

    /** A request is read from JSON. */
    @Benchmark
    public Reading<IdentityRequest> readLogins(Logins logins) {
        return RequestFormat.JSON.read(logins.json);
    }

    /** Its logins are looked through. */
    @Benchmark
    public List<Finding> findingsInLogins(Logins logins) {
        return Findings.of(logins.request, NOW);
    }

    /** A request with a long token is read from JSON. */
    @Benchmark
    public Reading<IdentityRequest> readToken(Characters characters) {
        return RequestFormat.JSON.read(characters.json);
    }

    /** Its token is looked through. */
    @Benchmark
    public List<Finding> findingsInToken(Characters characters) {
        return Findings.of(characters.request, NOW);
    }

    /** A history is made ready to be searched. */
    @Benchmark
    public HistorySearch prepareSearch(Rows rows) {
        return new HistorySearch(rows.history, ZoneOffset.UTC, outcome -> "");
    }

    /** A history is searched. */
    @Benchmark
    public List<HistoryEntry> search(Rows rows) {
        return rows.search.find("google 0000-000000000007");
    }

    /** A HAR file is read through. */
    @Benchmark
    public int readHar(Mebibytes mebibytes) {
        int[] entries = {0};
        HarReader.read(new RepeatedEntries(mebibytes.size), entry -> entries[0]++);
        return entries[0];
    }

    /** The text of a HAR file with the same entry again and again. */
    private static final class RepeatedEntries extends Reader {
        private static final String ENTRY =
                "{\"request\":{\"method\":\"GET\",\"url\":\"https://example.com/page\",\"headers\":"
                        + "[{\"name\":\"Accept\",\"value\":\"text/html\"}]},\"response\":{\"status\":200,\"headers\":[],\"content\":"
                        + "{\"mimeType\":\"text/html\",\"text\":\"" + "x".repeat(4_000) + "\"}}}";

        private final long entries;
        private long next;
        private Reader part = new StringReader("{\"log\":{\"entries\":[");
        private boolean isEnd;

        RepeatedEntries(int mebibytes) {
            this.entries = mebibytes * 1024L * 1024 / ENTRY.length();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = part.read(buffer, offset, length);
            while (read < 0 && !isEnd) {
                isEnd = next == entries;
                part = new StringReader(isEnd ? "]}}" : (next++ == 0 ? "" : ",") + ENTRY);
                read = part.read(buffer, offset, length);
            }
            return read;
        }

        @Override
        public void close() {}
    }
}
