package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes code that makes the call with an AWS SDK. The call needs no credentials with any of the SDKs. */
final class CodeWriter {
    private CodeWriter() {}

    static String java(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        List<String> members = new ArrayList<>();
        members.add(".identityPoolId(" + Literal.utf16(request.identityPoolId()) + ")");
        request.accountId().ifPresent(id -> members.add(".accountId(" + Literal.utf16(id) + ")"));
        if (!request.isGuest()) {
            String logins = pairs(request, Literal::utf16, Literal::utf16, "                        %s, %s", ",\n");
            members.add(".logins(Map.of(\n" + logins + "))");
        }
        return line(endpointUrl, url -> "import java.net.URI;")
                + (request.isGuest() ? "" : "import java.util.Map;\n")
                + """
                import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
                import software.amazon.awssdk.regions.Region;
                import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

                try (CognitoIdentityClient client = CognitoIdentityClient.builder()
                        .region(Region.of(%s))
                """.formatted(Literal.utf16(region.name()))
                + line(endpointUrl, url -> "        .endpointOverride(URI.create(" + Literal.utf16(url) + "))")
                + """
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
                    String identityId = client.getId(request -> request
                """
                + members.stream().collect(joining("\n                ", "                ", ")\n"))
                + """
                            .identityId();
                    System.out.println(identityId);
                }
                """;
    }

    static String python(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        String logins = pairs(request, Literal::codePoints, Literal::codePoints, "        %s: %s,", "\n");
        return """
                import boto3

                client = boto3.client(
                    "cognito-identity",
                    region_name=%s,
                """.formatted(Literal.codePoints(region.name()))
                + line(endpointUrl, url -> "    endpoint_url=" + Literal.codePoints(url) + ",")
                + """
                )
                response = client.get_id(
                """
                + line(request.accountId(), id -> "    AccountId=" + Literal.codePoints(id) + ",")
                + "    IdentityPoolId=" + Literal.codePoints(request.identityPoolId()) + ",\n"
                + (logins.isEmpty() ? "" : "    Logins={\n" + logins + "\n    },\n")
                + """
                )
                print(response["IdentityId"])
                """;
    }

    static String javaScript(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        String logins = pairs(request, CodeWriter::javaScriptKey, Literal::utf16, "            %s: %s,", "\n");
        return """
                import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity";

                const client = new CognitoIdentityClient({
                    region: %s,
                """.formatted(Literal.utf16(region.name()))
                + line(endpointUrl, url -> "    endpoint: " + Literal.utf16(url) + ",")
                + """
                });
                const response = await client.send(
                    new GetIdCommand({
                """
                + line(request.accountId(), id -> "        AccountId: " + Literal.utf16(id) + ",")
                + "        IdentityPoolId: " + Literal.utf16(request.identityPoolId()) + ",\n"
                + (logins.isEmpty() ? "" : "        Logins: {\n" + logins + "\n        },\n")
                + """
                    }),
                );
                console.log(response.IdentityId);
                """;
    }

    private static String pairs(
            IdentityRequest request,
            UnaryOperator<String> name,
            UnaryOperator<String> token,
            String pattern,
            String between) {
        return request.logins().stream()
                .map(login -> pattern.formatted(
                        name.apply(login.providerName()),
                        token.apply(login.token().value())))
                .collect(joining(between));
    }

    /**
     * Returns the key of an object literal. The name {@code __proto__} must be a computed key: otherwise it sets the
     * prototype.
     */
    private static String javaScriptKey(String name) {
        return name.equals("__proto__") ? "[\"__proto__\"]" : Literal.utf16(name);
    }

    private static String line(Optional<?> value, UnaryOperator<String> code) {
        return value.map(text -> code.apply(text.toString()) + "\n").orElse("");
    }
}
