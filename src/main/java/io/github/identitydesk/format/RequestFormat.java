package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of a saved request. JSON and YAML are those of the AWS CLI's options {@code --cli-input-json} and
 * {@code --cli-input-yaml}: an object with the members {@code AccountId}, {@code IdentityPoolId} and {@code Logins}.
 *
 * <p>Reading is tolerant where that is safe: a byte-order mark and Windows line ends are fine, and what the AWS CLI's
 * skeleton holds counts as blank (empty texts, and the provider {@code KeyName} without a token). It is strict in all
 * else, and takes every value literally.
 */
public enum RequestFormat {
    JSON,
    /** YAML 1.2. Scalars are text as they are written; tags are refused, and an alias repeats a text at the most. */
    YAML,
    /** The app's own document: JSON with the endpoint, the region and the pool's name beside the request. */
    GETID;

    /**
     * The format that a file's name promises: {@code .getid}, {@code .json}, {@code .yaml} or {@code .yml}; any other
     * promises none.
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

    /** The format of a text that no name tells, by its first character and the mark of a document. */
    static RequestFormat of(String text) {
        String start = withoutByteOrderMark(text).stripLeading();
        if (start.startsWith("{")) {
            return GetidDocument.isOne(start) ? GETID : JSON;
        }
        return start.startsWith("[") ? JSON : YAML;
    }

    /** The request that a text holds. */
    public Reading<IdentityRequest> read(String text) {
        return UnreadableText.reading(() -> request(text));
    }

    /** All that a text holds of a request. */
    public Reading<SavedRequest> readSaved(String text) {
        return UnreadableText.reading(() -> saved(text));
    }

    /**
     * The request as a text that {@link #read} takes, and the AWS CLI too if it is JSON or YAML: ASCII, LF, four
     * spaces, members with nothing in them left out. The tokens are in it. Where a provider has two logins, so has the
     * text, and nobody can read it.
     */
    public String write(IdentityRequest request) {
        return write(SavedRequest.of(request));
    }

    /** A text like that of {@link #write(IdentityRequest)}, with all that the format can hold. */
    public String write(SavedRequest saved) {
        return switch (this) {
            case JSON -> RequestWriter.json(saved.request());
            case YAML -> RequestWriter.yaml(saved.request());
            case GETID -> GetidDocument.write(saved);
        };
    }

    /** What {@link #read} reads. */
    public IdentityRequest request(String text) {
        return saved(text).request();
    }

    /** What {@link #readSaved} reads. */
    SavedRequest saved(String text) {
        return this == GETID
                ? GetidDocument.read(pieces(text))
                : SavedRequest.of(new RequestReader(pieces(text)).request());
    }

    /**
     * What the AWS CLI reads.
     *
     * @param skeletons what becomes of the empty values of a skeleton
     * @param overridden the members whose values do not count and may be anything, because options give others
     */
    IdentityRequest input(String text, RequestOptions.Skeletons skeletons, Set<String> overridden) {
        return RequestReader.ofInput(pieces(text), skeletons, overridden).request();
    }

    /** The logins alone that a text holds. */
    public List<Login> logins(String text) {
        return logins(text, RequestOptions.Skeletons.BLANK);
    }

    /** The logins alone that a text holds, with what becomes of those of a skeleton. */
    List<Login> logins(String text, RequestOptions.Skeletons skeletons) {
        return RequestReader.ofInput(pieces(text), skeletons, Set.of()).logins();
    }

    private EventReader pieces(String text) {
        String content = withoutByteOrderMark(text);
        return this == YAML ? new YamlEventReader(content) : new JsonEventReader(content);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
