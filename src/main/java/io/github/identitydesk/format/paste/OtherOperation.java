package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of the operation in a call of AWS other than GetId, and the messages about such a call. */
final class OtherOperation {
    private static final String UNNAMED = "format.paste.operation";
    private static final String NAMED = "format.paste.otherOperation";

    private static final Pattern TARGET = Pattern.compile("[\\w.]{1,80}\\.(\\w{1,60})");
    private static final Pattern WORD = Pattern.compile("[a-z](?:-?[a-z0-9]){1,60}");
    private static final Pattern IN_QUERY = Pattern.compile("(?<![\\w.-])Action=(\\w{1,60})");
    /** What languages add to the name of an operation, and the sign after it. */
    private static final String CALLED = "(?:request|command|input|async)*(?:\\.builder)?\\s*[({]";

    private static final Pattern OF_THE_SERVICE = Pattern.compile(
            "(?i)\\b(get_?open_?id_?token(?:_?for_?developer_?identity)?|get_?credentials_?for_?identity"
                    + "|(?:lookup|unlink)_?developer_?identity|unlink_?identity|merge_?developer_?identities|set_?identity_?pool_?roles)"
                    + CALLED + "|\\b([a-z]+-CGI(?!Id\\b|P)\\w+)");
    /** The operations of other services that sign a user in or take the token of a user. */
    private static final Pattern OF_OTHER_SERVICES = Pattern.compile(
            "(?i)\\b((?:admin_?)?(?:initiate_?auth|respond_?to_?auth_?challenge)|assume_?role_?with_?(?:web_?identity|saml))"
                    + CALLED + "|\\b([a-z]+-(?:CGIP|STS)\\w+)");

    private OtherOperation() {}

    /** Returns the operation in the value of the header {@code X-Amz-Target}. */
    static Optional<String> inTarget(String target) {
        Matcher matcher = TARGET.matcher(target);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the operation that the words of an AWS CLI command name, or the words if they name a command of the CLI. */
    static Optional<String> inCommand(List<String> words) {
        List<String> names = words.subList(0, Math.min(2, words.size()));
        if (names.size() < 2
                || !names.stream().allMatch(word -> WORD.matcher(word).matches())) {
            return Optional.empty();
        }
        String operation = names.getLast();
        return Optional.of(operation.contains("-") ? withCapitals(operation) : String.join(" ", names));
    }

    /** Returns the operation that the parameters of an address or a form name. */
    static Optional<String> inQuery(String text) {
        Matcher matcher = IN_QUERY.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the operation of the service in code, or the one to which the members of an object belong. */
    static Optional<String> ofTheService(Clip clip) {
        return clip.value().isEmpty()
                ? first(OF_THE_SERVICE, clip.text())
                : clip.value()
                        .filter(input -> input.text("IdentityPoolId").isPresent())
                        .filter(input -> input.has("TokenDuration") || input.has("PrincipalTags"))
                        .map(input -> "GetOpenIdTokenForDeveloperIdentity");
    }

    /** Returns the operation of another service in code, in parameters or in an event of CloudTrail. */
    static Optional<String> ofAnotherService(Clip clip) {
        return clip.value()
                .filter(event -> event.text("eventSource").isPresent())
                .flatMap(event -> event.text("eventName"))
                .filter(name -> !name.equals("GetId"))
                .or(() -> inQuery(clip.text()))
                .or(() -> clip.value().isEmpty() ? first(OF_OTHER_SERVICES, clip.text()) : Optional.empty());
    }

    private static Optional<String> first(Pattern pattern, String code) {
        Matcher matcher = pattern.matcher(code);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : withCapitals(matcher.group(1)));
    }

    private static String withCapitals(String name) {
        return Arrays.stream(name.split("[-_]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns the reason why a call is not read, with the name of its operation if that is known. */
    static UnreadableText refusal(Optional<String> operation) {
        return new UnreadableText(operation.map(name -> Message.of(NAMED, name)).orElseGet(() -> Message.of(UNNAMED)));
    }

    /** Returns whether a message is the reason why a call was not read. */
    static boolean isRefusal(Message message) {
        return message.key().equals(UNNAMED) || message.key().equals(NAMED);
    }

    /** Returns the note about a call of which only the logins were taken. */
    static Message note(Message refusal) {
        return refusal.key().equals(NAMED)
                ? Message.of(
                        "format.paste.loginsOfOperation", refusal.arguments().getFirst())
                : Message.of("format.paste.otherCall");
    }
}
