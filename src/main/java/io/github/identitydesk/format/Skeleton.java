package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The skeletons that the AWS CLI prints for {@code --generate-cli-skeleton}, with LF line breaks and a final line
 * break. They are identical to the AWS CLI's, except as noted.
 */
public enum Skeleton {
    /** A request in JSON. */
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
     * A request in YAML, with comments that describe the members. The AWS CLI truncates the second comment; here it is
     * complete.
     */
    YAML_INPUT("yaml-input", """
            AccountId: ''  # A standard AWS account ID (9+ digits).
            IdentityPoolId: '' # [REQUIRED] An identity pool ID in the format REGION:GUID.
            Logins: # A set of optional name-value pairs that map provider names to provider tokens.
              KeyName: ''
            """),
    /** A sample response in JSON, which is printed instead of a call. */
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

    /** Returns the skeleton for a value of the option, or empty if the value is unknown. */
    public static Optional<Skeleton> of(String optionValue) {
        return Arrays.stream(values())
                .filter(skeleton -> skeleton.optionValue.equals(optionValue))
                .findFirst();
    }

    /** Returns the value of the option for this skeleton. */
    public String optionValue() {
        return optionValue;
    }

    /** Returns the text of this skeleton. */
    public String text() {
        return text;
    }

    /**
     * Writes this skeleton to a file atomically.
     *
     * @return the reason why the file could not be written, or empty if it was written
     */
    public Optional<Message> saveTo(Path file) {
        return TextFiles.write(file, text, false);
    }
}
