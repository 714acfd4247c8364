package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import java.util.regex.Pattern;

/** Recognizes code that calls other operations of the service, but not GetId. */
record OtherCallText() implements Recognizer {
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:get_?open_?id_?token(?:_?for_?developer_?identity)?|get_?credentials_?for_?identity|(?:lookup|unlink)_?developer_?identity"
                    + "|unlink_?identity|merge_?developer_?identities|set_?identity_?pool_?roles)(?:request|command|input|async|\\.builder)*\\s*[({]");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.value().isEmpty() && clip.has(OTHER) && !clip.has(CodeText.OPERATION);
    }

    @Override
    public Pasted read(Clip clip) {
        throw new UnreadableText("format.paste.operation");
    }
}
