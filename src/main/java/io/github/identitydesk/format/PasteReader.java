package io.github.identitydesk.format;

import io.github.identitydesk.format.Pasted.FurtherLogins;
import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.format.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Recognises what a person may have on the clipboard: a request in JSON or YAML, logins in shorthand, an AWS CLI or
 * curl command, code for an SDK, or a bare JWT. Nothing but the text itself is looked at; files that it names are not
 * read.
 */
public final class PasteReader {
    private static final Pattern PROMPT =
            Pattern.compile("(?:[$%>#]|PS [^>\n]*>|[A-Za-z]:\\\\[^>\n]*>|[\\w.-]+@[\\w.-]+[:~ ][^$#\n]*[$#])[ \t]+");
    private static final Pattern BEFORE_COMMAND = Pattern.compile(
            "(?:\\w+=[^\\s(]*+[ \t]+|(?:export|sudo|env|time|&)[ \t]+)*+(?:\\$?\\w+[ \t]*=[ \t]*(?:\"?\\$\\()?)?");
    private static final Pattern COMMAND =
            Pattern.compile("(?:\\S*[/\\\\])?(aws|curl|identity-desk)(?:\\.exe|\\.cmd)?(?=\\s)");
    private static final Pattern MEMBER =
            Pattern.compile("^[\"']?(?:AccountId|IdentityPoolId|Logins)[\"']?[ \t]*:(?=\\s)", Pattern.MULTILINE);
    private static final Pattern LOGINS_OF_CODE = Pattern.compile("[\"']?Logins[\"']?\\s*:\\s*\\{\\s*[\"']");
    private static final Pattern SHORTHAND = Pattern.compile("(?=[\\w#-]*+[./:])[\\w.#/:-]++@?=");

    private PasteReader() {}

    /** What a text was recognised as, or one sentence why it could not be read. */
    public static Reading<Pasted> read(String text) {
        return UnreadableText.reading(() -> recognise(text));
    }

    private static Pasted recognise(String text) {
        String content = text.strip();
        if (content.isEmpty()) {
            throw new UnreadableText("format.paste.empty");
        }
        if (content.length() > TextFiles.LIMIT) {
            throw new UnreadableText("format.paste.tooLarge");
        }
        return command(content)
                .or(() -> JwtReader.read(content))
                .or(() -> fragment(content))
                .or(() -> document(content))
                .or(() -> shorthand(content))
                .or(() -> code(content))
                .orElseThrow(() -> new UnreadableText("format.paste.unknown"));
    }

    private static Optional<Pasted> command(String content) {
        Cursor cursor = new Cursor(content);
        cursor.skip(PROMPT);
        cursor.skip(BEFORE_COMMAND);
        return cursor.take(COMMAND).map(match -> {
            String arguments = cursor.rest();
            ShellWords words = Shell.of(arguments).words(arguments);
            return match.group(1).equals("curl") ? CurlCommand.read(words) : AwsCommand.read(words, match.group(1));
        });
    }

    /** Logins that are YAML too, but mean something else there if a token is an expression. */
    private static Optional<Pasted> fragment(String content) {
        return LOGINS_OF_CODE.matcher(content).lookingAt() && !content.contains(RequestReader.IDENTITY_POOL_ID)
                ? attempt(() -> CodeReader.read(content))
                : Optional.empty();
    }

    /** A request in JSON or YAML; else the logins alone in JSON; else code that looks much the same. */
    private static Optional<Pasted> document(String content) {
        Optional<RequestFormat> format = content.startsWith("{")
                ? Optional.of(RequestFormat.JSON)
                : MEMBER.matcher(content).find() ? Optional.of(RequestFormat.YAML) : Optional.empty();
        return format.map(found -> {
            try {
                return request(found, found.request(content));
            } catch (UnreadableText unfit) {
                return attempt(() -> loginsAlone(found, content))
                        .or(() -> attempt(() -> code(content)))
                        .orElseThrow(() -> unfit);
            }
        });
    }

    private static Pasted request(RequestFormat format, IdentityRequest request) {
        Kind kind = format == RequestFormat.JSON ? Kind.JSON : Kind.YAML;
        boolean onlyLogins =
                request.identityPoolId().isEmpty() && request.accountId().isEmpty() && !request.isGuest();
        return onlyLogins
                ? new FurtherLogins(kind, request.logins(), List.of())
                : new WholeRequest(kind, request, Optional.empty(), Optional.empty(), List.of());
    }

    private static Optional<Pasted> loginsAlone(RequestFormat format, String content) {
        List<Login> logins = format.logins(content);
        return Providers.areAll(logins)
                ? Optional.of(new FurtherLogins(Kind.JSON, logins, List.of()))
                : Optional.empty();
    }

    private static Optional<Pasted> shorthand(String content) {
        return SHORTHAND.matcher(content).lookingAt()
                ? Optional.of(
                        new FurtherLogins(Kind.SHORTHAND, Shorthand.read(content, AwsCommand::refuseFile), List.of()))
                : Optional.empty();
    }

    private static Optional<Pasted> code(String content) {
        return CodeReader.read(content).or(() -> attempt(() -> CodeReader.readPairs(content)));
    }

    private static Optional<Pasted> attempt(Supplier<Optional<Pasted>> reader) {
        try {
            return reader.get();
        } catch (UnreadableText unfit) {
            return Optional.empty();
        }
    }
}
