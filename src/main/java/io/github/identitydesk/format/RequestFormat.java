package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of a saved request. JSON and YAML are the formats of the AWS CLI's options {@code --cli-input-json} and
 * {@code --cli-input-yaml}: an object with the members {@code AccountId}, {@code IdentityPoolId} and {@code Logins}.
 *
 * <p>Reading is lenient where this is safe: a byte-order mark and Windows line breaks are accepted, and the unfilled
 * values of the AWS CLI's skeleton (empty texts, and the provider {@code KeyName} without a token) are treated as
 * missing. Everything else is read strictly, and every value is taken literally.
 */
public enum RequestFormat {
    JSON,
    /** YAML 1.2. Scalars are not interpreted, tags are rejected, and an alias can only refer to a scalar. */
    YAML,
    /**
     * The document format of Identity Desk: JSON with the endpoint, the region and the name of the pool in addition to
     * the request.
     */
    GETID;

    /**
     * Returns the format that the extension of a file name indicates ({@code .getid}, {@code .json}, {@code .yaml} or
     * {@code .yml}), or empty for any other name.
     */
    public static Optional<RequestFormat> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".getid")) {
            return Optional.of(GETID);
        }
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }

    /**
     * Returns the format of a text, determined by its first character and the member that marks a {@code .getid}
     * document.
     */
    static RequestFormat of(String text) {
        String start = withoutByteOrderMark(text).stripLeading();
        if (start.startsWith("{")) {
            return GetidDocument.isGetid(start) ? GETID : JSON;
        }
        return start.startsWith("[") ? JSON : YAML;
    }

    /** Reads a request. */
    public Reading<IdentityRequest> read(String text) {
        return UnreadableText.reading(() -> request(text));
    }

    /** Reads a request with everything else that the format contains. */
    public Reading<SavedRequest> readSaved(String text) {
        return UnreadableText.reading(() -> saved(text));
    }

    /**
     * Returns the request as a text that {@link #read} accepts and, for JSON and YAML, that the AWS CLI accepts: in
     * ASCII characters with LF line breaks and an indentation of four spaces. Empty members are omitted. The text
     * contains the tokens. If two logins have the same provider, so does the text, and it cannot be read.
     */
    public String write(IdentityRequest request) {
        return write(SavedRequest.of(request));
    }

    /** Returns a text as {@link #write(IdentityRequest)} does, with everything that the format can represent. */
    public String write(SavedRequest saved) {
        return switch (this) {
            case JSON -> RequestWriter.json(saved.request());
            case YAML -> RequestWriter.yaml(saved.request());
            case GETID -> GetidDocument.write(saved);
        };
    }

    /** Returns the request in a text; throws an {@link UnreadableText} if it cannot be read. */
    public IdentityRequest request(String text) {
        return saved(text).request();
    }

    /**
     * Returns the request in a text with everything else that the format contains; throws an {@link UnreadableText} if
     * it cannot be read.
     */
    SavedRequest saved(String text) {
        return this == GETID
                ? GetidDocument.read(events(text))
                : SavedRequest.of(new RequestReader(events(text)).request());
    }

    /**
     * Returns the request in the AWS CLI's input; throws an {@link UnreadableText} if it cannot be read.
     *
     * @param skeletons how to treat the unfilled values of a skeleton
     * @param overridden the members whose values are skipped without a check, because options override them
     */
    IdentityRequest input(String text, RequestOptions.Skeletons skeletons, Set<String> overridden) {
        return RequestReader.ofInput(events(text), skeletons, overridden).request();
    }

    /**
     * Returns the logins of a text that contains only logins; throws an {@link UnreadableText} if it cannot be read.
     */
    public List<Login> logins(String text) {
        return logins(text, RequestOptions.Skeletons.BLANK);
    }

    /** Returns the logins of a text that contains only logins, and treats those of a skeleton as given. */
    List<Login> logins(String text, RequestOptions.Skeletons skeletons) {
        return RequestReader.ofInput(events(text), skeletons, Set.of()).logins();
    }

    private EventReader events(String text) {
        String content = withoutByteOrderMark(text);
        return this == YAML ? new YamlEventReader(content) : new JsonEventReader(content);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
