package io.github.identitydesk.view.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemFileDialogsTest {
    @TempDir
    private Path files;

    @ParameterizedTest
    @CsvSource({
        "staging, request.getid, staging.getid",
        "staging, request.yaml, staging.yaml",
        "calls, identity-desk-history.csv, calls.csv",
        "staging.json, request.getid, staging.json",
        "staging.txt, request.getid, staging.txt",
        ".staging, request.getid, .staging"
    })
    void typedNameWithoutExtensionGetsThatOfTheSuggestedName(String typed, String suggested, String saved) {
        assertThat(SystemFileDialogs.complete(files.resolve(typed), suggested)).isEqualTo(files.resolve(saved));
    }

    @Test
    void fileThatTheDialogHasNotAskedAboutIsNotReplaced() throws IOException {
        Files.writeString(files.resolve("staging.getid"), "another request");

        assertThat(SystemFileDialogs.complete(files.resolve("staging"), "request.getid"))
                .isEqualTo(files.resolve("staging"));
    }
}
