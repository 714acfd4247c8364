package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.shell.Script;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes a curl command at the beginning of the text or of a line, or after a pipe. */
record CurlCommandText() implements Recognizer {
    /** Matches the text before the name of a program, from the start of a line or a pipe. */
    static final String BEFORE =
            "(?:(?<=\\A|\\n)(?:[ \\t]*(?:[$%>#]|PS [^>\\n]*>|[A-Za-z]:\\\\[^>\\n]*>|[\\w.-]+@[\\w.-]+[:~ ][^$#\\n]*[$#])[ \\t]*)?[ \\t]*"
                    + "(?:(?:sudo|time|env|&)[ \\t]+|\\w+=[^\\s(]*+[ \\t]+|\\$?\\w+[ \\t]*=[ \\t]*\"?\\$?\\(?)*+|\\|[ \\t]*(?:\\\\\\R[ \\t]*)?)"
                    + "(?:[^\\s|]*[/\\\\])?";

    private static final Pattern PROGRAM = Pattern.compile(BEFORE + "(curl)(?:\\.exe)?(?=\\s)");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(PROGRAM);
    }

    @Override
    public Pasted read(Clip clip) {
        Optional<Script> script = Script.find(clip.text(), PROGRAM);
        return CurlCommand.read(script.orElseThrow());
    }
}
