package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.har.HarEntry;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts an entry of a recording to the outcome that the call would have had in this app. */
final class RecordedAnswer {
    private static final Region FALLBACK = new Region("us-east-1");
    /** The name of an error, which a namespace may precede and an address may follow. */
    private static final Pattern ERROR_NAME = Pattern.compile("(?:[^#]*#)?([A-Za-z]\\w{0,100})(?::.*)?");

    private static final int MAX_MESSAGE = 10_000;

    private RecordedAnswer() {}

    /** Returns the GetId call in an entry, or empty if the entry is another call. */
    static Optional<RecordedCall> callOf(HarEntry entry) {
        HttpCall call = new HttpCall(
                Kind.HAR,
                Optional.of(entry.url()),
                Optional.ofNullable(entry.headers().get("x-amz-target")),
                entry.body(),
                false);
        if (!entry.method().equals("POST") || !call.isGetId()) {
            return Optional.empty();
        }
        return switch (UnreadableText.reading(call::pasted)) {
            case Reading.Read<WholeRequest> read -> Optional.of(recorded(entry, read.value()));
            case Reading.Unreadable<WholeRequest> unreadable -> Optional.empty();
        };
    }

    private static RecordedCall recorded(HarEntry entry, WholeRequest whole) {
        return new RecordedCall(whole.request(), whole.region(), whole.endpointUrl(), outcome(entry, whole));
    }

    private static Outcome outcome(HarEntry entry, WholeRequest whole) {
        CallTrace trace = trace(entry, whole);
        Optional<Value> answer = entry.answer().map(String::strip).flatMap(Literals::whole);
        if (entry.status() == 0) {
            return new Outcome.NotReached(new Failure(Failure.Kind.OTHER, line(entry.error())), trace);
        }
        if (entry.status() == 200) {
            return answer.flatMap(value -> value.text("IdentityId"))
                    .filter(id -> Shapes.POOL_ID.matcher(id).matches())
                    .<Outcome>map(id -> new Outcome.Found(id, trace))
                    .orElseGet(() -> new Outcome.NotReached(new Failure(Failure.Kind.NOT_THE_SERVICE, ""), trace));
        }
        Optional<String> error = Optional.ofNullable(entry.answerHeaders().get("x-amzn-errortype"))
                .or(() -> answer.flatMap(value -> value.text("__type")))
                .flatMap(RecordedAnswer::errorName);
        String message = answer.flatMap(value -> value.text("message"))
                .map(RecordedAnswer::line)
                .orElse("");
        return error.<Outcome>map(name -> new Outcome.Refused(Refusal.of(name, message, entry.status()), trace))
                .orElseGet(() -> new Outcome.NotReached(
                        new Failure(Failure.Kind.NOT_THE_SERVICE, String.valueOf(entry.status())), trace));
    }

    private static Optional<String> errorName(String text) {
        Matcher matcher = ERROR_NAME.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Replaces control characters and limits the length, because a recording is as untrusted as a response. */
    private static String line(String text) {
        String harmless = text.replaceAll("\\p{Cntrl}", " ");
        return harmless.substring(0, Math.min(MAX_MESSAGE, harmless.length()));
    }

    private static CallTrace trace(HarEntry entry, WholeRequest whole) {
        Optional<URI> url = uri(entry.url());
        Optional<Region> region = whole.region().flatMap(Region::parse);
        Endpoint endpoint = region.<Endpoint>map(Endpoint.Aws::new)
                .or(() -> url.map(address -> new Endpoint.Custom(
                        address, Region.ofPool(whole.request().identityPoolId()).orElse(FALLBACK))))
                .orElseGet(() -> new Endpoint.Aws(FALLBACK));
        Optional<Integer> status = entry.status() == 0 ? Optional.empty() : Optional.of(entry.status());
        return new CallTrace(
                endpoint,
                url,
                Optional.empty(),
                entry.startedAt(),
                entry.duration(),
                List.of(new Attempt(1, Duration.ZERO, entry.duration(), entry.timeToFirstByte(), status)),
                Optional.ofNullable(entry.answerHeaders().get("x-amzn-requestid"))
                        .map(RecordedAnswer::line),
                Optional.ofNullable(entry.answerHeaders().get("date")).flatMap(RecordedAnswer::date));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
