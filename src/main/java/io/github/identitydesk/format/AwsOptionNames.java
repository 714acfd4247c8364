package io.github.identitydesk.format;

import java.util.List;

/** The names of the options of AWS CLI version 2 that a {@code get-id} command can contain (see {@code aws help}). */
public final class AwsOptionNames {
    /** The global options that take a value. */
    public static final List<String> GLOBAL_WITH_VALUE = List.of(
            "--endpoint-url",
            "--output",
            "--query",
            "--profile",
            "--region",
            "--color",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout",
            "--cli-binary-format",
            "--cli-error-format");

    /** The global options that take no value, except {@code --version}, with which the AWS CLI makes no call. */
    public static final List<String> GLOBAL_FLAGS = List.of(
            "--debug",
            "--no-verify-ssl",
            "--no-paginate",
            "--no-sign-request",
            "--no-cli-pager",
            "--cli-auto-prompt",
            "--no-cli-auto-prompt",
            "--v2-debug");

    /** The options of {@code get-id} that define the request. */
    public static final List<String> OF_REQUEST =
            List.of("--account-id", "--identity-pool-id", "--logins", "--cli-input-json", "--cli-input-yaml");

    /** The option of {@code get-id} that prints an empty request. Its value is optional. */
    public static final String SKELETON = "--generate-cli-skeleton";

    private AwsOptionNames() {}
}
