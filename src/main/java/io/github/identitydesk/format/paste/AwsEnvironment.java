package io.github.identitydesk.format.paste;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The variables of the environment from which the AWS CLI takes what its options do not specify.
 *
 * @param variables the values of the variables, by name
 */
record AwsEnvironment(Map<String, String> variables) {
    AwsEnvironment {
        variables = Map.copyOf(variables);
    }

    Optional<String> region() {
        return first("AWS_REGION", "AWS_DEFAULT_REGION");
    }

    Optional<String> endpointUrl() {
        return first("AWS_ENDPOINT_URL_COGNITO_IDENTITY", "AWS_ENDPOINT_URL");
    }

    private Optional<String> first(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .findFirst();
    }
}
