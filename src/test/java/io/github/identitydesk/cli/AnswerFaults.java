package io.github.identitydesk.cli;

import static io.github.identitydesk.cli.WireFault.OTHER;
import static io.github.identitydesk.cli.WireFault.REFUSED;
import static io.github.identitydesk.cli.WireFault.TOKEN;

import io.github.identitydesk.cli.FaultyServer.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Complete answers in HTTP that are not those of Cognito, or whose text is hostile. */
final class AnswerFaults {
    private static final String PAGE = "<html><body>Secret page " + TOKEN + "</body></html>";

    private AnswerFaults() {}

    static Stream<WireFault> all() {
        return Stream.of(bodies(), statuses(), types(), hostileTexts()).flatMap(List::stream);
    }

    private static List<WireFault> bodies() {
        return Stream.of(
                        "",
                        "not JSON " + TOKEN,
                        PAGE,
                        "[1,2,3]",
                        "5",
                        "\"text\"",
                        "null",
                        "{}",
                        "{\"IdentityId\":null}",
                        "{\"IdentityId\":5}",
                        "{\"IdentityId\":{\"a\":[]}}",
                        "{\"IdentityId\":[\"us-east-1:0\"]}",
                        "{\"IdentityId\":\"\"}",
                        "{\"IdentityId\":\"<script>alert(1)</script>\"}",
                        "{\"IdentityId\":\"us-east-1:\\u001b[2J\"}",
                        "{\"IdentityId\":\"us-east-1:0\\n\"}",
                        "{\"IdentityId\":\"" + TOKEN.substring(0, 18) + ":0\"}",
                        "{\"IdentityId\":\"us-east-1:" + "0".repeat(46) + "\"}",
                        "{\"IdentityId\":\"" + "0".repeat(1 << 20) + "\"}",
                        "{\"identityid\":\"us-east-1:0\"}",
                        "{\"IdentityId\":\"us-east-1:0\"",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(50_000),
                        "\ufeff{}",
                        "1e999999999",
                        "\"\\ud800\"")
                .map(body -> new WireFault(
                        "200 with " + body.substring(0, Math.min(40, body.length())),
                        Fault.json(200, body),
                        OTHER,
                        "other than Cognito"))
                .toList();
    }

    private static List<WireFault> statuses() {
        List<WireFault> cases = new ArrayList<>();
        for (int status : new int[] {300, 301, 302, 303, 304, 305, 307, 308}) {
            cases.add(new WireFault(
                    status + "",
                    Fault.answer(status, "text/html", status == 304 ? "" : PAGE, "Location: http://127.0.0.1:9/stolen"),
                    REFUSED,
                    Set.of(301, 302, 303, 307, 308).contains(status) ? "redirect" : "other than Cognito"));
        }
        for (int status : new int[] {204, 205, 206, 299}) {
            cases.add(new WireFault(
                    status + "", Fault.bytes("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"), OTHER, ""));
        }
        for (int status :
                new int[] {400, 401, 402, 403, 404, 405, 407, 408, 418, 451, 499, 500, 501, 502, 503, 504, 599}) {
            cases.add(new WireFault(
                    status + " with a page",
                    Fault.answer(status, "text/html", PAGE, "Retry-After: 86400"),
                    REFUSED,
                    "other than Cognito"));
        }
        cases.add(new WireFault("413 with a page", Fault.answer(413, "text/html", PAGE), REFUSED, "too large"));
        cases.add(new WireFault("429 with a page", Fault.answer(429, "text/html", PAGE), REFUSED, "busy"));
        cases.add(new WireFault("429, empty", Fault.json(429, "", "Retry-After: 86400"), REFUSED, "busy"));
        for (int status : new int[] {500, 502, 503, 504}) {
            cases.add(new WireFault(
                    status + ", empty", Fault.json(status, "", "Retry-After: 86400"), REFUSED, "failure of its own"));
        }
        cases.add(new WireFault("503 with an empty object", Fault.json(503, "{}"), REFUSED, "failure of its own"));
        cases.add(new WireFault(
                "JSON without a type",
                Fault.json(400, "{\"message\":\"" + TOKEN + "\"}"),
                REFUSED,
                "other than Cognito"));
        return cases;
    }

