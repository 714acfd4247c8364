package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import java.util.List;

/**
 * Recognizes texts of one form by their distinguishing marks, and reads them. A text is read only by the first element
 * of {@link #ALL} that recognizes it.
 */
public sealed interface Recognizer
        permits AwsCommandText,
                CallText,
                CodeText,
                ConfigurationText,
                CurlCommandText,
                FetchText,
                HarText,
                HttpieText,
                HttpRequestText,
                LoginsText,
                LogText,
                NotebookText,
                OtherCallText,
                OtherText,
                PayloadText,
                PrintedRequestText,
                RequestText,
                SamlText,
                StorageText,
                TokensText,
                WebRequestText {
    /**
     * All recognizers, in order of decreasing distinctiveness of their marks. Texts that are requests as a whole come
     * first, because their names and tokens may contain the marks of any other text.
     */
    List<Recognizer> ALL = List.of(
            new HarText(),
            new NotebookText(),
            new PayloadText(),
            new PrintedRequestText(),
            new RequestText(),
            new OtherCallText(),
            new CallText(),
            new AwsCommandText(),
            new CurlCommandText(),
            new HttpieText(),
            new WebRequestText(),
            new FetchText(),
            new HttpRequestText(),
            new SamlText(),
            new OtherText(),
            new LoginsText(),
            new StorageText(),
            new LogText(),
            new CodeText(),
            new TokensText(),
            new ConfigurationText());

    /** Returns whether the text has the marks of this form. */
    boolean recognizes(Clip clip);

    /**
     * Returns the content of a text of this form.
     *
     * @throws UnreadableText if the text cannot be read; the message reports what the text seems to be
     */
    Pasted read(Clip clip);

    /**
     * Reads a text with the first recognizer that recognizes it. If the text contains something other than a request, reads
     * what else it contains.
     */
    static Pasted readAny(String text) {
        Clip clip = new Clip(text);
        Recognizer first = ALL.stream()
                .filter(recognizer -> recognizer.recognizes(clip))
                .findFirst()
                .orElseThrow(() -> UnknownText.reasonFor(clip));
        return switch (UnreadableText.reading(() -> Unusable.removed(first.read(clip), clip))) {
            case Reading.Read<Pasted> read -> read.value();
            case Reading.Unreadable<Pasted> unreadable ->
                OtherParts.read(clip, unreadable.message()).orElseThrow(() -> new UnreadableText(unreadable.message()));
        };
    }
}
