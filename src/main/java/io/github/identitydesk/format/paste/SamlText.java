package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes a SAML response: a form field, an export of SAML-tracer, an HTML form, base64 only, or XML. */
record SamlText() implements Recognizer {
    /** Base64 that may be wrapped. A line with the name of another field is not included. */
    private static final String BASE64 =
            "([A-Za-z0-9+/%=&#x;-]{40,}+(?:\\r?\\n(?!RelayState|SAMLResponse)[A-Za-z0-9+/%=&#x;-]++(?!\\s*[:\\t]))*+)";

    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("(?:^|[?&\\s\"'])SAMLResponse=" + "([A-Za-z0-9+/%=-]{40,}+)"),
            Pattern.compile("SAMLResponse\\\\?[\"']?\\s*[,:=>]\\s*(?:\\[\\s*)?\\\\?[\"']?\\s*" + BASE64),
            Pattern.compile("name\\s*=\\s*[\"']SAMLResponse[\"'][^>]*?\\svalue\\s*=\\s*[\"']\\s*" + BASE64),
            Pattern.compile("\\svalue\\s*=\\s*[\"']\\s*" + BASE64 + "[\"'][^>]*?name\\s*=\\s*[\"']SAMLResponse[\"']"),
            Pattern.compile("SAMLResponse\\s*\\n?\\s+" + BASE64),
            Pattern.compile("(?i)saml-?assertion\\\\?[\"']?\\s*[,:= ]\\s*\\\\?[\"']?" + BASE64));
    private static final Pattern FIELD = Pattern.compile("\\bSAMLResponse\\b|(?i:\\bsaml-?assertion\\b)");
    private static final Pattern XML = Pattern.compile(
            "\\A(?:<\\?xml[^>]*>\\s*)?<(?:\\w+:)?(?:Response|Assertion)\\b[\\s\\S]*urn:oasis:names:tc:SAML:2\\.0");
    private static final Pattern BARE =
            Pattern.compile("\\A(?:PHNhbW|PD94bW|PFJlc3Bv|PEFzc2Vy|PHNhbWxw|PG5z)[A-Za-z0-9+/=\\s]+\\z");
    private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,4})|(\\d{1,5}));");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:[\\w-]+:iam::\\d+:saml-provider/[\\w+=,.@-]+?(?=[,<\\s]|\\z)");

    @Override
    public boolean recognizes(Clip clip) {
        return (clip.has(FIELD) && field(clip.text()).isPresent())
                || clip.has(XML)
                || (clip.has(BARE) && TokenReader.read(new Token(compact(clip.text()))) instanceof SamlAssertion);
    }

    @Override
    public Pasted read(Clip clip) {
        String response = clip.has(XML)
                ? Base64.getEncoder().encodeToString(clip.text().getBytes(StandardCharsets.UTF_8))
                : compact(field(clip.text()).orElse(clip.text()));
        if (!(TokenReader.read(new Token(response)) instanceof SamlAssertion assertion) || assertion.isDamaged()) {
            throw new UnreadableText("format.paste.saml");
        }
        if (assertion.has(SamlAssertion.Flaw.NO_ASSERTION)) {
            throw new UnreadableText("format.paste.noAssertion");
        }
        Optional<String> provider = provider(response);
        return new FurtherLogins(
                Kind.SAML,
                List.of(Login.of(provider.orElse(""), response)),
                provider.isPresent() ? List.of() : List.of(Message.of("format.paste.issuer")));
    }

    private static String compact(String base64) {
        return SPACE.matcher(base64).replaceAll("");
    }

    private static Optional<String> field(String text) {
        return FIELDS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(match -> decoded(match.group(1)))
                .findFirst();
    }

    private static String decoded(String field) {
        String text = ENTITY.matcher(field)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(
                        match.group(1) != null
                                ? Integer.parseInt(match.group(1), 16)
                                : Integer.parseInt(match.group(2)))));
        try {
            return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the provider of the role in the assertion, if the assertion names exactly one provider. */
    private static Optional<String> provider(String response) {
        try {
            String xml = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
            List<String> named = PROVIDER.matcher(xml)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .collect(Collectors.toList());
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
