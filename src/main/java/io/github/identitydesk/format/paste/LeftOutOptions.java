package io.github.identitydesk.format.paste;

import io.github.identitydesk.model.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the user is told about the options of an AWS CLI command that have no place in the request. Their values are not quoted.
 */
final class LeftOutOptions {
    /** The options whose effect the request or its destination has. The app never signs requests. */
    private static final Set<String> TAKEN = Set.of(
            "--identity-pool-id",
            "--account-id",
            "--logins",
            "--cli-input-json",
            "--cli-input-yaml",
            "--region",
            "--endpoint-url",
            "--sandbox",
            "--no-sign-request");

    /** The options for which the app has settings. */
    private static final Set<String> SETTINGS = Set.of("--ca-bundle", "--cli-read-timeout", "--cli-connect-timeout");

    private static final String UNVERIFIED = "--no-verify-ssl";

    private LeftOutOptions() {}

    /**
     * Returns the messages about options, one for each reason.
     *
     * @param names the names of the options in a command
     */
    static List<Message> of(Collection<String> names) {
        Predicate<String> isUnneeded =
                name -> !TAKEN.contains(name) && !SETTINGS.contains(name) && !name.equals(UNVERIFIED);
        return Stream.of(
                        about("format.leftOut.options", names, isUnneeded),
                        about("format.leftOut.settings", names, SETTINGS::contains),
                        about("format.leftOut.unverified", names, UNVERIFIED::equals))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Message> about(String key, Collection<String> names, Predicate<String> reason) {
        return names.stream()
                .filter(reason)
                .reduce((one, next) -> one + ", " + next)
                .map(left -> Message.of(key, left));
    }
}
