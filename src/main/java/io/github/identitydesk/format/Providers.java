package io.github.identitydesk.format;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether texts that nothing else marks as logins are such: a provider's name is a host name or an ARN. */
final class Providers {
    private static final Pattern NAME = Pattern.compile("[\\w-]++(?:\\.[\\w-]++)++(?::\\d+)?(?:/\\S*)?|arn:\\S+");

    private Providers() {}

    /** Whether there is a login, and each has such a name. */
    static boolean areAll(List<Login> logins) {
        return !logins.isEmpty()
                && logins.stream()
                        .allMatch(login -> NAME.matcher(login.providerName()).matches());
    }
}
