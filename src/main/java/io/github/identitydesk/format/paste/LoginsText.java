package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.OptionValues;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.Shorthand;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.code.CodeReader;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.secret.Providers;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes logins only, as a map or in shorthand, if the names can only be provider names. */
record LoginsText() implements Recognizer {
    private static final Pattern SHORTHAND = Pattern.compile("([\\w.#/:-]++)@?=(?!=)([^,]*)");

    private static final Pattern SETTING = Pattern.compile("true|false|null|-?[\\d.]+");
    private static final Pattern MORE =
            Pattern.compile("(?i)identity_?pool_?id|\\b(?:add|with|set)?_?logins?\\b|get_?id\\b");

    @Override
    public boolean recognizes(Clip clip) {
        return isShorthand(clip.text())
                || mapped(clip).isPresent()
                || pairs(clip).isPresent()
                || isBrokenMap(clip.text());
    }

    /** Returns the logins of a dictionary in source code, or empty if the text contains more than the dictionary. */
    private static Optional<Pasted> pairs(Clip clip) {
        return clip.has(MORE) || clip.value().filter(LoginsText::hasSettings).isPresent()
                ? Optional.empty()
                : CodeReader.readPairs(clip.text()).map(logins -> new FurtherLogins(Kind.CODE, logins, List.of()));
    }

    /**
     * Returns whether a member of a value is a number, a Boolean, null or an object. Settings have such members, but
     * logins do not.
     */
    private static boolean hasSettings(Value value) {
        return value.members().stream().anyMatch(member -> switch (member.value()) {
            case Value.Other other -> SETTING.matcher(other.source().strip()).matches();
            case Value.Group group -> !member.name().isEmpty() || hasSettings(group);
            case Value.Text text -> false;
        });
    }

    /**
     * Returns whether the text is a map in JSON that is not well-formed. It is recognized so that the error is reported
     * with its position.
     */
    private static boolean isBrokenMap(String text) {
        Matcher name = Pattern.compile("\\{\\s*\"([^\"\\s]+)\"\\s*:").matcher(text);
        return name.lookingAt()
                && Providers.isKnown(name.group(1))
                && Literals.whole(text).isEmpty();
    }

    private static boolean isShorthand(String text) {
        Matcher matcher = SHORTHAND.matcher(text);
        return matcher.lookingAt()
                && (Providers.isLogin(Login.of(matcher.group(1), matcher.group(2))) || namesKnownProvider(text));
    }

    /** Returns whether the whole text is shorthand and contains a known provider, though not as the first one. */
    private static boolean namesKnownProvider(String text) {
        try {
            return Shorthand.read(text, UnaryOperator.identity()).stream()
                    .anyMatch(login -> Providers.isKnown(login.providerName()) && Providers.isLogin(login));
        } catch (UnreadableText e) {
            return false;
        }
    }

    private static Optional<List<Login>> mapped(Clip clip) {
        return clip.value()
                .filter(value -> value.members().stream()
                        .noneMatch(member -> member.name().isEmpty()))
                .filter(value -> !hasSettings(value))
                .map(Requests::logins)
                .filter(Providers::areAll);
    }

    @Override
    public Pasted read(Clip clip) {
        if (isShorthand(clip.text())) {
            return new FurtherLogins(Kind.SHORTHAND, Shorthand.read(clip.text(), LoginsText::refuseFile), List.of());
        }
        return mapped(clip)
                .map(logins -> (Pasted) new FurtherLogins(Kind.LOGINS, logins, List.of()))
                .or(() -> pairs(clip))
                .orElseGet(() -> new FurtherLogins(Kind.LOGINS, RequestFormat.JSON.logins(clip.text()), List.of()));
    }

    /** Returns the value; throws an {@link UnreadableText} if it names a file. */
    static String refuseFile(String value) {
        if (OptionValues.namesFile(value)) {
            throw new UnreadableText("format.paste.file", "@=");
        }
        return value;
    }
}
