package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.shell.Script;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes a curl command at the beginning of the text or of a line, or after a pipe. */
record CurlCommandText() implements Recognizer {
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:(?<=\\A|\\n)(?:[ \\t]*(?:[$%>#]|PS [^>\\n]*>|[A-Za-z]:\\\\[^>\\n]*>|[\\w.-]+@[\\w.-]+[:~ ][^$#\\n]*[$#])[ \\t]*)?[ \\t]*"
                    + "(?:(?:sudo|time|env|&)[ \\t]+|\\w+=[^\\s(]*+[ \\t]+|\\$?\\w+[ \\t]*=[ \\t]*\"?\\$?\\(?)*+|\\|[ \\t]*(?:\\\\\\R[ \\t]*)?)"
                    + "(?:[^\\s|]*[/\\\\])?(curl)(?:\\.exe)?(?=\\s)");

    @Override
    public boolean knows(Clip clip) {
        return clip.has(PROGRAM);
    }

    @Override
    public Pasted read(Clip clip) {
        Optional<Script> script = Script.find(clip.text(), PROGRAM);
        return CurlCommand.read(script.orElseThrow());
    }
}
