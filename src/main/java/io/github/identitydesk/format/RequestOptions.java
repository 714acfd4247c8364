package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The command-line options that define a request, with the names, meanings and precedence of the AWS CLI.
 * {@code --identity-pool-id}, {@code --account-id} and {@code --logins} each override the same member of
 * {@code --cli-input-json} or {@code --cli-input-yaml}, of which only one may be given. {@code --logins} replaces all
 * logins. The value of each option may name a file.
 */
public record RequestOptions(
        Optional<String> identityPoolId,
        Optional<String> accountId,
        Optional<String> logins,
        Optional<String> cliInputJson,
        Optional<String> cliInputYaml) {
    /** No options. */
    public static final RequestOptions NONE = new RequestOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Returns the request that these options define.
     *
     * @param base the request whose values are used where no option is given: that of a file, or the empty one
     * @param values resolves the values of options that name a file
     */
    public Reading<IdentityRequest> appliedTo(IdentityRequest base, OptionValues values) {
        return UnreadableText.reading(
                () -> request(base, Skeletons.BLANK, values::document, values::word, values::token));
    }

    /**
     * Returns the request that these options define, with the rules of the AWS CLI: the unfilled values of a skeleton
     * are rejected.
     */
    public Reading<IdentityRequest> asForTheAwsCli(OptionValues values) {
        return UnreadableText.reading(
                () -> request(IdentityRequest.EMPTY, Skeletons.REFUSED, values::document, values::word, values::token));
    }

    static final String INPUT_YAML = "--cli-input-yaml";

    /** How the unfilled values of a skeleton are treated. */
    public enum Skeletons {
        /** They are treated as missing. */
        BLANK,
        /**
         * They are kept or rejected, so that a request that was meant to have a login does not create a guest identity.
         */
        REFUSED
    }

    /**
     * Returns the request that these options define; throws an {@link UnreadableText} if a value cannot be read.
     *
     * @param base the request whose values are used where no option is given
     * @param skeletons how to treat the unfilled values of a skeleton
     * @param documents returns the text of an option that takes a document
     * @param words returns the text of an option that takes a single word
     * @param tokens returns the text of a token in shorthand that may name a file
     */
    public IdentityRequest request(
            IdentityRequest base,
            Skeletons skeletons,
            UnaryOperator<String> documents,
            UnaryOperator<String> words,
            UnaryOperator<String> tokens) {
        IdentityRequest input = merged(base, input(skeletons, documents));
        return new IdentityRequest(
                identityPoolId.map(words).orElse(input.identityPoolId()),
                accountId.map(words).or(input::accountId),
                logins.map(given -> read(
                                "--logins",
                                given,
                                documents,
                                text -> Shorthand.read(text, skeletons, tokens),
                                OptionMistake::inLogins))
                        .orElse(input.logins()));
    }

    /** Reads the value of an option. If it cannot be read, the message says what it seems to be. */
    private static <T> T read(
            String option,
            String given,
            UnaryOperator<String> documents,
            Function<String, T> reader,
            Mistakes mistakes) {
        String text = documents.apply(given);
        try {
            return reader.apply(text);
        } catch (UnreadableText unreadable) {
            throw mistakes.in(option, given, text).orElse(unreadable);
        }
    }

    /** Finds the mistake in an unreadable value of an option. */
    @FunctionalInterface
    private interface Mistakes {
        Optional<UnreadableText> in(String option, String given, String text);
    }

    private IdentityRequest input(Skeletons skeletons, UnaryOperator<String> documents) {
        if (cliInputJson.isPresent() && cliInputYaml.isPresent()) {
            throw new UnreadableText("format.option.oneInput");
        }
        return cliInputJson
                .map(given -> input("--cli-input-json", given, documents, RequestFormat.JSON, skeletons))
                .or(() -> cliInputYaml.map(given -> input(INPUT_YAML, given, documents, RequestFormat.YAML, skeletons)))
                .orElse(IdentityRequest.EMPTY);
    }

    private IdentityRequest input(
            String option, String given, UnaryOperator<String> documents, RequestFormat format, Skeletons skeletons) {
        return read(
                option,
                given,
                documents,
                text -> format.input(text, skeletons, overriddenMembers()),
                OptionMistake::in);
    }

    /** Returns the names of the members that options override. */
    private Set<String> overriddenMembers() {
        Set<String> members = new HashSet<>();
        identityPoolId.ifPresent(id -> members.add(RequestReader.IDENTITY_POOL_ID));
        accountId.ifPresent(id -> members.add(RequestReader.ACCOUNT_ID));
        logins.ifPresent(text -> members.add(RequestReader.LOGINS));
        return members;
    }

    private static IdentityRequest merged(IdentityRequest base, IdentityRequest changes) {
        return new IdentityRequest(
                changes.identityPoolId().isEmpty() ? base.identityPoolId() : changes.identityPoolId(),
                changes.accountId().or(base::accountId),
                changes.isGuest() ? base.logins() : changes.logins());
    }

    /** Returns which options are present, without their values: these may contain tokens. */
    @Override
    public String toString() {
        return "RequestOptions[identityPoolId=%b, accountId=%b, logins=%b, cliInputJson=%b, cliInputYaml=%b]"
                .formatted(
                        identityPoolId.isPresent(),
                        accountId.isPresent(),
                        logins.isPresent(),
                        cliInputJson.isPresent(),
                        cliInputYaml.isPresent());
    }
}
