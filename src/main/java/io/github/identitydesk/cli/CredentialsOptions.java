package io.github.identitydesk.cli;

import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Login;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code get-id} for checking whether the identity gets credentials. */
final class CredentialsOptions {
    private final OptionSpec check = Options.flag("--check-credentials", "checkCredentials");
    private final OptionSpec customRoleArn = Options.value("--custom-role-arn", "ARN", "customRoleArn");

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        command.addOption(check).addOption(customRoleArn);
    }

    /** Returns whether the identity's credentials are to be checked. */
    boolean isChecked() {
        return Options.isGiven(check);
    }

    /** Returns whether a role ARN is given. */
    boolean hasCustomRole() {
        return Options.text(customRoleArn).isPresent();
    }

    /** Fails if a role is given without the check that uses it. */
    void check() {
        if (hasCustomRole() && !isChecked()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.customRoleArn");
        }
    }

    /** Returns the query for an identity's credentials. */
    IdentityQuery query(String identityId, List<Login> logins) {
        return new IdentityQuery(identityId, logins, Options.text(customRoleArn));
    }
}
