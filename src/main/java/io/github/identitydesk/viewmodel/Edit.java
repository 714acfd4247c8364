package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An edit: the difference between two states of a form.
 *
 * @param label the name of the edit, for undo
 * @param place the text that the user typed in; empty for all other edits
 * @param removed the number of characters that were removed from the text
 * @param inserted the number of characters that were inserted in their place
 */
record Edit(Message label, Optional<String> place, int removed, int inserted) {
    static Edit named(String key) {
        return new Edit(Message.of(key), Optional.empty(), 0, 0);
    }

    static Edit between(RequestState before, RequestState after) {
        IdentityRequest old = before.request();
        IdentityRequest now = after.request();
        if (before.endpoint().kind() != after.endpoint().kind()) {
            return named("undo.endpoint");
        }
        if (old.logins().size() != now.logins().size()) {
            return named(old.logins().size() < now.logins().size() ? "undo.addLogin" : "undo.removeLogin");
        }
        return typing("endpointUrl", before.endpoint().url(), after.endpoint().url())
                .or(() -> typing(
                        "region", before.endpoint().region(), after.endpoint().region()))
                .or(() -> typing("identityPoolId", old.identityPoolId(), now.identityPoolId()))
                .or(() -> typing(
                        "accountId", old.accountId().orElse(""), now.accountId().orElse("")))
                .or(() -> typing(old.logins(), now.logins()))
                .orElseGet(() -> named("undo.edit"));
    }

    private static Optional<Edit> typing(List<Login> before, List<Login> after) {
        return IntStream.range(0, before.size())
                .mapToObj(row -> typing(
                                "provider" + row,
                                before.get(row).providerName(),
                                after.get(row).providerName())
                        .or(() -> typing(
                                "token" + row,
                                before.get(row).token().value(),
                                after.get(row).token().value())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Edit> typing(String place, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        int same = start + end;
        return Optional.of(
                new Edit(Message.of("undo.typing"), Optional.of(place), before.length() - same, after.length() - same));
    }

    /**
     * Returns whether this edit continues another one, by adding or removing one character in the same text. The first character
     * that is typed may replace a selection.
     */
    boolean continues(Edit before) {
        return place.isPresent()
                && place.equals(before.place)
                && Math.max(removed, inserted) <= 1
                && (before.inserted == 1 || Math.max(before.removed, before.inserted) <= 1);
    }
}
