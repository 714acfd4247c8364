package io.github.identitydesk.format;

import java.util.List;

/** The names of the AWS CLI's options, version 2, that a command for {@code get-id} can hold ({@code aws help}). */
public final class AwsOptionNames {
    /** The options of every command that take a value. */
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

    /** The options of every command that take no value, but for {@code --version}, with which nothing is called. */
    public static final List<String> GLOBAL_FLAGS = List.of(
            "--debug",
            "--no-verify-ssl",
            "--no-paginate",
            "--no-sign-request",
            "--no-cli-pager",
            "--cli-auto-prompt",
            "--no-cli-auto-prompt",
            "--v2-debug");

    /** The options of {@code get-id} that say what is asked. */
    public static final List<String> OF_REQUEST =
            List.of("--account-id", "--identity-pool-id", "--logins", "--cli-input-json", "--cli-input-yaml");

    /** The option of {@code get-id} that prints an empty request; its value may be left out. */
    public static final String SKELETON = "--generate-cli-skeleton";

    private AwsOptionNames() {}
}
