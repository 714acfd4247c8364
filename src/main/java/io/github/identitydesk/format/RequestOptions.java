package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;
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
        return UnreadableText.reading(() -> request(base, values::document, values::text));
    }

    /**
     * The request that comes of these options.
     *
     * @param documents gives the text of an option that takes a whole document
     * @param texts gives the text of any other
     */
    public IdentityRequest request(IdentityRequest base, UnaryOperator<String> documents, UnaryOperator<String> texts) {
        IdentityRequest input = overlay(base, input(documents));
        return new IdentityRequest(
                identityPoolId.map(texts).orElse(input.identityPoolId()),
                accountId.map(texts).or(input::accountId),
                logins.map(documents).map(text -> Shorthand.read(text, texts)).orElse(input.logins()));
    }

    private IdentityRequest input(UnaryOperator<String> documents) {
        if (cliInputJson.isPresent() && cliInputYaml.isPresent()) {
            throw new UnreadableText("format.option.oneInput");
        }
        return cliInputJson
                .map(documents)
                .map(RequestFormat.JSON::input)
                .or(() -> cliInputYaml.map(documents).map(RequestFormat.YAML::input))
                .orElse(IdentityRequest.EMPTY);
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
