package io.github.identitydesk.format;

import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.format.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pasted {@code aws cognito-identity get-id} command, or one of this program, which has the same options.
 * Options that say nothing of the request or of where it goes are passed over.
 */
final class AwsCommand {
    private static final Set<String> REQUEST_OPTIONS =
            Set.of("--identity-pool-id", "--account-id", "--logins", "--cli-input-json", "--cli-input-yaml");
    private static final Set<String> OTHER_OPTIONS = Set.of(
            "--region",
            "--endpoint-url",
            "--output",
            "--query",
            "--profile",
            "--color",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout",
            "--cli-binary-format",
            "--cli-error-format");
    private static final Set<String> FLAGS = Set.of(
            "--debug",
            "--no-verify-ssl",
            "--no-paginate",
            "--no-sign-request",
            "--no-cli-pager",
            "--cli-auto-prompt",
            "--no-cli-auto-prompt",
            "--generate-cli-skeleton",
            "--sandbox",
            "--run");
    private static final List<String> OPERATION = List.of("cognito-identity", "get-id");
    /** This program opens its window without one. */
    private static final List<String> OUR_OPERATION = List.of("get-id");

    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]{0,40})(?:=(.*))?", Pattern.DOTALL);
    /** Double quotes as Windows' own PowerShell wants them within an argument. */
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("((?:\\\\\\\\)*)\\\\\"");

    private final Map<String, String> options = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private AwsCommand() {}

    /** The request of a command whose words come after its program's name. */
    static Pasted read(ShellWords words, String program) {
        AwsCommand command = new AwsCommand();
        command.sort(words.list().iterator());
        command.check(program);
        return command.pasted(words.hasVariables());
    }

    /** Refuses a value that names a file, and lets any other pass. */
    static String refuseFile(String value) {
        if (OptionValues.namesFile(value)) {
            throw new UnreadableText("format.paste.file", "@=");
        }
        return value;
    }

    private void sort(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            Matcher option = OPTION.matcher(word);
            if (!option.matches()) {
                others.add(word);
            } else if (REQUEST_OPTIONS.contains(option.group(1)) || OTHER_OPTIONS.contains(option.group(1))) {
                options.put(option.group(1), value(option, words));
            } else if (!FLAGS.contains(option.group(1))) {
                unknown.add(option.group(1));
            }
        }
    }

    private static String value(MatchResult option, Iterator<String> words) {
        if (option.group(2) != null) {
            return option.group(2);
        }
        if (!words.hasNext()) {
            throw new UnreadableText("format.paste.value", option.group(1));
        }
        return words.next();
    }

    private void check(String program) {
        List<String> operation = program.equals("aws") ? OPERATION : others.isEmpty() ? List.of() : OUR_OPERATION;
        List<String> start = others.subList(0, Math.min(others.size(), operation.size()));
        if (!start.equals(operation)) {
            throw new UnreadableText("format.paste.operation");
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableText("format.paste.option", unknown.getFirst());
        }
        if (others.size() > operation.size()) {
            throw new UnreadableText("format.paste.word");
        }
    }

    private Pasted pasted(boolean hasVariables) {
        RequestOptions request = new RequestOptions(
                text("--identity-pool-id"),
                text("--account-id"),
                text("--logins").map(AwsCommand::withPlainQuotes),
                text("--cli-input-json").map(AwsCommand::withPlainQuotes),
                text("--cli-input-yaml"));
        if (request.equals(RequestOptions.NONE)) {
            throw new UnreadableText(notes.isEmpty() ? Message.of("format.paste.nothing") : notes.getFirst());
        }
        if (hasVariables) {
            notes.add(Message.of("format.paste.variables"));
        }
        return new WholeRequest(
                Kind.AWS_COMMAND,
                request.request(IdentityRequest.EMPTY, value -> value, AwsCommand::refuseFile),
                Optional.ofNullable(options.get("--region")),
                Optional.ofNullable(options.get("--endpoint-url")),
                notes);
    }

    /** The value of an option, unless it only names where the value is. */
    private Optional<String> text(String option) {
        Optional<String> value = Optional.ofNullable(options.get(option));
        if (value.filter(AwsCommand::isElsewhere).isPresent()) {
            notes.add(Message.of("format.paste.file", option));
            return Optional.empty();
        }
        return value;
    }

    private static boolean isElsewhere(String value) {
        return OptionValues.namesFile(value) || value.equals("-");
    }

    private static String withPlainQuotes(String json) {
        if (!json.startsWith("{\\\"")) {
            return json;
        }
        return ESCAPED_QUOTE.matcher(json).replaceAll(match -> {
            String backslashes = match.group(1);
            return Matcher.quoteReplacement(backslashes.substring(backslashes.length() / 2) + "\"");
        });
    }
}
