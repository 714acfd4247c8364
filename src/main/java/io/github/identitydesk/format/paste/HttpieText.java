package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.shell.Script;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes a command of HTTPie, or of xh, which accepts the same arguments. */
record HttpieText() implements Recognizer {
    private static final Pattern PROGRAM = Pattern.compile(CurlCommandText.BEFORE
            + "(https?|xhs?)(?=\\s(?:\\s*--?[\\w-]+(?:=\\S*)?\\s)*\\s*(?:(?i:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+)?"
            + "[\"']?(?:https?://\\S|localhost\\b|:[\\d/]|[\\w-]+(?:\\.[\\w-]+)+))");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]+");
    private static final Pattern SCHEME = Pattern.compile("https?://.*");
    /** A name, a separator and a value. The first separator applies. */
    private static final Pattern ITEM = Pattern.compile("(.+?)(:=@|=@|:=|==|:|=|@)(.*)", Pattern.DOTALL);

    private static final Pattern LOGIN = Pattern.compile("Logins\\[(.+)]", Pattern.DOTALL);
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of(
            "-a",
            "--auth",
            "-A",
            "--auth-type",
            "-s",
            "--style",
            "-p",
            "--print",
            "-o",
            "--output",
            "--session",
            "--timeout",
            "--proxy",
            "--verify",
            "--cert",
            "--cert-key",
            "--pretty");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(PROGRAM);
    }

    @Override
    public Pasted read(Clip clip) {
        Script script = Script.find(clip.text(), PROGRAM).orElseThrow();
        Call call = new Call(script.standardInput());
        call.read(script.words().list().iterator());
        Optional<String> url = call.url.map(text -> withScheme(text, script.program()));
        return new HttpCall(
                        Kind.HTTP_REQUEST,
                        url,
                        call.target,
                        call.body(),
                        script.words().hasVariables())
                .pasted();
    }

    private static String withScheme(String url, String program) {
        if (SCHEME.matcher(url).matches()) {
            return url;
        }
        return (program.endsWith("s") ? "https://" : "http://") + (url.startsWith(":") ? "localhost" + url : url);
    }

    /** The call that the arguments of a command define. */
    private static final class Call {
        private final LoginCollector logins = new LoginCollector();
        private Optional<String> url = Optional.empty();
        private Optional<String> target = Optional.empty();
        private Optional<String> raw;
        private Optional<String> pool = Optional.empty();
        private Optional<String> account = Optional.empty();

        Call(Optional<String> standardInput) {
            this.raw = standardInput;
        }

        void read(Iterator<String> words) {
            boolean first = true;
            while (words.hasNext()) {
                String word = words.next();
                if (word.startsWith("-")) {
                    option(word, words);
                } else if (url.isEmpty() && first && METHOD.matcher(word).matches() && !word.equals("localhost")) {
                    first = false;
                } else if (url.isEmpty()) {
                    url = Optional.of(word);
                } else {
                    item(word);
                }
            }
        }

        private void option(String word, Iterator<String> words) {
            if (word.startsWith("--raw=")) {
                raw = Optional.of(word.substring("--raw=".length()));
            } else if (words.hasNext() && word.equals("--raw")) {
                raw = Optional.of(words.next());
            } else if (words.hasNext() && OPTIONS_WITH_VALUE.contains(word)) {
                words.next();
            }
        }

        private void item(String word) {
            Matcher item = ITEM.matcher(word);
            if (!item.matches()) {
                return;
            }
            String name = item.group(1);
            switch (item.group(2)) {
                case ":" -> target = HttpCall.targetOf(name, item.group(3)).or(() -> target);
                case "=" -> member(name, item.group(3));
                case ":=" -> json(name, item.group(3));
                default -> {} // parameters of the address, and files
            }
        }

        private void member(String name, String value) {
            Matcher login = LOGIN.matcher(name);
            if (login.matches()) {
                logins.add(login.group(1), value, TextPosition.line(1));
            }
            switch (name.toLowerCase(Locale.ROOT)) {
                case "identitypoolid" -> pool = Optional.of(value);
                case "accountid" -> account = Optional.of(value);
                case "grant_type" -> raw = Optional.of(name + "=" + value);
                default -> {}
            }
        }

        private void json(String name, String value) {
            Optional<Value> read = Literals.whole(value.strip());
            if (name.equals("Logins")) {
                read.map(Requests::logins)
                        .ifPresent(list -> list.forEach(login ->
                                logins.add(login.providerName(), login.token().value(), TextPosition.line(1))));
            } else if (value.length() > 1 && value.startsWith("\"")) {
                member(name, value.substring(1, value.length() - 1));
            }
        }

        Optional<String> body() {
            IdentityRequest request = new IdentityRequest(pool.orElse(""), account, logins.logins());
            return request.equals(IdentityRequest.EMPTY) ? raw : Optional.of(RequestWriter.compactJson(request));
        }
    }
}
