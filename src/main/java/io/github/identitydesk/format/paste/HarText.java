package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.har.HarReader;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognizes a recording of a browser's network traffic (HAR), one of its entries, or a list of entries. */
public record HarText() implements Recognizer {
    private static final Pattern START = Pattern.compile(
            "[\\[{]\\s*(?:\\{\\s*)?\"(?:log|entries|version|creator|pages|startedDateTime|_[\\w-]+|request|pageref|cache|connection|time)\"\\s*:");
    private static final Pattern MARK = Pattern.compile("\"request\"\\s*:\\s*\\{|\"entries\"\\s*:\\s*\\[");

    @Override
    public boolean recognizes(Clip clip) {
        return isHar(clip.text());
    }

    /**
     * Returns whether a text begins as a recording does. The rest of the text is not examined, because it may be large.
     */
    public static boolean isHar(String text) {
        return START.matcher(text).lookingAt() && MARK.matcher(text).find();
    }

    @Override
    public Pasted read(Clip clip) {
        return read(new StringReader(clip.text()));
    }

    /**
     * Returns the GetId calls of a recording, or otherwise the logins of its sign-ins; throws an {@link UnreadableText}
     * if there are none.
     */
    static Pasted read(Reader text) {
        List<RecordedCall> calls = new ArrayList<>();
        RecordedSignIn signIn = new RecordedSignIn();
        HarReader.read(text, entry -> {
            RecordedAnswer.callOf(entry).ifPresent(calls::add);
            signIn.add(entry);
        });
        return calls.isEmpty()
                ? signIn.logins().orElseThrow(() -> new UnreadableText("format.har.noCall"))
                : new RecordedCalls(calls, List.of());
    }
}
