package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import io.github.identitydesk.token.Placeholder;
import io.github.identitydesk.token.SamlAssertion;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a token with the form that its provider issues. */
final class TokenFindings {
    /** The code of an error in JSON or in a redirect. */
    private static final Pattern ERROR_CODE = Pattern.compile("\\berror\"?\\s*[:=]\\s*\"?([a-z_]{4,40})\\b");

    /** The maximum length of the beginning of a text that is shown. */
    private static final int SHOWN = 18;

    private static final Set<CleanToken.Wrapping> WHOLE_ENCODINGS = EnumSet.of(
            CleanToken.Wrapping.BASE64,
            CleanToken.Wrapping.COMPRESSED,
            CleanToken.Wrapping.HEX,
            CleanToken.Wrapping.REVERSED);

    private final ParsedLogin login;
    private final TokenForm wanted;
    private final CleanToken clean;
    private final Instant now;
    private final FindingList findings;

    TokenFindings(ParsedLogin login, Instant now, FindingList findings) {
        this.login = login;
        this.wanted = login.wanted();
        this.clean = login.clean();
        this.now = now;
        this.findings = findings;
    }

    void add() {
        String value = login.login().token().value();
        Optional<Placeholder> placeholder = Placeholder.of(value).filter(kind -> kind != Placeholder.PARTLY_MASKED);
        if (placeholder.isPresent()) {
            placeholder(placeholder.get(), beginning(value));
            return;
        }
        switch (login.reading()) {
            case Blank ignored -> nothingLeft();
            case Jwt jwt -> new JwtFindings(login, jwt, now, findings).add();
            case SamlAssertion saml -> new SamlFindings(login, saml, now, findings).add();
            case TokenAndSecret ignored -> new SecretFindings(login, findings).ofPair();
            case Opaque opaque -> opaque(opaque);
        }
        wrapped();
    }

    private void placeholder(Placeholder kind, String shown) {
        if (kind == Placeholder.OBJECT || kind == Placeholder.MASK) {
            String words = "finding.placeholder." + kind;
            findings.token(
                    Kind.TOKEN_PLACEHOLDER,
                    Message.of(words, shown),
                    Message.of(words + ".rule"),
                    Message.of(words + ".do"),
                    Optional.empty());
        } else {
            findings.token(Kind.TOKEN_PLACEHOLDER, shown);
        }
    }

    /** Returns the beginning of a text that is not secret, which is sufficient to recognize it. */
    private static String beginning(String text) {
        String whole = Excerpt.of(text);
        return whole.length() <= SHOWN ? whole : Excerpt.of(whole.substring(0, SHOWN)) + "…";
    }

    private void nothingLeft() {
        if (!login.login().token().isBlank()) {
            findings.token(Kind.TOKEN_PLACEHOLDER, Message.of("finding.placeholder.empty"), Optional.empty());
        }
    }

    private void wrapped() {
        if (clean.isChanged() && !clean.text().isEmpty() && !isOtherValueInSpace()) {
            CleanToken.Removed removed = mostInformative(clean.removed());
            boolean isWord = removed.wrapping() == CleanToken.Wrapping.TEXT
                    && !removed.detail().isEmpty();
            String words = isWord ? "WORD" : removed.wrapping().name();
            Message what = Message.of("finding.wrapped." + words, Excerpt.of(removed.detail()));
            findings.token(Kind.TOKEN_WRAPPED, what, replaceBy(clean.text()));
        }
    }

    /** Returns whether a value that is not a token anyway is only percent-encoded or surrounded by white space. */
    private boolean isOtherValueInSpace() {
        return login.reading() instanceof Opaque opaque
                && clean.removed().stream()
                        .allMatch(removed -> removed.wrapping() == CleanToken.Wrapping.SPACE_AROUND
                                || removed.wrapping() == CleanToken.Wrapping.PERCENT_ENCODING)
                && (otherValue().isPresent()
                        || (wanted == TokenForm.ID_TOKEN && opaque.origin().isEmpty()));
    }

    /**
     * Returns the most informative layer, which is the innermost one: quotes around JSON matter less than the JSON. White space
     * and punctuation matter least, an encoding of the whole matters most, and a parameter matters more than its encoding.
     */
    private static CleanToken.Removed mostInformative(List<CleanToken.Removed> layers) {
        Optional<CleanToken.Removed> encoding = layers.stream()
                .filter(layer -> WHOLE_ENCODINGS.contains(layer.wrapping()))
                .findFirst();
        Optional<CleanToken.Removed> parameter = layers.stream()
                .filter(layer -> layer.wrapping() == CleanToken.Wrapping.PARAMETER)
                .findFirst();
        boolean isEncoded = layers.getLast().wrapping() == CleanToken.Wrapping.PERCENT_ENCODING;
        return encoding.or(() -> parameter.filter(layer -> isEncoded)).orElseGet(() -> innermost(layers));
    }

