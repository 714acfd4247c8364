package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An edit: the difference between two states of a form.
 *
 * @param label the name of the edit, for undo
 * @param place the text that the user typed in; empty for all other edits
 * @param length the number of characters that the text grew or shrank by
 */
record Edit(Message label, Optional<String> place, int length) {
    static Edit named(String key) {
        return new Edit(Message.of(key), Optional.empty(), 0);
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
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new Edit(
                        Message.of("undo.typing"), Optional.of(place), Math.abs(after.length() - before.length())));
    }

    /** Returns whether this edit continues another one, by adding or removing one character in the same text. */
    boolean continues(Edit before) {
        return place.isPresent() && place.equals(before.place) && length <= 1 && before.length <= 1;
    }
}
