package io.github.identitydesk.sandbox;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accepts only requests that are meant for this computer. A request whose {@code Host} is not a loopback name is answered
 * with status 421, because a web page could otherwise reach the sandbox under its own name by DNS rebinding. Only web pages
 * that are served from loopback may call the sandbox from a browser (CORS, Fetch standard).
 */
final class LoopbackFilter extends Filter {
    private static final int MISDIRECTED_REQUEST = 421;
    private static final int NO_CONTENT = 204;
    private static final String LOOPBACK = "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?";
    private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile("https?://" + LOOPBACK, Pattern.CASE_INSENSITIVE);

    private static final String METHODS = "POST, GET, HEAD";
    private static final String HEADERS =
            "content-type, x-amz-target, x-amz-user-agent, amz-sdk-invocation-id, amz-sdk-request";
    private static final String EXPOSED = "x-amzn-requestid, x-amzn-errortype, date";
    private static final String MAX_AGE_SECONDS = "600";

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Optional<String> origin =
                only(exchange, "Origin").filter(it -> ORIGIN.matcher(it).matches());
        Headers answer = exchange.getResponseHeaders();
        answer.set("Vary", "Origin");
        origin.ifPresent(it -> {
            answer.set("Access-Control-Allow-Origin", it);
            answer.set("Access-Control-Expose-Headers", EXPOSED);
        });
        if (only(exchange, "Host").filter(it -> HOST.matcher(it).matches()).isEmpty()) {
            end(exchange, MISDIRECTED_REQUEST);
        } else if (origin.isPresent() && isPreflight(exchange)) {
            answer.set("Access-Control-Allow-Methods", METHODS);
            answer.set("Access-Control-Allow-Headers", HEADERS);
            answer.set("Access-Control-Max-Age", MAX_AGE_SECONDS);
            end(exchange, NO_CONTENT);
        } else {
            chain.doFilter(exchange);
        }
    }

    private static boolean isPreflight(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("OPTIONS")
                && only(exchange, "Access-Control-Request-Method").isPresent();
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** Returns the value of a header that occurs exactly once. */
    private static Optional<String> only(HttpExchange exchange, String header) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(header, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    @Override
    public String description() {
        return "Accepts only requests that are meant for this computer";
    }
}
