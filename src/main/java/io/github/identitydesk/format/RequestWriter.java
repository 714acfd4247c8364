package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a request in the AWS CLI's member names and their order. Members with nothing in them are left out; a login is
 * written even where its token is blank, so that the provider is not forgotten.
 */
public final class RequestWriter {
    private static final String INDENT = "    ";
    /** A YAML key on one line with its value may have 1024 characters (YAML 1.2, 7.4.2), counted with its quotes. */
    private static final int LONGEST_YAML_KEY = 1024;

    private RequestWriter() {}

    /** JSON over several lines, with a final line break. */
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

    /** A member of an object at the top, whose value is a request. */
    public static String jsonMember(String name, IdentityRequest request) {
        return Literal.utf16(name) + ": " + json(request, INDENT);
    }

    /** JSON on one line, without spaces. */
    public static String compactJson(IdentityRequest request) {
        List<String> members = texts(request, RequestWriter::compactMember);
        if (!request.isGuest()) {
            members.add(Literal.utf16(RequestReader.LOGINS) + ":" + compactJson(request.logins()));
        }
        return members.stream().collect(joining(",", "{", "}"));
    }

    /** The logins alone as JSON on one line: the value of the AWS CLI's option {@code --logins}. */
    public static String compactJson(List<Login> logins) {
        return logins.stream()
                .map(login -> compactMember(login.providerName(), login.token().value()))
                .collect(joining(",", "{", "}"));
    }

    /** YAML 1.2 with every value in quotes, so that none is taken for a number, a date or a truth value. */
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
        return name.length() <= LONGEST_YAML_KEY ? name + ": " + token : "? " + name + "\n" + INDENT + ": " + token;
    }

    private static List<String> texts(IdentityRequest request, MemberWriter writer) {
        List<String> members = new ArrayList<>();
        request.accountId().ifPresent(id -> members.add(writer.write(RequestReader.ACCOUNT_ID, id)));
        if (!request.identityPoolId().isEmpty()) {
            members.add(writer.write(RequestReader.IDENTITY_POOL_ID, request.identityPoolId()));
        }
        return members;
    }

    /** A member whose value is a text. */
    public static String jsonMember(String name, String text) {
        return Literal.utf16(name) + ": " + Literal.utf16(text);
    }

    private static String compactMember(String name, String text) {
        return Literal.utf16(name) + ":" + Literal.utf16(text);
    }

    /** An object of those members, one a line. */
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
