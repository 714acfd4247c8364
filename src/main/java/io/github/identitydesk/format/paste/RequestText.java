package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.value.JsonText;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes a request in JSON or YAML, with the member names of the AWS CLI or an SDK, or a document of Identity Desk.
 */
record RequestText() implements Recognizer {
    private static final Pattern MEMBER_OF_JSON =
            Pattern.compile("\\{\\s*[\"'“]?(?:AccountId|IdentityPoolId|Logins)[\"'”]?\\s*:");
    private static final Pattern DOCUMENT = Pattern.compile("\\{\\s*\"IdentityDesk\"\\s*:");
    private static final Pattern MEMBER_OF_YAML =
            Pattern.compile("^[\"']?(?:AccountId|IdentityPoolId|Logins)[\"']?[ \\t]*:(?=\\s)", Pattern.MULTILINE);
    private static final Pattern OTHER_LINE = Pattern.compile(
            "^(?![\"']?(?:AccountId|IdentityPoolId|Logins)[\"']?[ \\t]*:)[^\\s#}\\]\\-%].*", Pattern.MULTILINE);
    private static final Pattern LOGINS_OF_CODE = Pattern.compile(
            "[\"']?Logins[\"']?\\s*:\\s*(?:\\{\\s*[\\[\"']|(?:new\\s+)?[*&\\w.]+(?:<[^>\\n]*>)?\\s*[\\[({])");

    private static final Pattern SIGN_OF_ID = Pattern.compile("[:\\d$]");

    /** Text after the request that is no part of it: words, or an answer. Signs of JSON may be a part that is damaged. */
    private static final Pattern OTHER_TEXT =
            Pattern.compile("[^{}\\[\\]\"',:]|[\\s\\S]*(?:\"IdentityId\"|\"__type\"|\"[mM]essage\"|HTTP/\\d)");

    @Override
    public boolean recognizes(Clip clip) {
        if (clip.startsWith(DOCUMENT)) {
            return true;
        }
        return clip.text().startsWith("{")
                ? clip.value().map(RequestText::isRequest).orElseGet(() -> clip.startsWith(MEMBER_OF_JSON))
                : clip.has(MEMBER_OF_YAML)
                        && !clip.has(OTHER_LINE)
                        && !clip.startsWith(LOGINS_OF_CODE)
                        && isYaml(clip.text());
    }

    private static boolean isRequest(Value value) {
        return Requests.isRequest(value) && isRequest(Requests.of(value));
    }

    /** Returns whether a text in YAML is a request, or contains an error that is to be reported. */
    private static boolean isYaml(String text) {
        return !(RequestFormat.YAML.read(text) instanceof Reading.Read<IdentityRequest> read)
                || isRequest(read.value());
    }

    /**
     * Returns whether the members that were read are those of a request. Logins without an ID may be a list of users, and
     * beside a label they may be the texts of a user interface; their names must then be provider names.
     */
    private static boolean isRequest(IdentityRequest request) {
        return Stream.concat(Stream.of(request.identityPoolId()), request.accountId().stream())
                        .anyMatch(id -> SIGN_OF_ID.matcher(id).find()
                                || Placeholder.of(id).isPresent())
                || request.logins().stream()
                        .allMatch(
                                login -> ProviderPreset.of(login.providerName()).isPresent());
    }

    @Override
    public Pasted read(Clip clip) {
        if (clip.startsWith(DOCUMENT)) {
            return document(clip.text());
        }
        RequestFormat format = clip.text().startsWith("{") ? RequestFormat.JSON : RequestFormat.YAML;
        Kind kind = format == RequestFormat.JSON ? Kind.JSON : Kind.YAML;
        return switch (format.read(clip.text())) {
            case Reading.Read<IdentityRequest> read -> pasted(kind, read.value());
            case Reading.Unreadable<IdentityRequest> unreadable ->
                pasted(
                        kind,
                        clip.value()
                                .filter(RequestText::isWhole)
                                .map(Requests::of)
                                .or(() -> beforeOtherText(clip.text()))
                                .orElseThrow(() -> new UnreadableText(unreadable.message())));
        };
    }

    /** Returns the request in JSON at the beginning of a text that continues with other text, such as its answer. */
    private static Optional<IdentityRequest> beforeOtherText(String text) {
        String first = JsonText.first(text);
        return OTHER_TEXT.matcher(text.substring(first.length()).strip()).lookingAt()
                        && RequestFormat.JSON.read(first) instanceof Reading.Read<IdentityRequest> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /** Returns whether all parts of a literal are texts, so that nothing would be lost. */
    static boolean isWhole(Value value) {
        return Requests.isRequest(value)
                && value.all().stream().noneMatch(Value.Other.class::isInstance)
                && Requests.of(value).logins().stream()
                        .noneMatch(login -> login.providerName().isEmpty());
    }

    private static Pasted document(String text) {
        return switch (RequestFormat.GETID.readSaved(text)) {
            case Reading.Read<SavedRequest> read -> {
                SavedRequest saved = read.value();
                Optional<EndpointChoice> endpoint = saved.endpoint();
                yield new WholeRequest(
                                Kind.JSON,
                                saved.request(),
                                endpoint.map(EndpointChoice::region).filter(region -> !region.isBlank()),
                                endpoint.filter(choice -> choice.kind() == EndpointChoice.Kind.CUSTOM)
                                        .map(EndpointChoice::url),
                                List.of())
                        .to(endpoint.map(EndpointChoice::kind));
            }
            case Reading.Unreadable<SavedRequest> unreadable -> throw new UnreadableText(unreadable.message());
        };
    }

    private static Pasted pasted(Kind kind, IdentityRequest request) {
        if (request.equals(IdentityRequest.EMPTY)) {
            return new WholeRequest(kind, request, Optional.empty(), Optional.empty(), List.of());
        }
        boolean onlyLogins =
                request.identityPoolId().isEmpty() && request.accountId().isEmpty();
        return onlyLogins
                ? new FurtherLogins(kind, request.logins(), List.of(Message.of("format.paste.noPool")))
                : new WholeRequest(kind, request, Optional.empty(), Optional.empty(), List.of());
    }
}
