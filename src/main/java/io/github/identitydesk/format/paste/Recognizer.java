package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import java.util.List;
import java.util.Set;

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

    /** What is said of calls and pages that are no GetId call, and may have the token of a login in them. */
    Set<String> OTHER_CALLS = Set.of("format.paste.operation", "format.seems.token_request", "format.seems.web_page");

    /**
     * Reads a text by the first recognizer that knows it. Where it is another call than GetId, the login that stands in it
     * or in its answer, and is called one there, is taken.
     */
    static Pasted readAny(String text) {
        Clip clip = new Clip(text);
        Recognizer first = ALL.stream()
                .filter(recognizer -> recognizer.knows(clip))
                .findFirst()
                .orElseThrow(() -> UnknownText.sentence(clip));
        return switch (UnreadableText.reading(() -> first.read(clip))) {
            case Reading.Read<Pasted> read -> RefreshTokens.leftOut(read.value());
            case Reading.Unreadable<Pasted> unreadable -> {
                if (OTHER_CALLS.contains(unreadable.message().key())
                        && clip.leaves().stream().anyMatch(leaf -> Secret.isNamedLogin(leaf, clip.text()))) {
                    yield new TokensText().read(clip);
                }
                throw new UnreadableText(unreadable.message());
            }
        };
    }
}
