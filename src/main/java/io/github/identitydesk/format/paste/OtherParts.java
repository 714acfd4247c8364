package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.secret.Secret;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a text that contains something other than a request: an error message, a secret of another service, or another
 * call. If there is a request, a pool or a token beside it, that is read.
 */
final class OtherParts {
    /** The calls and pages that may contain a token that they name as an ID token or a login. */
    private static final Set<String> OTHER_CALLS = Set.of("format.seems.token_request", "format.seems.web_page");

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^[^\\n]{0,120}?\\baws(?:\\.exe)?[ \\t](?:[^\\n]*[\\\\`^][ \\t]*\\n)*[^\\n]*$");

    /** The messages about secrets of other services. */
    private static final Set<String> SECRETS =
            Set.of("format.seems.npm_settings", "format.seems.repository_token", "format.seems.private_key");

    /** The parts to leave out, by the key of the message about a text that contains such a part. */
    private static final Map<String, Pattern> PARTS = Map.of(
            "format.seems.error_message",
            Pattern.compile(
                    "(?i)(?:\\ban error occurred\\b|\\b\\w+Exception\\b|logins don['’]t match|invalid login token|token is not from a supported provider"
                            + "|unauthenticated access is not supported|identitypool '[^'\\n]*' not found|\\d+ validation errors? detected)"
                            + "(?:identitypool '[^'\\n]*' not found|'[^'\\n]*' (?:at|failed)|n['’]t |[^\"'\\n])*+"),
            "format.seems.npm_settings",
            Pattern.compile("(?im)^.*(?:_(?:authToken|auth|password)\\s*=|\\bnpm).*$"),
            "format.seems.repository_token",
            Pattern.compile("(?m)^.*(?:gh[pousr]_|github_pat_|glpat-).*$"),
            "format.seems.private_key",
            Pattern.compile("(?m)^.*-----BEGIN [\\s\\S]*?(?:-----END [^\\n]*|\\z)"),
            "format.seems.profile_of_aws",
            Pattern.compile("(?im)^.*\\baws_(?:access_key_id|secret_access_key|session_token|security_token)\\b.*$"));

    private OtherParts() {}

    /**
     * Returns the content beside what a message reports, or empty if there is none.
     *
     * @param message the message
     * @throws UnreadableText if the text is a call to another server with a secret that is no login
     */
    static Optional<Pasted> read(Clip clip, Message message) {
        boolean isOperation = OtherOperation.isRefusal(message);
        boolean isCall = isOperation || OTHER_CALLS.contains(message.key());
        if (isCall && new SamlText().recognizes(clip)) {
            return Optional.of(new SamlText().read(clip));
        }
        if (isCall && clip.leaves().stream().anyMatch(leaf -> Secret.isNamedLogin(leaf, clip.text()))) {
            return Optional.of(withNotes(
                    new TokensText().read(clip), isOperation ? List.of(OtherOperation.note(message)) : List.of()));
        }
        FoundTokens tokens = clip.tokens();
        if (isOperation && message.arguments().isEmpty() && !tokens.hasLogins() && tokens.hasOthers()) {
            throw new UnreadableText(tokens.reasonForNoLogin());
        }
        return Optional.ofNullable(isOperation ? COMMAND : PARTS.get(message.key()))
                .map(part -> part.matcher(clip.text()).replaceAll(""))
                .filter(rest -> !rest.isBlank() && rest.length() < clip.text().length())
                .flatMap(OtherParts::content)
                .map(content -> withNotes(content, notes(clip, message.key())));
    }

    /** Returns the notes about what else the text contains. */
    private static List<Message> notes(Clip clip, String key) {
        return Stream.concat(
                        clip.tokens().leftOut().stream(),
                        SECRETS.contains(key) ? Stream.of(Message.of("format.leftOut.other_secret")) : Stream.of())
                .toList();
    }

    private static Optional<Pasted> content(String rest) {
        return UnreadableText.reading(() -> Recognizer.readAny(rest)) instanceof Reading.Read<Pasted> read
                        && hasValue(read.value())
                ? Optional.of(read.value())
                : Optional.empty();
    }

    private static boolean hasValue(Pasted pasted) {
        return !pasted.request().identityPoolId().isEmpty() || pasted.request().hasTokens();
    }

    private static Pasted withNotes(Pasted pasted, List<Message> further) {
        List<Message> notes = Stream.concat(pasted.notes().stream(), further.stream())
                .distinct()
                .toList();
        return switch (pasted) {
            case WholeRequest whole -> whole.with(notes);
            case FurtherLogins logins -> new FurtherLogins(logins.kind(), logins.logins(), notes);
            case PoolSettings pool -> pool.with(pool.logins(), notes);
            case RecordedCalls calls -> new RecordedCalls(calls.calls(), notes);
        };
    }
}
