package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.AwsOptionNames;
import io.github.identitydesk.format.RequestOptions;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.shell.Script;
import io.github.identitydesk.format.shell.Shell;
import io.github.identitydesk.format.shell.ShellWords;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a pasted {@code aws cognito-identity get-id} command, or a command of Identity Desk, which has the same
 * options. Options that affect neither the request nor its destination are left out, which the user is told.
 */
final class AwsCommand {
    private static final String SANDBOX = "--sandbox";

    private static final Set<String> FLAGS = Stream.concat(
                    AwsOptionNames.GLOBAL_FLAGS.stream(), Stream.of(AwsOptionNames.SKELETON, SANDBOX, "--run"))
            .collect(Collectors.toUnmodifiableSet());
    /** The endpoint of LocalStack's {@code awslocal} command. */
    private static final String LOCALSTACK = "http://localhost:4566";

    private static final List<String> OPERATION = List.of("cognito-identity", "get-id");
    /** The operation of a command of Identity Desk. Without an operation, the command opens the window. */
    private static final List<String> OUR_OPERATION = List.of("get-id");

    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]{0,40})(?:=(.*))?", Pattern.DOTALL);

    private final Map<String, String> options = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final AwsOptionContents contents;
    private final AwsEnvironment environment;

    private AwsCommand(Script script) {
        this.contents = new AwsOptionContents(script);
        this.environment = new AwsEnvironment(script.variables());
    }

    /** Returns the request of a command; throws an {@link UnreadableText} if the command cannot be read. */
    static Pasted read(Script script) {
        AwsCommand command = new AwsCommand(script);
        ShellWords words = script.words();
        command.parse(words.list().iterator());
        command.check(script.program());
        if (script.program().equals("awslocal")) {
            command.options.putIfAbsent("--endpoint-url", LOCALSTACK);
        }
        boolean document = command.options.values().stream()
                .anyMatch(value -> Script.hereDocumentIn(value).isPresent());
        WholeRequest pasted = command.pasted(words.hasVariables() && !document);
        return script.program().isEmpty() ? loginsAlone(pasted) : pasted;
    }

    /** Returns the logins only, if the options contain nothing else. */
    private static Pasted loginsAlone(WholeRequest whole) {
        IdentityRequest request = whole.request();
        return request.identityPoolId().isEmpty() && request.accountId().isEmpty()
                ? new FurtherLogins(
                        Kind.SHORTHAND,
                        request.logins(),
                        Stream.concat(whole.notes().stream(), whole.leftOut().stream())
                                .toList())
                : whole;
    }

    private void parse(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            Matcher option = OPTION.matcher(withWholeName(word));
            if (!option.matches()) {
                others.add(word);
                continue;
            }
            given.add(option.group(1));
            if (AwsOptionNames.OF_REQUEST.contains(option.group(1))
                    || AwsOptionNames.GLOBAL_WITH_VALUE.contains(option.group(1))) {
                options.put(option.group(1), value(option, words));
            } else if (!FLAGS.contains(option.group(1))) {
                unknown.add(option.group(1));
            }
        }
    }

    /** Completes an abbreviated option name if only one option begins with it. */
    private static String withWholeName(String word) {
        int end = word.indexOf('=');
        String name = end < 0 ? word : word.substring(0, end);
        List<String> meant = Stream.of(AwsOptionNames.OF_REQUEST, AwsOptionNames.GLOBAL_WITH_VALUE, FLAGS)
                .flatMap(Collection::stream)
                .filter(option -> name.length() > 3 && option.startsWith(name))
                .toList();
        return meant.size() == 1 ? meant.getFirst() + word.substring(name.length()) : word;
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
        if (program.equals("identity-desk")
                && !others.isEmpty()
                && others.getFirst().equals("aws")) {
            others.removeFirst();
        }
        boolean ours = program.equals("identity-desk")
                && (others.isEmpty() || others.getFirst().equals("get-id"));
        boolean bare = program.isEmpty() || (ours && others.isEmpty());
        List<String> operation = bare ? List.of() : ours ? OUR_OPERATION : OPERATION;
        List<String> start = others.subList(0, Math.min(others.size(), operation.size()));
        if (!start.equals(operation)) {
            throw OtherOperation.refusal(OtherOperation.inCommand(others));
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableText("format.paste.option", unknown.getFirst());
        }
        if (others.size() > operation.size()) {
            throw new UnreadableText("format.paste.word");
        }
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option)).flatMap(value -> contents.of(option, value));
    }

    private WholeRequest pasted(boolean hasVariables) {
        RequestOptions request = new RequestOptions(
                text("--identity-pool-id"),
                text("--account-id"),
                text("--logins").map(Shell::withPlainQuotes).map(AwsOptionContents::withOpenNames),
                text("--cli-input-json").map(Shell::withPlainQuotes),
                text("--cli-input-yaml"));
        List<Message> notes = new ArrayList<>(contents.notes());
        if (request.equals(RequestOptions.NONE)) {
            throw new UnreadableText(notes.isEmpty() ? Message.of("format.paste.nothing") : notes.getFirst());
        }
        if (hasVariables) {
            notes.add(Message.of("format.paste.variables"));
        }
        return Requests.pasted(
                        Kind.AWS_COMMAND,
                        request.request(
                                IdentityRequest.EMPTY,
                                RequestOptions.Skeletons.BLANK,
                                value -> value,
                                LoginsText::refuseFile,
                                LoginsText::refuseFile),
                        Optional.ofNullable(options.get("--region")).or(environment::region),
                        Optional.ofNullable(options.get("--endpoint-url")).or(environment::endpointUrl),
                        notes)
                .to(given.contains(SANDBOX) ? Optional.of(EndpointChoice.Kind.SANDBOX) : Optional.empty())
                .without(LeftOutOptions.of(given));
    }
}
