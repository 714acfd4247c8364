package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.TokenPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Base class of tests that open and save requests. */
abstract class RequestDocumentFixture extends WindowFixture {
    static final String OTHER = "us-east-1:99999999-1234-5678-9abc-def012345678";

    final List<Runnable> questions = new ArrayList<>();

    final List<String> done = new ArrayList<>();

    Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    void open(Path... files) {
        document.open(List.of(files), questions::add);
        background.runAll();
    }

    void save(Path file, TokenPolicy tokens) {
        document.save(file, tokens, () -> done.add("saved"));
        background.runAll();
    }

    Optional<Notice.Kind> kindOfNotice() {
        return document.notices().shown().get().map(Notice::kind);
    }
}
