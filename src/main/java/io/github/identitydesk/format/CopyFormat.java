package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.ServiceAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The texts as which a request can be copied, to go on with it elsewhere. Pasting reads each of them. */
public enum CopyFormat {
    /** An AWS CLI command for sh and its kin. */
    AWS_CLI,
    /** An AWS CLI command for PowerShell, the one of Windows and the newer ones. */
    AWS_CLI_POWERSHELL,
    JSON,
    YAML,
    /** The logins alone, as the AWS CLI's option {@code --logins} takes them; empty without logins. */
    SHORTHAND,
    /** A curl command for sh, to the service's own address. */
    CURL,
    /** Statements for the AWS SDK for Java 2, with their imports. */
    JAVA,
    /** A script for boto3. */
    PYTHON,
    /** A module for the AWS SDK for JavaScript 3. */
    JAVASCRIPT,
    /** A program for the AWS SDK for Kotlin. */
    KOTLIN,
    /** A program for the AWS SDK for Go 2. */
    GO,
    /** Statements for the AWS SDK for .NET. */
    CSHARP,
    /** Statements for the AWS SDK for Swift. */
    SWIFT;

    /** The key of its name. */
    public String messageKey() {
        return "format.copy." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The request as such a text: ASCII and LF, whatever the request holds.
     *
     * @param region the region that is called; commands and code always name it, because other tools do not take it
     *     from the identity pool ID
     * @param endpointUrl another address than the service's own
     * @param tokens what becomes of the tokens
     */
    public String write(IdentityRequest request, Region region, Optional<URI> endpointUrl, TokenPolicy tokens) {
        IdentityRequest copy = tokens.apply(request);
        ServiceAddress service = ServiceAddress.ofIdentityPools(region);
        URI address = service.url().resolve("/");
        Optional<URI> url = endpointUrl.or(() -> service.fips() ? Optional.of(address) : endpointUrl);
        return switch (this) {
            case AWS_CLI -> CommandWriter.awsForSh(copy, region, url);
            case AWS_CLI_POWERSHELL -> CommandWriter.awsForPowerShell(copy, region, url);
            case JSON -> RequestFormat.JSON.write(copy);
            case YAML -> RequestFormat.YAML.write(copy);
            case SHORTHAND -> Shorthand.write(copy.logins());
            case CURL -> CommandWriter.curl(copy, url.orElse(address));
            case JAVA -> CodeWriter.java(copy, region, url);
            case PYTHON -> CodeWriter.python(copy, region, url);
            case JAVASCRIPT -> CodeWriter.javaScript(copy, region, url);
            case KOTLIN -> CodeTemplate.KOTLIN.write(copy, region, url);
            case GO -> CodeTemplate.GO.write(copy, region, url);
            case CSHARP -> CodeTemplate.CSHARP.write(copy, region, url);
            case SWIFT -> CodeTemplate.SWIFT.write(copy, region, url);
        };
    }
}
