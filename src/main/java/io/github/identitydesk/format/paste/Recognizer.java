package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import java.util.List;

/**
 * Knows one sort of text by its own marks, and reads it. A text is read by the first of {@link #ALL} that knows it, and
 * by no other.
 */
public sealed interface Recognizer
        permits AwsCommandText,
                CodeText,
                ConfigurationText,
                CurlCommandText,
                FetchText,
                HarText,
                HttpRequestText,
                LoginsText,
                LogText,
                OtherText,
                PayloadText,
                RequestText,
                SamlText,
                StorageText,
                TokensText,
                WebRequestText {
    /** All of them: those with the strongest marks first. */
    List<Recognizer> ALL = List.of(
            new AwsCommandText(),
            new CurlCommandText(),
            new WebRequestText(),
            new FetchText(),
            new HttpRequestText(),
            new HarText(),
            new SamlText(),
            new PayloadText(),
            new RequestText(),
            new OtherText(),
            new LoginsText(),
            new StorageText(),
            new LogText(),
            new CodeText(),
            new TokensText(),
            new ConfigurationText());

    /** Whether the text bears the marks of this sort. */
    boolean knows(Clip clip);

    /**
     * What a text of this sort brings.
     *
     * @throws UnreadableText if it cannot be read; the sentence says what the text seems to be
     */
    Pasted read(Clip clip);

    /** Reads a text by the first recognizer that knows it. */
    static Pasted readAny(String text) {
        Clip clip = new Clip(text);
        return ALL.stream()
                .filter(recognizer -> recognizer.knows(clip))
                .findFirst()
                .orElseThrow(() -> OtherText.unknown(clip))
                .read(clip);
    }
}
