package io.github.identitydesk.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Determines the call that a pasted text is about, from the traces of the AWS SDKs in messages, types and stack traces.
 * If there are several calls, the one closest to the message is used.
 *
 * @param text the text, {@linkplain PlainText plain}
 * @param position the index at which the message begins
 */
record PastedCall(String text, int position) {
    /** The operations of identity pools and of AWS STS that use logins, by their names in the service models. */
    private static final List<String> OPERATIONS = List.of(
            "GetId",
            "GetCredentialsForIdentity",
            "GetOpenIdToken",
            "GetOpenIdTokenForDeveloperIdentity",
            "AssumeRoleWithWebIdentity",
            "AssumeRoleWithSAML");

    /**
     * Positions in a text at which the name of an operation occurs. They match any operation, so that a call of another
     * service is not mistaken for one of these.
     */
    private static final List<Pattern> PLACES = List.of(
            // AWS CLI and Python
            Pattern.compile("calling the (\\w{3,60}) operation"),
            // The wire protocol, as in the network tab of a browser
            Pattern.compile("AWSCognitoIdentity(?:Provider)?Service\\.(\\w{3,60})"),
            // Go, version 2
            Pattern.compile("operation error [\\w ]{1,60}: (\\w{3,60})"),
            // PHP
            Pattern.compile("Error executing \"(\\w{3,60})\""),
            // AWS Mobile SDK for iOS
            Pattern.compile("\\b(Get[A-Z]\\w{1,60}) failed\\b"),
            // A policy, in the words of IAM
            Pattern.compile("\\b(?:cognito-identity|sts):([A-Z]\\w{3,60})"),
            // CloudTrail
            Pattern.compile("\"eventName\" ?: ?\"(\\w{3,60})\""));

    /** The parts of the SDKs and of Amplify that call GetId. */
    private static final Spelling CALLERS_OF_GET_ID = new Spelling(
            "GetId", Pattern.compile("(?<![A-Za-z])(?:[gG]etIdentityId|FetchAuthIdentityId)(?:Async)?(?![A-Za-z])"));

    /** The forms of an operation's name in the types and methods of the SDKs. */
    private record Spelling(String operation, Pattern pattern) {
        static Spelling of(String operation) {
            String snake = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").replace("Open_Id", "Open_?Id");
            // Types in JavaScript, Java, Kotlin, Swift, .NET and Rust; methods of a client; snake case in Ruby, Rust
            // and Python.
            return new Spelling(
                    operation,
                    Pattern.compile("(?<![A-Za-z])" + operation
                            + "(?:Command|Request|Input|Output|Error|Operation|Async|Result|Response"
                            + (operation.equals("GetId") ? "" : "|(?![A-Za-z])") + ")"
                            + "|(?:[Cc]lient|[Cc]ognitoIdentity)(?:[.# :]|->)?" + lowerFirst(operation)
                            + "(?:Async)? ?[(:]"
                            + "|(?i:[`'.:#>]" + snake + "(?=['\"(: ]|$))"));
        }

        private static String lowerFirst(String name) {
            return "(?:" + name.charAt(0) + "|" + Character.toLowerCase(name.charAt(0)) + ")" + name.substring(1);
        }
    }

    private static final List<Spelling> SPELLINGS = Stream.concat(
                    OPERATIONS.stream().map(Spelling::of), Stream.of(CALLERS_OF_GET_ID))
            .toList();

    private record Mention(String operation, int start, int end) {
        int distance(int position) {
            return start <= position && position <= end
                    ? 0
                    : Math.min(Math.abs(start - position), Math.abs(end - position));
        }
    }

    /** Returns the name of the operation, such as {@code GetId}. */
    Optional<String> operation() {
        List<Mention> mentions = new ArrayList<>();
        PLACES.forEach(
                place -> results(place).map(it -> mention(it.group(1), it)).forEach(mentions::add));
        SPELLINGS.forEach(spelling -> results(spelling.pattern())
                .map(it -> mention(spelling.operation(), it))
                .forEach(mentions::add));
        return mentions.stream()
                .filter(Predicate.not(mention -> mention.operation().isEmpty()))
                .min(Comparator.comparingInt(mention -> mention.distance(position)))
                .map(Mention::operation);
    }

    private Stream<MatchResult> results(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    private static Mention mention(String operation, MatchResult match) {
        return new Mention(operation, match.start(), match.end());
    }
}
