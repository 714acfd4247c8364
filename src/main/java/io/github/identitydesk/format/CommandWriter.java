package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes commands for a shell, with one option per line. */
final class CommandWriter {
    private static final Pattern PLAIN_IN_SH = Pattern.compile("[\\w@%+=:,./-]+");
    private static final Pattern PLAIN_IN_POWERSHELL = Pattern.compile("[A-Za-z][\\w:./-]*");

    private CommandWriter() {}

    static String awsForSh(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        return aws(request, region, endpointUrl, " \\\n    ", CommandWriter::sh);
    }

    static String awsForPowerShell(IdentityRequest request, Region region, Optional<URI> endpointUrl) {
        return aws(request, region, endpointUrl, " `\n    ", CommandWriter::powerShell);
    }

    /** Returns the logins as an option, or an empty string for a guest request. */
    static String loginsOption(IdentityRequest request) {
        return request.isGuest() ? "" : option("--logins", Shorthand.write(request.logins()), CommandWriter::sh) + "\n";
    }

    static String curl(IdentityRequest request, URI url) {
        return """
                curl %s \\
                    -H 'Content-Type: application/x-amz-json-1.1' \\
                    -H 'X-Amz-Target: AWSCognitoIdentityService.GetId' \\
                    --data-raw %s
                """.formatted(sh(url.toASCIIString()), sh(RequestWriter.compactJson(request)));
    }

    private static String aws(
            IdentityRequest request,
            Region region,
            Optional<URI> endpointUrl,
            String lineBreak,
            UnaryOperator<String> quote) {
        List<String> command = new ArrayList<>(List.of("aws cognito-identity get-id"));
        if (!request.identityPoolId().isEmpty()) {
            command.add(option("--identity-pool-id", request.identityPoolId(), quote));
        }
        request.accountId().ifPresent(id -> command.add(option("--account-id", id, quote)));
        if (!request.isGuest()) {
            command.add(option("--logins", RequestWriter.compactJson(request.logins()), quote));
        }
        command.add(option("--region", region.name(), quote));
        endpointUrl.ifPresent(url -> command.add(option("--endpoint-url", url.toASCIIString(), quote)));
        return String.join(lineBreak, command) + "\n";
    }

    /**
     * Joins a value that begins with a hyphen to the name of its option, because the AWS CLI would read it as another
     * option.
     */
    private static String option(String name, String value, UnaryOperator<String> quote) {
        return name + (value.startsWith("-") ? "=" : " ") + quote.apply(value);
    }

    private static String sh(String word) {
        return PLAIN_IN_SH.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Quotes a word for PowerShell. Windows PowerShell, and PowerShell up to 7.2, pass double quotes in an argument to
     * a program only if they are escaped with a backslash; later versions require that they are not escaped. The
     * variable {@code PSNativeCommandArgumentPassing} distinguishes the two.
     */
    private static String powerShell(String word) {
        if (PLAIN_IN_POWERSHELL.matcher(word).matches()) {
            return word;
        }
        String literal = "'" + word.replace("'", "''") + "'";
        return word.contains("\"")
                ? "(" + literal
                        + " -replace '(\\\\*)\"', ('$0', '$1$1\\\"')[$PSNativeCommandArgumentPassing -in $null, 'Legacy'])"
                : literal;
    }
}
