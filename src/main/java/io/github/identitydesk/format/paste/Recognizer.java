package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import java.util.List;
import java.util.Set;

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
     * The keys of the messages about calls and pages that are not a GetId call but may contain the token of a login.
     */
    Set<String> OTHER_CALLS = Set.of("format.paste.operation", "format.seems.token_request", "format.seems.web_page");

    /**
     * Reads a text with the first recognizer that recognizes it. If the text is a call other than GetId, reads a login
     * in the call or in its response, provided that the text identifies it as a login.
     */
    static Pasted readAny(String text) {
        Clip clip = new Clip(text);
        Recognizer first = ALL.stream()
                .filter(recognizer -> recognizer.recognizes(clip))
                .findFirst()
                .orElseThrow(() -> UnknownText.reasonFor(clip));
        return switch (UnreadableText.reading(() -> first.read(clip))) {
            case Reading.Read<Pasted> read -> RefreshTokens.withoutRefreshTokens(read.value());
            case Reading.Unreadable<Pasted> unreadable -> {
                if (OTHER_CALLS.contains(unreadable.message().key()) && new SamlText().recognizes(clip)) {
                    yield new SamlText().read(clip);
                }
                if (OTHER_CALLS.contains(unreadable.message().key())
                        && clip.leaves().stream().anyMatch(leaf -> Secret.isNamedLogin(leaf, clip.text()))) {
                    yield new TokensText().read(clip);
                }
                throw new UnreadableText(unreadable.message());
            }
        };
    }
}
