package io.github.identitydesk.cli;

import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code get-id} that ask whether the identity gets credentials. */
final class CredentialsOptions {
    @Option(names = "--check-credentials", description = "${bundle:cli.option.checkCredentials}")
    private boolean isChecked;

    @Option(names = "--custom-role-arn", paramLabel = "ARN", description = "${bundle:cli.option.customRoleArn}")
    private Optional<String> customRoleArn = Optional.empty();

    /** Whether the identity is to be checked. */
    boolean isChecked() {
        return isChecked;
    }

    /** Whether a role is asked for by its ARN. */
    boolean hasCustomRole() {
        return customRoleArn.isPresent();
    }

    /** Stops where a role is given for a call that is not made. */
    void check() {
        if (customRoleArn.isPresent() && !isChecked) {
            throw new CommandError(ExitCode.USAGE, "cli.error.customRoleArn");
        }
    }

    /** What is asked about an identity. */
    IdentityQuery query(String identityId, List<Login> logins) {
        return new IdentityQuery(identityId, logins, customRoleArn);
    }
}
