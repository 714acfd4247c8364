package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a provider name against the rules for it and against the issuer that the token names. The issuer is the better
 * witness: where both agree, no rule matters.
 */
final class NameFindings {
    private static final Pattern OLDER_HOST = Pattern.compile("^issuer-(cognito-idp\\.)");

    private final ReadLogin login;
    private final NameReading name;
    private final FindingList findings;

    NameFindings(ReadLogin login, FindingList findings) {
        this.login = login;
        this.name = login.name();
        this.findings = findings;
    }

    void add() {
        if (name.provider().filter(ProviderPreset::isRetired).isPresent()) {
            findings.name(Kind.RETIRED, Optional.empty());
        }
        Optional<String> issuer = issuer();
        if (issuer.filter(OLDER_HOST.matcher(name.text()).replaceFirst("$1")::equals)
                .isPresent()) {
            newerHost();
            return;
        }
        boolean agrees = issuer.isEmpty() || issuer.filter(name.meant()::equals).isPresent();
        if (name.flaw().isPresent() && (agrees || !name.isCorrected())) {
            flaw(name.flaw().get(), issuer);
        } else if (!agrees) {
            findings.name(
                    Kind.ISSUER_DIFFERS,
                    findings.rename(issuer),
                    issuer.map(Excerpt::of).orElse(""),
                    login.providerName());
        }
    }

    private void newerHost() {
        boolean inToken = login.reading() instanceof Jwt jwt && jwt.hasNewerHost();
        if (inToken || name.text().startsWith("issuer-")) {
            findings.name(Kind.ISSUER_NEWER, Optional.empty());
        }
    }

    /** The provider name that the token speaks for, where the provider is one whose tokens name their issuer. */
    private Optional<String> issuer() {
        boolean counts = login.wanted() == TokenForm.ID_TOKEN || login.wanted() == TokenForm.UNKNOWN;
        return counts && login.reading() instanceof Jwt jwt && !jwt.isDeveloperToken() && !jwt.isLimitedLogin()
                ? jwt.providerName()
                : Optional.empty();
    }

    private void flaw(Kind kind, Optional<String> issuer) {
        Optional<String> better = name.isCorrected() ? Optional.of(name.meant()) : issuer;
        findings.name(kind, findings.rename(better), login.providerName());
    }
}
