package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import io.github.identitydesk.token.SamlAssertion;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares a token with the form that its provider issues. */
final class TokenFindings {
    /** Placeholders for variables that were not set or not replaced by their values. They are not secret. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)null|nil|none|undefined|nan|true|false|\\(null\\)"
            + "|\\[object \\w{1,20}\\]|optional\\(nil\\)|\\$?\\{\\{?[\\w.$ -]{0,60}\\}?\\}|<[\\w -]{1,60}>|\\$[A-Z_]\\w{0,60}"
            + "|%\\w{1,60}%|your[ _-][\\w -]{0,20}token[\\w -]{0,10}");

    private final ParsedLogin login;
    private final TokenForm wanted;
    private final Instant now;
    private final FindingList findings;

    TokenFindings(ParsedLogin login, Instant now, FindingList findings) {
        this.login = login;
        this.wanted = login.wanted();
        this.now = now;
        this.findings = findings;
    }

    void add() {
        if (PLACEHOLDER.matcher(login.login().token().value().strip()).matches()) {
            findings.token(
                    Kind.TOKEN_PLACEHOLDER, Excerpt.of(login.login().token().value()));
            return;
        }
        switch (login.reading()) {
            case Blank ignored -> {}
            case Jwt jwt -> new JwtFindings(login, jwt, now, findings).add();
            case SamlAssertion saml -> new SamlFindings(login, saml, now, findings).add();
            case TokenAndSecret ignored -> tokenAndSecret();
            case Opaque opaque -> opaque(opaque);
        }
        wrapped();
    }

    private void wrapped() {
        String text = login.login().token().value();
        CleanToken clean = CleanToken.of(text, wanted);
        if (clean.isChanged() && !clean.text().isEmpty()) {
            // The innermost layer is the most informative one: quotes around JSON matter less than the JSON.
            CleanToken.Removed removed = clean.removed().getLast();
            Message what = Message.of("finding.wrapped." + removed.wrapping(), Excerpt.of(removed.detail()));
            findings.token(Kind.TOKEN_WRAPPED, what, replaceBy(clean.text()));
        }
    }

    private void tokenAndSecret() {
        switch (wanted) {
            case ID_TOKEN -> findings.token(Kind.OPAQUE_FOR_JWT, login.providerName());
            case ACCESS_TOKEN ->
                otherOrigin(Message.of("finding.origin.tokenAndSecret"), ProviderPreset.TWITTER.fixedName());
            case SAML_ASSERTION -> findings.token(Kind.SAML_EXPECTED, login.providerName());
            case TOKEN_AND_SECRET, UNKNOWN -> {}
        }
    }

    private void opaque(Opaque opaque) {
        Optional<OtherValue> other = otherValue();
        if (other.isPresent()) {
            notAToken(other.get());
            return;
        }
        if (opaque.origin().filter(OpaqueOrigin::isRefreshToken).isPresent()) {
            findings.token(Kind.REFRESH_TOKEN);
            return;
        }
        Optional<OpaqueOrigin> stranger = opaque.origin()
                .filter(origin -> login.name()
                        .provider()
                        .filter(origin.provider()::equals)
                        .isEmpty());
        if (stranger.isPresent()) {
            OpaqueOrigin origin = stranger.get();
            boolean usable = origin.provider().tokenForm() == TokenForm.ACCESS_TOKEN;
            otherOrigin(
                    TokenSummary.originName(origin), usable ? origin.provider().fixedName() : Optional.empty());
            return;
        }
        switch (wanted) {
            case ID_TOKEN -> findings.token(Kind.OPAQUE_FOR_JWT, login.providerName());
            case TOKEN_AND_SECRET -> findings.token(Kind.SECRET_MISSING);
            case SAML_ASSERTION -> findings.token(Kind.SAML_EXPECTED, login.providerName());
            case ACCESS_TOKEN, UNKNOWN -> {}
        }
    }

    /** Returns the kind of value if the text, as entered or cleaned, is not a token. */
    private Optional<OtherValue> otherValue() {
        String text = login.login().token().value().strip();
        if (wanted == TokenForm.SAML_ASSERTION || wanted == TokenForm.TOKEN_AND_SECRET) {
            return Optional.empty();
        } else if (text.equals(login.login().providerName())) {
            return Optional.of(OtherValue.PROVIDER_NAME);
        }
        return OtherValue.of(text)
                .or(() -> OtherValue.of(CleanToken.of(text, wanted).text()));
    }

    private void notAToken(OtherValue value) {
        if (value == OtherValue.REFRESH_TOKEN) {
            findings.token(Kind.REFRESH_TOKEN);
        } else {
            findings.token(
                    value.isExchanged() ? Kind.AUTHORIZATION_CODE : Kind.NOT_A_TOKEN,
                    Message.of("finding.notToken." + value),
                    Optional.empty());
        }
    }

    private void otherOrigin(Message origin, Optional<String> betterName) {
        Message what = Message.of("finding.what.OTHER_ORIGIN", origin, login.providerName());
        findings.token(Kind.OTHER_ORIGIN, what, findings.rename(betterName));
    }

    private Optional<Fix> replaceBy(String token) {
        return Optional.of(new Fix.ReplaceToken(login.row(), new Token(token)));
    }
}
