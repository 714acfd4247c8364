package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.format.value.Value.Text;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognizes a Jupyter notebook. Its code and output are read as if they had been pasted without the notebook. */
record NotebookText() implements Recognizer {
    /** The members that contain the lines of a cell and of its output. */
    private static final Set<String> LINES = Set.of("source", "text", "text/plain");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.value()
                .filter(value -> value.has("cells") && value.has("nbformat"))
                .isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        return Recognizer.readAny(clip.value().orElseThrow().all().stream()
                .flatMap(value -> value.members().stream())
                .filter(member -> LINES.contains(member.name()))
                .map(member -> joined(member.value()))
                .collect(Collectors.joining("\n")));
    }

    private static String joined(Value lines) {
        return Stream.concat(Stream.of(lines), lines.members().stream().map(Value.Member::value))
                .filter(Text.class::isInstance)
                .map(line -> ((Text) line).text())
                .collect(Collectors.joining());
    }
}