    private static CleanToken.Removed innermost(List<CleanToken.Removed> layers) {
        return layers.stream()
                .filter(layer -> layer.wrapping() != CleanToken.Wrapping.SPACE_AROUND && !isPunctuation(layer))
                .reduce((outer, inner) -> inner)
                .orElseGet(layers::getLast);
    }

    private static boolean isPunctuation(CleanToken.Removed layer) {
        return layer.wrapping() == CleanToken.Wrapping.TEXT
                && layer.detail().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private void opaque(Opaque opaque) {
        Optional<OtherValue> other = otherValue();
        if (IssuerKind.ofName(login.name().meant()) == IssuerKind.OAUTH_ONLY) {
            return; // No token of this provider can be used, which is a finding about its name.
        }
        if (other.isPresent()) {
            notAToken(other.get());
            return;
        }
        if (opaque.origin().filter(OpaqueOrigin::isRefreshToken).isPresent()) {
            findings.token(Kind.REFRESH_TOKEN);
            return;
        }
        Optional<OpaqueOrigin> foreignOrigin = opaque.origin()
                .filter(origin -> login.name()
                        .provider()
                        .filter(origin.provider()::equals)
                        .isEmpty());
        if (foreignOrigin.isPresent()) {
            OpaqueOrigin origin = foreignOrigin.get();
            boolean usable = origin.provider().tokenForm() == TokenForm.ACCESS_TOKEN;
            findings.otherOrigin(
                    TokenSummary.originName(origin), usable ? origin.provider().fixedName() : Optional.empty());
            return;
        }
        switch (wanted) {
            case ID_TOKEN -> {
                if (opaque.origin().isPresent()) {
                    findings.token(Kind.ACCESS_TOKEN);
                } else {
                    findings.opaqueForJwt();
                }
            }
            case TOKEN_AND_SECRET -> new SecretFindings(login, findings).ofSingle();
            case SAML_ASSERTION -> findings.token(Kind.SAML_EXPECTED, login.providerName());
            case ACCESS_TOKEN -> findings.shortened();
            case UNKNOWN -> {}
        }
    }

    /** Returns the kind of value if the text, as entered or cleaned, is not a token. */
    private Optional<OtherValue> otherValue() {
        String text = login.login().token().value().strip();
        if (wanted == TokenForm.SAML_ASSERTION || text.indexOf(';') >= 0) {
            return Optional.empty();
        } else if (text.equals(login.login().providerName())) {
            return Optional.of(OtherValue.PROVIDER_NAME);
        }
        return Optional.of(text)
                .flatMap(OtherValue::of)
                .filter(value -> !isNamedInText() || value == OtherValue.KEY)
                .or(() -> OtherValue.of(clean.text()))
                .filter(value -> value != OtherValue.ACCESS_TOKEN || wanted != TokenForm.ACCESS_TOKEN);
    }

    /** Returns whether the token was found by its name, so that the text as a whole is known to be no other value. */
    private boolean isNamedInText() {
        return clean.removed().stream()
                .map(CleanToken.Removed::wrapping)
                .anyMatch(
                        wrapping -> wrapping == CleanToken.Wrapping.JSON || wrapping == CleanToken.Wrapping.PARAMETER);
    }

    private void notAToken(OtherValue value) {
        if (value == OtherValue.REFRESH_TOKEN) {
            findings.token(Kind.REFRESH_TOKEN);
        } else if (value == OtherValue.ACCESS_TOKEN) {
            findings.token(Kind.ACCESS_TOKEN);
        } else {
            findings.notAToken(value, shown(value));
        }
    }

    /** Returns what to quote of a value that is no secret: the code of an error (RFC 6749, section 5.2), or some words. */
    private Optional<String> shown(OtherValue value) {
        String text = login.login().token().value();
        if (value == OtherValue.TEXT) {
            return Optional.of(beginning(text));
        }
        Matcher code = ERROR_CODE.matcher(text);
        return value == OtherValue.SIGN_IN_ERROR && code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    private Optional<Fix> replaceBy(String token) {
        return Optional.of(new Fix.ReplaceToken(login.row(), new Token(token)));
    }
}
