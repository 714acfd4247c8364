package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a request with the AWS CLI's member names in their order. Empty members are omitted, but a login with a blank
 * token is written, so that its provider name is kept.
 */
public final class RequestWriter {
    private static final String INDENT = "    ";
    /**
     * The maximum length, with its quotes, of a YAML key on the same line as its value, in characters (YAML 1.2,
     * 7.4.2).
     */
    private static final int MAX_YAML_KEY = 1024;

    private RequestWriter() {}

    /** Returns the request as JSON on several lines, with a final line break. */
    public static String json(IdentityRequest request) {
        return json(request, "") + "\n";
    }

    private static String json(IdentityRequest request, String indent) {
        List<String> members = texts(request, RequestWriter::jsonMember);
        if (!request.isGuest()) {
            List<String> logins = request.logins().stream()
                    .map(login -> jsonMember(login.providerName(), login.token().value()))
                    .toList();
            members.add(Literal.utf16(RequestReader.LOGINS) + ": " + lines(logins, indent + INDENT));
        }
        return lines(members, indent);
    }

    /** Returns a member of a top-level object whose value is a request. */
    public static String jsonMember(String name, IdentityRequest request) {
        return Literal.utf16(name) + ": " + json(request, INDENT);
    }

    /** Returns the request as JSON on one line, without spaces. */
    public static String compactJson(IdentityRequest request) {
        List<String> members = texts(request, RequestWriter::compactMember);
        if (!request.isGuest()) {
            members.add(Literal.utf16(RequestReader.LOGINS) + ":" + compactJson(request.logins()));
        }
        return members.stream().collect(joining(",", "{", "}"));
    }

    /** Returns the logins as JSON on one line, as a value of the AWS CLI's option {@code --logins}. */
    public static String compactJson(List<Login> logins) {
        return logins.stream()
                .map(login -> compactMember(login.providerName(), login.token().value()))
                .collect(joining(",", "{", "}"));
    }

    /**
     * Returns the request as YAML 1.2. Every value is quoted, so that none is read as a number, a date or a Boolean.
     */
    public static String yaml(IdentityRequest request) {
        List<String> members = texts(request, (name, text) -> name + ": " + Literal.codePoints(text));
        if (!request.isGuest()) {
            members.add(RequestReader.LOGINS + ":");
            request.logins().forEach(login -> members.add(INDENT + yamlLogin(login)));
        }
        return members.isEmpty() ? "{}\n" : String.join("\n", members) + "\n";
    }

    private static String yamlLogin(Login login) {
        String name = Literal.codePoints(login.providerName());
        String token = Literal.codePoints(login.token().value());
        return name.length() <= MAX_YAML_KEY ? name + ": " + token : "? " + name + "\n" + INDENT + ": " + token;
    }

    private static List<String> texts(IdentityRequest request, MemberWriter writer) {
        List<String> members = new ArrayList<>();
        request.accountId().ifPresent(id -> members.add(writer.write(RequestReader.ACCOUNT_ID, id)));
        if (!request.identityPoolId().isEmpty()) {
            members.add(writer.write(RequestReader.IDENTITY_POOL_ID, request.identityPoolId()));
        }
        return members;
    }

    /** Returns a member whose value is a text. */
    public static String jsonMember(String name, String text) {
        return Literal.utf16(name) + ": " + Literal.utf16(text);
    }

    private static String compactMember(String name, String text) {
        return Literal.utf16(name) + ":" + Literal.utf16(text);
    }

    /** Returns an object with the given members, one per line. */
    public static String lines(List<String> members, String indent) {
        UnaryOperator<String> line = member -> indent + INDENT + member;
        return members.isEmpty()
                ? "{}"
                : members.stream().map(line).collect(joining(",\n", "{\n", "\n" + indent + "}"));
    }

    @FunctionalInterface
    private interface MemberWriter {
        String write(String name, String text);
    }
}
