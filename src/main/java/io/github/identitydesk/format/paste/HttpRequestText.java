package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.JsonText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes an HTTP request with its headers and body, as shown by proxies, HTTP files of editors, and logs. */
record HttpRequestText() implements Recognizer {
    private static final Pattern START =
            Pattern.compile("(?m)^[ \\t>]*POST[ \\t]+(\\S+)(?:[ \\t]+HTTP/[\\d.]+)?[ \\t]*\\R(?=[ \\t>]*[\\w-]+:)");

    /** A form that a browser posts at the end of a SAML sign-in. */
    private static final Pattern SAML = Pattern.compile("(?m)^[ \\t>]*(?:\\w+=[^&\\s]*&)*SAMLResponse=");

    private static final Pattern HEADER = Pattern.compile("(?m)^[ \\t>]*([\\w-]+):[ \\t]*([^\\r\\n]*)$");
    /** The end of the headers: an empty line, which Hurl leaves out before JSON. */
    private static final Pattern END_OF_HEADERS = Pattern.compile("\\R[ \\t>]*\\R|\\R(?=\\{)");

    private static final Pattern END_OF_BODY = Pattern.compile("\\R[ \\t>]*\\R|\\R(?=HTTP[ /])");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(START) && !clip.has(SAML);
    }

    @Override
    public Pasted read(Clip clip) {
        Matcher start = START.matcher(clip.text());
        String path = start.find() ? start.group(1) : "";
        String rest = clip.text().substring(start.end());
        String[] parts = END_OF_HEADERS.split(rest, 2);
        Optional<String> host = Optional.empty();
        Optional<String> target = Optional.empty();
        Matcher header = HEADER.matcher(parts[0]);
        while (header.find()) {
            String value = header.group(2);
            host = header.group(1).equalsIgnoreCase("host") ? Optional.of(value.strip()) : host;
            Optional<String> operation = HttpCall.targetOf(header.group(1), value);
            target = operation.isPresent() ? operation : target;
        }
        Optional<String> url = path.startsWith("http")
                ? Optional.of(path)
                : host.map(name -> (name.startsWith("localhost") || name.startsWith("127.") ? "http://" : "https://")
                        + name
                        + path);
        return new HttpCall(
                        Kind.HTTP_REQUEST, url, target, parts.length > 1 ? bodyIn(parts[1]) : Optional.empty(), false)
                .pasted();
    }

    /** Returns the body without the text that follows it, such as the response. */
    private static Optional<String> bodyIn(String body) {
        String text = body.strip();
        return Optional.of(JsonText.first(END_OF_BODY.split(text, 2)[0]));
    }
}