    private static List<WireFault> types() {
        List<WireFault> cases = new ArrayList<>();
        for (String type : List.of(
                "InvalidParameterException",
                "ResourceNotFoundException",
                "NotAuthorizedException",
                "ResourceConflictException",
                "TooManyRequestsException",
                "InternalErrorException",
                "LimitExceededException",
                "ExternalServiceException",
                "ValidationException",
                "AccessDeniedException",
                "UnheardOfException")) {
            String told = "An error occurred (" + type + ")";
            String message = "\"message\":\"The words.\"}";
            cases.add(new WireFault(
                    type,
                    Fault.json(400, "{\"__type\":\"" + type + "\"," + message),
                    REFUSED,
                    told + " when calling the GetId operation: The words."));
            cases.add(new WireFault(
                    type + " with a namespace",
                    Fault.json(400, "{\"__type\":\"com.amazonaws.cognito.identity.model#" + type + "\"," + message),
                    REFUSED,
                    told));
            cases.add(new WireFault(
                    type + " with a URL",
                    Fault.json(400, "{\"__type\":\"" + type + ":http://internal.amazon.com/coral/\"," + message),
                    REFUSED,
                    told));
            cases.add(new WireFault(
                    type + " in the header",
                    Fault.json(400, "{" + message, "x-amzn-errortype: " + type + ":"),
                    REFUSED,
                    told));
        }
        cases.add(new WireFault(
                "no message", Fault.json(400, "{\"__type\":\"NotAuthorizedException\"}"), REFUSED, "gave no message"));
        return cases;
    }

    private static List<WireFault> hostileTexts() {
        String controls = IntStream.range(0, 0xa0)
                .filter(c -> c < 0x20 || c >= 0x7f)
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
        String invisible = "\u202e\u2066\u200b\u200f\ufeff\u2028\u00ad\udb40\udc41";
        String escaped = TOKEN.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        String percent = TOKEN.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
        String html = TOKEN.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
        return Stream.of(
                        new String[] {"control characters", controls},
                        new String[] {"signs that nobody sees", "a" + invisible + "b"},
                        new String[] {"a megabyte", "x".repeat(200_000)},
                        new String[] {"the token", TOKEN},
                        new String[] {"a piece of the token", "<" + TOKEN.substring(40, 52) + ">"},
                        new String[] {"the token in JSON", escaped},
                        new String[] {"the token in a URL", percent},
                        new String[] {"the token in HTML", html})
                .flatMap(text -> Stream.of(
                        new WireFault(
                                text[0] + " in the message",
                                Fault.json(
                                        400, "{\"__type\":\"NotAuthorizedException\",\"message\":\"" + text[1] + "\"}"),
                                REFUSED,
                                "NotAuthorizedException"),
                        new WireFault(
                                text[0] + " in the type",
                                Fault.json(400, "{\"__type\":\"" + text[1] + "\",\"message\":\"m\"}"),
                                REFUSED,
                                ""),
                        new WireFault(
                                text[0] + " in the request ID",
                                Fault.json(
                                        400,
                                        "{\"__type\":\"NotAuthorizedException\",\"message\":\"m\"}",
                                        "x-amzn-RequestId: " + text[1].substring(0, Math.min(9000, text[1].length()))),
                                REFUSED,
                                "NotAuthorizedException"),
                        new WireFault(
                                text[0] + " in the reason",
                                Fault.bytes("HTTP/1.1 502 " + text[1].substring(0, Math.min(9000, text[1].length()))
                                        + "\r\nContent-Length: 0\r\n\r\n"),
                                REFUSED,
                                "failure of its own"),
                        new WireFault(
                                text[0] + " in a page",
                                Fault.answer(502, "text/html", text[1]),
                                REFUSED,
                                "other than Cognito")))
                .toList();
    }
}
