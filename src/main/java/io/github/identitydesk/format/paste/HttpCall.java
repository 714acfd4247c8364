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
 * An HTTP request in any notation.
 *
 * @param kind the notation
 * @param url the address
 * @param target the value of the header {@code X-Amz-Target}, which names the operation
 * @param body the body
 * @param hasVariables whether the notation contains a variable whose value is unknown
 */
record HttpCall(Kind kind, Optional<String> url, Optional<String> target, Optional<String> body, boolean hasVariables) {
    /** The value of the header for GetId. */
    static final String GET_ID = "AWSCognitoIdentityService.GetId";

    private static final String TARGET_HEADER = "x-amz-target";
    private static final Pattern SERVICE =
            Pattern.compile("(?i)https?://(?:[\\w-]+\\.)*cognito-identity(?:-fips)?\\.[^/]+/?.*");
    private static final Pattern MEMBER = Pattern.compile("[\"']?IdentityPoolId[\"']?\\s*:");

    /** Returns the operation that a header names, or empty if the header is not {@code X-Amz-Target}. */
    static Optional<String> targetOf(String name, String value) {
        return name.strip().toLowerCase(Locale.ROOT).equals(TARGET_HEADER)
                ? Optional.of(value.strip())
                : Optional.empty();
    }

    /** Returns whether the operation, the address or the body indicates a GetId call. */
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
     * Returns the request that the call sends.
     *
     * @throws UnreadableText if this is another call, or if it sends no request
     */
    WholeRequest pasted() {
        if (body.filter(text -> text.contains("grant_type=") && !text.startsWith("{"))
                .isPresent()) {
            throw new UnreadableText("format.seems.token_request");
        }
        if (!isGetId()) {
            throw OtherOperation.refusal(target.flatMap(OtherOperation::inTarget)
                    .or(() -> url.flatMap(OtherOperation::inQuery))
                    .or(() -> body.flatMap(OtherOperation::inQuery)));
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
