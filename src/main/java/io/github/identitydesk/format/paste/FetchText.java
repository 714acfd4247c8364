package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.code.CodeTokens;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.format.value.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes a call of {@code fetch}, {@code axios} or a similar function, as written by Chrome, Firefox and Node. */
record FetchText() implements Recognizer {
    private static final Pattern CALL = Pattern.compile(
            "\\b(?:fetch|axios(?:\\.post)?|got(?:\\.post)?|requests\\.post|http\\.post)\\s*\\(\\s*(?=[rf]?[\"'`{])");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(CALL);
    }

    @Override
    public Pasted read(Clip clip) {
        Matcher call = CALL.matcher(clip.text());
        int start = call.find() ? call.end() : 0;
        List<CodeToken> tokens = CodeTokens.of(clip.text()).list().stream()
                .filter(token -> token.index() >= start)
                .toList();
        Value list = Literals.list(clip.text(), tokens);
        List<Value> given = list.members().stream().map(Value.Member::value).toList();
        Optional<String> url = given.stream()
                .flatMap(value -> (value instanceof Text text ? Optional.of(text.text()) : value.text("url")).stream())
                .findFirst();
        Optional<String> body = named(list, "body")
                .or(() -> named(list, "data"))
                .or(() -> named(list, "json"))
                .or(() -> given.size() > 1 ? Optional.of(given.get(1)).filter(Requests::isRequest) : Optional.empty())
                .flatMap(FetchText::json)
                .or(() -> LogText.requestIn(clip).map(Requests::of).map(RequestWriter::compactJson));
        Optional<String> target = list.all().stream()
                .flatMap(value -> value.text("x-amz-target").stream())
                .findFirst();
        return new HttpCall(Kind.FETCH, url, target, body, false).pasted();
    }

    private static Optional<Value> named(Value list, String name) {
        return list.members().stream()
                .flatMap(member -> member.name().equals(name)
                        ? Optional.of(member.value()).stream()
                        : member.value().member(name).stream())
                .findFirst();
    }

    private static Optional<String> json(Value body) {
        if (body instanceof Text text) {
            return Optional.of(text.text());
        }
        return Requests.isRequest(body) ? Optional.of(RequestWriter.compactJson(Requests.of(body))) : Optional.empty();
    }
}
