package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Partition;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.ServiceAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a request can be copied, for use in other programs. Pasting recognizes each of them. */
public enum CopyFormat {
    /** An AWS CLI command for sh and compatible shells. */
    AWS_CLI,
    /** An AWS CLI command for Windows PowerShell and later versions of PowerShell. */
    AWS_CLI_POWERSHELL,
    JSON,
    YAML,
    /**
     * The AWS CLI's option {@code --logins} for sh, with the logins in shorthand, or in JSON if shorthand cannot
     * express them; empty for a guest request. The name of the option distinguishes the logins from other lists of
     * names and values.
     */
    SHORTHAND,
    /** A curl command for sh that calls the address of the service. */
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

    /** Returns the key of the message with the name of this format. */
    public String messageKey() {
        return "format.copy." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the request in this format, in ASCII characters with LF line breaks.
     *
     * @param region the region to call; commands and code always contain it, because other tools do not derive it from
     * the identity pool ID
     * @param endpointUrl the address to call instead of the service's own. Outside the partition {@code aws}, commands
     * and code also contain the service's own address, because older tools do not know every partition.
     * @param tokens how to treat the tokens
     */
    public String write(IdentityRequest request, Region region, Optional<URI> endpointUrl, TokenPolicy tokens) {
        IdentityRequest copy = tokens.apply(request);
        ServiceAddress service = ServiceAddress.ofIdentityPools(region);
        URI address = service.url().resolve("/");
        Optional<URI> url =
                endpointUrl.or(() -> Partition.of(region) == Partition.AWS ? Optional.empty() : Optional.of(address));
        return switch (this) {
            case AWS_CLI -> CommandWriter.awsForSh(copy, region, url);
            case AWS_CLI_POWERSHELL -> CommandWriter.awsForPowerShell(copy, region, url);
            case JSON -> RequestFormat.JSON.write(copy);
            case YAML -> RequestFormat.YAML.write(copy);
            case SHORTHAND -> CommandWriter.loginsOption(copy);
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
