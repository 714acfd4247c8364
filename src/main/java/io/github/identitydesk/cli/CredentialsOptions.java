package io.github.identitydesk.cli;

import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Login;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code get-id} that ask whether the identity gets credentials. */
final class CredentialsOptions {
    private final OptionSpec check = Options.flag("--check-credentials", "checkCredentials");
    private final OptionSpec customRoleArn = Options.value("--custom-role-arn", "ARN", "customRoleArn");

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        command.addOption(check).addOption(customRoleArn);
    }

    /** Whether the identity is to be checked. */
    boolean isChecked() {
        return Options.isGiven(check);
    }

    /** Whether a role is asked for by its ARN. */
    boolean hasCustomRole() {
        return Options.text(customRoleArn).isPresent();
    }

    /** Stops where a role is given for a call that is not made. */
    void check() {
        if (hasCustomRole() && !isChecked()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.customRoleArn");
        }
    }

    /** What is asked about an identity. */
    IdentityQuery query(String identityId, List<Login> logins) {
        return new IdentityQuery(identityId, logins, Options.text(customRoleArn));
    }
}
