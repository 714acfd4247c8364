package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the findings of a login. */
final class FindingList {
    private final int row;
    private final ProviderAdvice provider;
    private final boolean wantsIdToken;
    private final List<Finding> findings = new ArrayList<>();

    FindingList(ParsedLogin login) {
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

    /** Adds a finding about the token with the standard text for its kind. */
    void token(Kind kind, Object... arguments) {
        token(kind, Message.of("finding.what." + kind, arguments), Optional.empty());
    }

    /** Adds a finding about the token with a specific text. */
    void token(Kind kind, Message what, Optional<? extends Fix> fix) {
        add(Column.PROVIDER_TOKEN, kind, what, fix);
    }

    /** Returns the fix that changes the provider name to the given one, if the name is usable. */
    Optional<Fix> rename(Optional<String> providerName) {
        return providerName.filter(FindingList::isUsable).map(name -> new Fix.RenameProvider(row, name));
    }

    /** Returns the fix that retries with the given provider name, if the name is usable. */
    Optional<Fix> retryAs(Optional<String> providerName) {
        return providerName.filter(FindingList::isUsable).map(name -> new Fix.RetryAs(row, name));
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
            case Fix.ReplaceToken replace -> Message.of("finding.do.replace");
            case Fix.CopyIdentityId copy -> Message.of("finding.do." + kind);
            case Fix.RetryWithout retry -> Message.of("finding.do." + kind);
            case Fix.FillForm take -> Message.of("finding.do." + kind);
            case null -> provider.complete(kind, Message.of("finding.do." + kind + variant(kind)));
        };
    }
}
