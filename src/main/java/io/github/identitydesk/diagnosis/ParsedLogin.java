package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A login as parsed on this machine.
 *
 * @param row the index of the login in the request, from 0
 * @param login the login
 * @param name the parsed provider name
 * @param reading the parsed token
 * @param poolRegion the region of the identity pool, if known
 */
record ParsedLogin(int row, Login login, ParsedProviderName name, ParsedToken reading, Optional<Region> poolRegion) {
    static ParsedLogin of(int row, Login login) {
        return of(row, login, TokenReader.read(login.token()));
    }

    static ParsedLogin of(int row, Login login, ParsedToken token) {
        return new ParsedLogin(row, login, ParsedProviderName.of(login.providerName()), token, Optional.empty());
    }

    static List<ParsedLogin> all(IdentityRequest request) {
        return all(
                request,
                request.logins().stream()
                        .map(login -> TokenReader.read(login.token()))
                        .toList());
    }

    /** Returns the logins of a request whose tokens are already parsed. */
    static List<ParsedLogin> all(IdentityRequest request, List<ParsedToken> tokens) {
        Optional<Region> region = Region.ofPool(request.identityPoolId());
        return IntStream.range(0, tokens.size())
                .mapToObj(row -> of(row, request.logins().get(row), tokens.get(row)))
                .map(login -> new ParsedLogin(login.row, login.login, login.name, login.reading, region))
                .toList();
    }

    /** Returns the provider name in the request, for use in a message. */
    String providerName() {
        return name.shown();
    }

    /** Returns the form of token that the service expects from this provider. */
    TokenForm wanted() {
        return name.provider().map(ProviderPreset::tokenForm).orElse(TokenForm.UNKNOWN);
    }
}
