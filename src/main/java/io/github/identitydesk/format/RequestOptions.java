package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The options that make up a request, with the AWS CLI's names, meanings and precedence: {@code --identity-pool-id},
 * {@code --account-id} and {@code --logins} each win over the same member of {@code --cli-input-json} or
 * {@code --cli-input-yaml}, of which there can be one; {@code --logins} replaces all logins. Each may name a file.
 */
public record RequestOptions(
        Optional<String> identityPoolId,
        Optional<String> accountId,
        Optional<String> logins,
        Optional<String> cliInputJson,
        Optional<String> cliInputYaml) {
    /** No option at all. */
    public static final RequestOptions NONE = new RequestOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The request that comes of these options.
     *
     * @param base what stands where no option says otherwise: the request of a file, or the empty one
     * @param values finds the texts of options that name a file
     */
    public Reading<IdentityRequest> over(IdentityRequest base, OptionValues values) {
        return UnreadableText.reading(
                () -> request(base, Skeletons.BLANK, values::document, values::word, values::token));
    }

    /** The request that comes of these options as the AWS CLI takes them: what its skeleton holds is refused. */
    public Reading<IdentityRequest> asForTheAwsCli(OptionValues values) {
        return UnreadableText.reading(
                () -> request(IdentityRequest.EMPTY, Skeletons.REFUSED, values::document, values::word, values::token));
    }

    /** What becomes of the empty values of a skeleton that was not filled in. */
    public enum Skeletons {
        /** They count as blank. */
        BLANK,
        /** They are kept or refused, so that no guest identity is made of a request that was meant to have a login. */
        REFUSED
    }

    /**
     * The request that comes of these options.
     *
     * @param skeletons what becomes of the empty values of a skeleton
     * @param documents gives the text of an option that takes a whole document
     * @param words gives the text of an option that takes one word
     * @param tokens gives the text of a token in shorthand that may name a file
     */
    public IdentityRequest request(
            IdentityRequest base,
            Skeletons skeletons,
            UnaryOperator<String> documents,
            UnaryOperator<String> words,
            UnaryOperator<String> tokens) {
        IdentityRequest input = overlay(base, input(skeletons, documents));
        return new IdentityRequest(
                identityPoolId.map(words).orElse(input.identityPoolId()),
                accountId.map(words).or(input::accountId),
                logins.map(documents)
                        .map(text -> Shorthand.read(text, skeletons, tokens))
                        .orElse(input.logins()));
    }

    private IdentityRequest input(Skeletons skeletons, UnaryOperator<String> documents) {
        if (cliInputJson.isPresent() && cliInputYaml.isPresent()) {
            throw new UnreadableText("format.option.oneInput");
        }
        return cliInputJson
                .map(documents)
                .map(text -> RequestFormat.JSON.input(text, skeletons, overridden()))
                .or(() -> cliInputYaml
                        .map(documents)
                        .map(text -> RequestFormat.YAML.input(text, skeletons, overridden())))
                .orElse(IdentityRequest.EMPTY);
    }

    /** The members whose values come from options of their own. */
    private Set<String> overridden() {
        Set<String> members = new HashSet<>();
        identityPoolId.ifPresent(id -> members.add(RequestReader.IDENTITY_POOL_ID));
        accountId.ifPresent(id -> members.add(RequestReader.ACCOUNT_ID));
        logins.ifPresent(text -> members.add(RequestReader.LOGINS));
        return members;
    }

    private static IdentityRequest overlay(IdentityRequest base, IdentityRequest over) {
        return new IdentityRequest(
                over.identityPoolId().isEmpty() ? base.identityPoolId() : over.identityPoolId(),
                over.accountId().or(base::accountId),
                over.isGuest() ? base.logins() : over.logins());
    }

    /** Says which options are there, and nothing of what they hold: tokens may be among it. */
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
