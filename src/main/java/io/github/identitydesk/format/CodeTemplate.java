package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Code templates for the AWS SDKs. A line with a placeholder is omitted if the request has no value for it; a guest
 * request also omits the lines that enclose the logins. The line of a login is repeated for each login. The call needs
 * no credentials with any of these SDKs. The code follows the documentation of the SDKs; it was not compiled, because
 * no compilers for these languages were available.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are stateless
enum CodeTemplate {
    KOTLIN(text -> Literal.utf16(text).replace("$", "\\$"), """
            import aws.sdk.kotlin.services.cognitoidentity.CognitoIdentityClient
            import aws.sdk.kotlin.services.cognitoidentity.getId
            import aws.smithy.kotlin.runtime.net.url.Url

            suspend fun main() {
                CognitoIdentityClient {
                    region = {region}
                    endpointUrl = Url.parse({url})
                }.use { client ->
                    val response = client.getId {
                        accountId = {account}
                        identityPoolId = {pool}
                        logins = mapOf({logins}
                            {name} to {token},
                        ){logins}
                    }
                    println(response.identityId)
                }
            }
            """),
    GO(Literal::codePoints, """
            package main

            import (
                "context"
                "fmt"
                "log"

                "github.com/aws/aws-sdk-go-v2/aws"
                "github.com/aws/aws-sdk-go-v2/service/cognitoidentity"
            )

            func main() {
                client := cognitoidentity.New(cognitoidentity.Options{
                    Region: {region},
                    BaseEndpoint: aws.String({url}),
                })
                response, err := client.GetId(context.Background(), &cognitoidentity.GetIdInput{
                    AccountId: aws.String({account}),
                    IdentityPoolId: aws.String({pool}),
                    Logins: map[string]string{{logins}
                        {name}: {token},
                    },{logins}
                })
                if err != nil {
                    log.Fatal(err)
                }
                fmt.Println(aws.ToString(response.IdentityId))
            }
            """),
    CSHARP(Literal::utf16, """
            using System;
            using System.Collections.Generic;
            using Amazon;
            using Amazon.CognitoIdentity;
            using Amazon.CognitoIdentity.Model;
            using Amazon.Runtime;

            using var client = new AmazonCognitoIdentityClient(
                new AnonymousAWSCredentials(),
                new AmazonCognitoIdentityConfig
                {
                    RegionEndpoint = RegionEndpoint.GetBySystemName({region}),
                    ServiceURL = {url},
                });
            var response = await client.GetIdAsync(new GetIdRequest
            {
                AccountId = {account},
                IdentityPoolId = {pool},
                Logins = new Dictionary<string, string>{logins}
                {{logins}
                    [{name}] = {token},
                },{logins}
            });
            Console.WriteLine(response.IdentityId);
            """),
    SWIFT(Literal::braced, """
            import AWSCognitoIdentity

            let configuration = try await CognitoIdentityClient.CognitoIdentityClientConfiguration()
            configuration.region = {region}
            configuration.endpoint = {url}
            let client = CognitoIdentityClient(config: configuration)
            var request = GetIdInput()
            request.accountId = {account}
            request.identityPoolId = {pool}
            request.logins = [{logins}
                {name}: {token},
            ]{logins}
            let response = try await client.getId(input: request)
            print(response.identityId ?? "")
            """);

    /** Marks a line that encloses the logins. */
    private static final String LOGINS = "{logins}";

    private static final String NAME = "{name}";

    private final UnaryOperator<String> literal;
    private final String template;

    CodeTemplate(UnaryOperator<String> literal, String template) {
        this.literal = literal;
        this.template = template;
    }

    /** Returns code that requests the IdentityId. */
    String write(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        return template.lines()
                .flatMap(line -> line(line, request, region, endpointUrl).stream())
                .map(line -> line + "\n")
                .collect(joining());
    }

    private Optional<String> line(String line, IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        if (line.endsWith(LOGINS)) {
            return request.isGuest()
                    ? Optional.empty()
                    : Optional.of(line.substring(0, line.length() - LOGINS.length()));
        }
        if (line.contains(NAME)) {
            return request.logins().stream()
                    .map(login -> fill(fill(line, "{token}", login.token().value()), NAME, login.providerName()))
                    .reduce((first, second) -> first + "\n" + second);
        }
        if (line.contains("{url}")) {
            return endpointUrl.map(url -> fill(line, "{url}", url.toASCIIString()));
        }
        if (line.contains("{account}")) {
            return request.accountId().map(id -> fill(line, "{account}", id));
        }
        return Optional.of(fill(fill(line, "{region}", region.name()), "{pool}", request.identityPoolId()));
    }

    private String fill(String line, String placeholder, String text) {
        int start = line.indexOf(placeholder);
        return start < 0
                ? line
                : line.substring(0, start) + literal.apply(text) + line.substring(start + placeholder.length());
    }
}
