package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.Shortening;
import io.github.identitydesk.token.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the findings of a login. */
final class FindingList {
    /** The values that are not simply to be replaced by the token of the same sign-in. */
    private static final Set<OtherValue> WITH_ADVICE = EnumSet.of(
            OtherValue.APP_BEARER,
            OtherValue.BYTES,
            OtherValue.SIGN_IN_ERROR,
            OtherValue.SIGN_IN_SESSION,
            OtherValue.TEXT,
            OtherValue.FILE,
            OtherValue.SERVICE_ACCOUNT,
            OtherValue.ARN,
            OtherValue.SIGNATURE);

    private final ParsedLogin login;
    private final int row;
    private final ProviderAdvice provider;
    private final boolean wantsIdToken;
    private final List<Finding> findings = new ArrayList<>();

    FindingList(ParsedLogin login) {
        this.login = login;
        this.row = login.row();
        this.provider = ProviderAdvice.of(login);
        this.wantsIdToken = login.wanted() == TokenForm.ID_TOKEN;
    }

    /** Adds a finding about the provider name with the standard text for its kind. */
    void name(Kind kind, Optional<? extends Fix> fix, Object... arguments) {
        name(kind, Message.of("finding.what." + kind, arguments), fix);
    }

    /** Adds a finding about the provider name with a specific text. */
    void name(Kind kind, Message what, Optional<? extends Fix> fix) {
        add(Column.PROVIDER_NAME, kind, what, fix);
    }

    /** Adds a finding about the provider name with a specific text and specific advice. */
    void name(Kind kind, Message what, Message rule, Message advice, Optional<Fix> fix) {
        findings.add(new Finding(new Cell(row, Column.PROVIDER_NAME), kind, what, rule, advice, fix));
    }

    /**
     * Adds the finding that the token is from another issuer than the one that is named. Either of them may be the wrong one,
     * unless another login has the other name.
     *
     * @param expected the provider name that follows from the issuer
     */
    void issuer(Message what, String expected) {
        Optional<Fix> fix = rename(Optional.of(expected));
        Message advice = login.other(expected)
                .map(other -> Message.of(
                        isOfThisProvider(other) ? "finding.do.swapTokens" : "finding.do.leaveOut",
                        login.providerName(),
                        Excerpt.of(expected)))
                .orElseGet(() -> fix.isPresent()
                        ? Message.of(
                                Spelling.isSameProvider(expected, login.name().meant())
                                                || !Spelling.isPossible(
                                                        login.name().text())
                                        ? "finding.do.renameOnly"
                                        : "finding.do.renameOrSignIn",
                                Excerpt.of(expected),
                                login.providerName())
                        : Message.of("finding.do." + Kind.ISSUER_DIFFERS));
        name(Kind.ISSUER_DIFFERS, what, Message.of("finding.rule." + Kind.ISSUER_DIFFERS), advice, fix);
    }

    /** Returns whether the token of another login was issued by the provider of this one. */
    private boolean isOfThisProvider(Login other) {
        return switch (TokenReader.read(other.token())) {
            case Jwt jwt -> jwt.providerName().equals(Optional.of(login.name().meant()));
            case ParsedToken.Opaque opaque ->
                opaque.origin().map(OpaqueOrigin::provider).equals(login.name().provider());
            default -> false;
        };
    }

    /** Adds a finding about the token with the standard text for its kind. */
    void token(Kind kind, Object... arguments) {
        token(kind, Message.of("finding.what." + kind, arguments), Optional.empty());
    }

    /** Adds a finding about the token with a specific text. */
    void token(Kind kind, Message what, Optional<? extends Fix> fix) {
        add(Column.PROVIDER_TOKEN, kind, what, fix);
    }

    /** Adds a finding about the token with a specific text and a variant of the rule and the advice. */
    void token(Kind kind, Message what, String variant) {
        token(
                kind,
                what,
                Message.of("finding.rule." + kind + variant),
                Message.of("finding.do." + kind + variant),
                Optional.empty());
    }

    /** Adds a finding about the token with a specific text, rule and advice. */
    void token(Kind kind, Message what, Message rule, Message advice, Optional<Fix> fix) {
        findings.add(new Finding(new Cell(row, Column.PROVIDER_TOKEN), kind, what, rule, advice, fix));
    }

    /** Adds the finding that text stands in place of a part of the token, if that is so. */
    void shortened() {
        Shortening.markIn(login.clean().text())
                .ifPresent(mark -> token(
                        Kind.DAMAGED, Message.of("finding.damage.jwt.SHORTENED", Excerpt.of(mark)), Optional.empty()));
    }

