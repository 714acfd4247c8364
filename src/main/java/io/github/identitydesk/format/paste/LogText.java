package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.IdentityRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes a log or a CloudTrail event that contains a request. */
record LogText() implements Recognizer {
    private static final Pattern OBJECT = Pattern.compile(
            "\\{(?=[^{}]{0,300}?\\\\?[\"']?(?i:IdentityPoolId)\\\\?[\"']?\\s*[:=])|\\{(?=\\s*\\\\?[\"']?Logins\\\\?[\"']?\\s*:\\s*\\{[^}]*\\},?\\s*\\\\?[\"']?IdentityPoolId)");
    private static final Pattern OPERATION = Pattern.compile("\\b[gG]etId\\b|\\bget_id\\b");

    /** An address of the service. */
    private static final Pattern SERVICE = Pattern.compile("https://cognito-identity(?:-fips)?\\.[\\w.-]+[a-z]");

    @Override
    public boolean recognizes(Clip clip) {
        return found(clip).isPresent();
    }

    private static Optional<Value> found(Clip clip) {
        Optional<Value> nested =
                clip.value().flatMap(Requests::within).filter(LogText::hasPool).filter(value -> isSent(value, clip));
        return nested.isPresent() || clip.isCall() ? nested : requestIn(clip);
    }

    /** Returns the first object in a text that is a request. */
    static Optional<Value> requestIn(Clip clip) {
        String text = withoutEscapes(clip.text());
        Matcher object = OBJECT.matcher(text);
        while (object.find()) {
            String rest = text.substring(object.start());
            Value value = Literals.at(rest, CodeToken.of(rest), 0);
            if (RequestText.isWhole(value) && hasPool(value) && isSent(value, clip)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Returns a text in which the quotes of JSON are not escaped. nginx writes them into its logs as {@code \x22}. */
    private static String withoutEscapes(String text) {
        return text.contains("\\x22") ? Escapes.decode(text) : text.replace("\\\"", "\"");
    }

    /** Returns whether a request was sent. Without logins, it may also be the configuration of an app. */
    private static boolean isSent(Value value, Clip clip) {
        return value.has("Logins") || (clip.has(OPERATION) && !clip.tokens().hasLogins());
    }

    /** Returns whether the identity pool ID is an ID. In files with the texts of a user interface, it is a label. */
    private static boolean hasPool(Value value) {
        return value.text("IdentityPoolId")
                .filter(id -> id.contains(":") && id.chars().noneMatch(Character::isWhitespace))
                .isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        IdentityRequest request = Requests.of(found(clip).orElseThrow());
        Optional<String> region = clip.value().flatMap(event -> event.text("awsRegion"));
        Matcher address = SERVICE.matcher(clip.text());
        Optional<String> url = region.isEmpty() && address.find() ? Optional.of(address.group()) : Optional.empty();
        return Requests.pasted(Kind.LOG, request, region, url, List.of());
    }
}
