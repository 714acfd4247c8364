package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The empty forms that the AWS CLI prints for {@code --generate-cli-skeleton}, byte for byte; LF, with a final line
 * break.
 */
public enum Skeleton {
    /** The request in JSON. */
    INPUT("input", """
            {
                "AccountId": "",
                "IdentityPoolId": "",
                "Logins": {
                    "KeyName": ""
                }
            }
            """),
    /**
     * The request in YAML, with what each member means. The AWS CLI cuts the second comment short; here it is whole.
     */
    YAML_INPUT("yaml-input", """
            AccountId: ''  # A standard AWS account ID (9+ digits).
            IdentityPoolId: '' # [REQUIRED] An identity pool ID in the format REGION:GUID.
            Logins: # A set of optional name-value pairs that map provider names to provider tokens.
              KeyName: ''
            """),
    /** A sample answer in JSON, printed in place of a call. */
    OUTPUT("output", """
            {
                "IdentityId": "IdentityId"
            }
            """);

    private final String optionValue;
    private final String text;

    Skeleton(String optionValue, String text) {
        this.optionValue = optionValue;
        this.text = text;
    }

    /** The skeleton that a value of the option asks for. */
    public static Optional<Skeleton> of(String optionValue) {
        return Arrays.stream(values())
                .filter(skeleton -> skeleton.optionValue.equals(optionValue))
                .findFirst();
    }

    /** The value of the option that asks for it. */
    public String optionValue() {
        return optionValue;
    }

    /** The skeleton itself. */
    public String text() {
        return text;
    }

    /**
     * Writes the skeleton to a file, whole or not at all.
     *
     * @return why it could not be written, or nothing if it was
     */
    public Optional<Message> saveTo(Path file) {
        return TextFiles.write(file, text, false);
    }
}
