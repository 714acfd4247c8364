package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A login as parsed on this machine.
 *
 * @param row the index of the login in the request, from 0
 * @param login the login
 * @param name the parsed provider name
 * @param clean the token without the text around it
 * @param reading the parsed token
 * @param poolRegion the region of the identity pool, if known
 * @param others the other logins of the request
 */
public record ParsedLogin(
        int row,
        Login login,
        ParsedProviderName name,
        CleanToken clean,
        ParsedToken reading,
        Optional<Region> poolRegion,
        List<Login> others) {
    /** Returns a login as parsed by itself, without the pool and the other logins of its request. */
    static ParsedLogin of(int row, Login login) {
        return of(row, login, Optional.empty(), Optional.empty(), List.of());
    }

    /** Returns the logins of a request, in its order. */
    public static List<ParsedLogin> all(IdentityRequest request) {
        return all(request, row -> Optional.empty());
    }

    /** Returns the logins of a request whose tokens are already parsed, without regard to their providers. */
    public static List<ParsedLogin> all(IdentityRequest request, List<ParsedToken> tokens) {
        return all(request, row -> Optional.of(tokens.get(row)));
    }

    private static List<ParsedLogin> all(IdentityRequest request, IntFunction<Optional<ParsedToken>> parsed) {
        Optional<Region> region = Region.ofPool(request.identityPoolId());
        return IntStream.range(0, request.logins().size())
                .mapToObj(row -> of(
                        row, request.logins().get(row), parsed.apply(row), region, withoutRow(request.logins(), row)))
                .toList();
    }

    private static List<Login> withoutRow(List<Login> logins, int row) {
        return IntStream.range(0, logins.size())
                .filter(other -> other != row)
                .mapToObj(logins::get)
                .toList();
    }

    /**
     * Returns a login. If its token is among others, as in the answer of a token endpoint, the one that the provider needs is
     * read, and not the one that was parsed before.
     */
    private static ParsedLogin of(
            int row, Login login, Optional<ParsedToken> parsed, Optional<Region> region, List<Login> others) {
        ParsedProviderName name = ParsedProviderName.of(login.providerName());
        CleanToken clean = CleanToken.of(login.token().value(), wanted(name));
        ParsedToken reading = parsed.filter(token -> !clean.isChanged()).orElseGet(() -> TokenReader.read(clean));
        return new ParsedLogin(row, login, name, clean, reading, region, others);
    }

    /** Returns the provider name in the request, for use in a message. */
    public String providerName() {
        return name.shown();
    }

    /** Returns the other login of the request that has the given provider name. */
    Optional<Login> other(String providerName) {
        return others.stream()
                .filter(login -> login.providerName().equals(providerName))
                .findFirst();
    }

    /** Returns the form of token that the service expects from this provider. */
    public TokenForm wanted() {
        return wanted(name);
    }

    private static TokenForm wanted(ParsedProviderName name) {
        return name.provider().map(ProviderPreset::tokenForm).orElse(TokenForm.UNKNOWN);
    }
}