    /** Adds the finding that an ID token is needed, and that this is not one. */
    void opaqueForJwt() {
        boolean isKnown = IssuerKind.ofName(login.name().meant()) != IssuerKind.OTHER;
        String words = isKnown ? "finding.what." + Kind.OPAQUE_FOR_JWT : "finding.opaque.otherProvider";
        token(Kind.OPAQUE_FOR_JWT, Message.of(words, login.providerName()), Optional.empty());
    }

    /** Adds the finding that the token is from another provider, with its name if it can be used. */
    void otherOrigin(Message origin, Optional<String> betterName) {
        misplaced(
                Kind.OTHER_ORIGIN,
                Message.of("finding.what." + Kind.OTHER_ORIGIN, origin, login.providerName()),
                betterName);
    }

    /** Adds the finding that the provider does not issue such tokens, with the name of the one that does. */
    void misplaced(Kind kind, Message what, Optional<String> betterName) {
        Optional<Fix> fix = rename(betterName);
        Message advice = betterName
                .filter(name -> login.other(name).filter(this::isOfThisProvider).isPresent())
                .map(name -> Message.of("finding.do.swapTokens", login.providerName(), name))
                .orElseGet(() -> advice(kind, fix));
        token(kind, what, Message.of("finding.rule." + kind), advice, fix);
    }

    /**
     * Adds the finding that a value is not a token.
     *
     * @param shown what to quote of it
     */
    void notAToken(OtherValue value, Optional<String> shown) {
        Kind kind = value.isExchanged() ? Kind.AUTHORIZATION_CODE : Kind.NOT_A_TOKEN;
        String words = "finding.notToken." + value;
        Message what = shown.map(text -> Message.of(words + ".shown", text)).orElseGet(() -> Message.of(words));
        if (WITH_ADVICE.contains(value)) {
            token(kind, what, Message.of("finding.rule." + kind), Message.of(words + ".do"), Optional.empty());
        } else {
            token(kind, what, Optional.empty());
        }
    }

    /** Returns the fix that changes the provider name to the given one, if the name is usable. */
    Optional<Fix> rename(Optional<String> providerName) {
        return providerName.filter(this::isFree).map(name -> new Fix.RenameProvider(row, name));
    }

    /** Returns the fix that retries with the given provider name, if the name is usable. */
    Optional<Fix> retryAs(Optional<String> providerName) {
        return providerName.filter(this::isFree).map(name -> new Fix.RetryAs(row, name));
    }

    private boolean isFree(String providerName) {
        return isUsable(providerName) && login.other(providerName).isEmpty();
    }

    private static boolean isUsable(String providerName) {
        return providerName.codePointCount(0, providerName.length()) <= Limits.PROVIDER_NAME_LENGTH
                && providerName.equals(Excerpt.of(providerName))
                && ProviderPreset.of(providerName).isPresent();
    }

    List<Finding> inOrder() {
        return findings.stream().sorted(Comparator.comparing(Finding::kind)).toList();
    }

    private void add(Column column, Kind kind, Message what, Optional<? extends Fix> fix) {
        Place place = new Cell(row, column);
        Optional<Fix> known = fix.map(Fix.class::cast);
        Message rule = Message.of("finding.rule." + kind);
        findings.add(new Finding(place, kind, what, rule, advice(kind, known), known));
    }

    private String variant(Kind kind) {
        return wantsIdToken && (kind == Kind.NOT_A_TOKEN || kind == Kind.AUTHORIZATION_CODE) ? ".idToken" : "";
    }

    private Message advice(Kind kind, Optional<Fix> fix) {
        return switch (fix.orElse(null)) {
            case Fix.RenameProvider rename -> Message.of("finding.do.rename", Excerpt.of(rename.providerName()));
            case Fix.RetryAs retry -> Message.of("finding.do.retryAs", Excerpt.of(retry.providerName()));
            case Fix.ReplaceToken replace ->
                Message.of(
                        login.wanted() == TokenForm.TOKEN_AND_SECRET ? "finding.do.replacePair" : "finding.do.replace");
            case Fix.CopyIdentityId copy -> Message.of("finding.do." + kind);
            case Fix.RetryWithout retry -> Message.of("finding.do." + kind);
            case Fix.FillForm take -> Message.of("finding.do." + kind);
            case null -> provider.complete(kind, Message.of("finding.do." + kind + variant(kind)));
        };
    }
}
