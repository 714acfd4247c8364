package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.format.shell.Shell;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP request, however it was written down.
 *
 * @param kind what it was written down as
 * @param url where it goes
 * @param target the header {@code X-Amz-Target}, which names the operation
 * @param body what it sends
 * @param hasVariables whether a part of it is a variable whose value is not known
 */
record HttpCall(Kind kind, Optional<String> url, Optional<String> target, Optional<String> body, boolean hasVariables) {
    private static final String TARGET_HEADER = "x-amz-target";
    private static final Pattern SERVICE =
            Pattern.compile("(?i)https?://(?:[\\w-]+\\.)*cognito-identity(?:-fips)?\\.[^/]+/?.*");
    private static final Pattern MEMBER = Pattern.compile("[\"']?IdentityPoolId[\"']?\\s*:");

    /** The operation that a header names, where it is the one that names it. */
    static Optional<String> targetOf(String name, String value) {
        return name.strip().toLowerCase(Locale.ROOT).equals(TARGET_HEADER)
                ? Optional.of(value.strip())
                : Optional.empty();
    }

    /** Whether anything shows that this is the GetId call. */
    boolean isGetId() {
        return target.map(HttpCall::isGetId)
                .orElseGet(() -> url.filter(address -> SERVICE.matcher(address).matches())
                                .isPresent()
                        || body.filter(text -> MEMBER.matcher(text).find()).isPresent());
    }

    private static boolean isGetId(String operation) {
        return operation.endsWith(".GetId") || operation.equals("GetId");
    }

    /**
     * The request that the call sends.
     *
     * @throws UnreadableText if it is another call, or sends none
     */
    WholeRequest pasted() {
        if (body.filter(text -> text.contains("grant_type=")).isPresent()) {
            throw new UnreadableText("format.seems.token_request");
        }
        if (!isGetId()) {
            throw new UnreadableText("format.paste.operation");
        }
        String sent = body.map(String::strip).map(Shell::withPlainQuotes).orElse("");
        if (!sent.startsWith("{")) {
            throw new UnreadableText(hasVariables ? "format.paste.variableBody" : "format.paste.curlData");
        }
        IdentityRequest request = RequestFormat.JSON.read(sent) instanceof Reading.Read<IdentityRequest> read
                ? read.value()
                : Requests.lenient(sent).orElseGet(() -> RequestFormat.JSON.request(sent));
        if (request.equals(IdentityRequest.EMPTY)) {
            throw new UnreadableText("format.paste.nothing");
        }
        return Requests.pasted(
                kind,
                request,
                Optional.empty(),
                url,
                hasVariables ? List.of(Message.of("format.paste.variables")) : List.of());
    }
}
