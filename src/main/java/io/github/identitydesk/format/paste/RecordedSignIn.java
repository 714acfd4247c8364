package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.har.HarEntry;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.secret.Secret;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the logins of the sign-ins in a recording, for a recording without a GetId call. */
final class RecordedSignIn {
    /** The maximum length of a body with tokens, in characters. */
    private static final int MAX_LENGTH = 1 << 18;

    private final Map<String, Login> logins = new LinkedHashMap<>();

    /** Adds the logins in an entry: a SAML response that the browser sent, and ID tokens in the bodies and the redirect. */
    void add(HarEntry entry) {
        entry.body()
                .filter(body -> body.contains("SAMLResponse"))
                .flatMap(RecordedSignIn::saml)
                .ifPresent(this::add);
        Stream.of(entry.body(), Optional.ofNullable(entry.answerHeaders().get("location")), entry.answer())
                .flatMap(Optional::stream)
                .filter(text -> text.length() <= MAX_LENGTH && text.contains("eyJ"))
                .map(text -> new Clip(text)
                        .namedTexts().stream()
                                .filter(leaf -> Secret.isNamedLogin(leaf, ""))
                                .toList())
                .flatMap(idTokens -> FoundTokens.in(idTokens).logins().stream())
                .forEach(this::add);
    }

    private void add(Login login) {
        if (!login.providerName().isEmpty()) {
            logins.put(login.providerName(), login);
        }
    }

    private static Optional<Login> saml(String body) {
        Clip clip = new Clip(body);
        SamlText saml = new SamlText();
        return saml.recognizes(clip)
                        && UnreadableText.reading(() -> saml.read(clip)) instanceof Reading.Read<Pasted> read
                ? read.value().request().logins().stream().findFirst()
                : Optional.empty();
    }

    /** Returns the last login of each provider, or empty if there are none. */
    Optional<FurtherLogins> logins() {
        List<Message> notes = new ArrayList<>(List.of(Message.of("format.har.signIn")));
        FoundTokens.regionOfUserPool(logins.keySet()).ifPresent(notes::add);
        return logins.isEmpty()
                ? Optional.empty()
                : Optional.of(new FurtherLogins(Kind.HAR, List.copyOf(logins.values()), notes));
    }
}
