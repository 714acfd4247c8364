package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    @Test
    void requestSkeletonMatchesTheAwsCli() {
        assertThat(Skeleton.INPUT.text()).isEqualTo("""
                {
                    "AccountId": "",
                    "IdentityPoolId": "",
                    "Logins": {
                        "KeyName": ""
                    }
                }
                """);
    }

    @Test
    void yamlSkeletonHasCompleteComments() {
        assertThat(Skeleton.YAML_INPUT.text()).isEqualTo("""
                AccountId: ''  # A standard AWS account ID (9+ digits).
                IdentityPoolId: '' # [REQUIRED] An identity pool ID in the format REGION:GUID.
                Logins: # A set of optional name-value pairs that map provider names to provider tokens.
                  KeyName: ''
                """);
    }

    @Test
    void outputSkeletonIsASampleAnswer() {
        assertThat(Skeleton.OUTPUT.text()).isEqualTo("{\n    \"IdentityId\": \"IdentityId\"\n}\n");
    }

    @Test
    void skeletonCanBeSaved(@TempDir Path folder) {
        Path file = folder.resolve("request.yaml");
        assertThat(Skeleton.YAML_INPUT.saveTo(file)).isEmpty();
        assertThat(file).content().isEqualTo(Skeleton.YAML_INPUT.text());
        assertThat(Skeleton.YAML_INPUT.saveTo(folder))
                .contains(
                        Message.of("format.file.directory", folder.getFileName().toString()));
    }

    @ParameterizedTest
    @CsvSource({"input, INPUT", "yaml-input, YAML_INPUT", "output, OUTPUT"})
    void optionValueSelectsTheSkeleton(String value, Skeleton skeleton) {
        assertThat(Skeleton.of(value)).contains(skeleton);
        assertThat(skeleton.optionValue()).isEqualTo(value);
        assertThat(Skeleton.of(value.toUpperCase(Locale.ROOT))).isEmpty();
    }
}
