package io.github.identitydesk.format.code;

import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of a request that source code sets, except for the logins. */
final class CodeMembers {
    private static final Set<String> MEMBERS_OF_POOL =
            Set.of("identitypoolid", "withidentitypoolid", "setidentitypoolid", "cognitoidentitypoolid");
    private static final Set<String> MEMBERS_OF_ACCOUNT =
            Set.of("accountid", "withaccountid", "setaccountid", "awsaccountid");
    private static final Set<String> MEMBERS_OF_REGION = Set.of(
            "region", "regionname", "withregion", "setregion", "awsregion", "regionendpoint", "authenticationregion");
    /** An ID or a variable. The name of an environment variable does not match. */
    private static final Pattern ID =
            Pattern.compile("[\\w-]*:[\\w-]+|arn:\\S+|\\$\\S+|" + Shapes.USER_POOL_ID.pattern());

    private static final Pattern URL = Pattern.compile("(?i)https?://\\S+");

    private final CodeTokens tokens;
    private Optional<String> identityPoolId = Optional.empty();
    private int poolIndex = -1;
    private Optional<String> accountId = Optional.empty();
    private Optional<String> endpointUrl = Optional.empty();
    private final Map<Integer, String> regions = new LinkedHashMap<>();

    CodeMembers(CodeTokens tokens) {
        this.tokens = tokens;
    }

    Optional<String> identityPoolId() {
        return identityPoolId;
    }

    /**
     * Sets the member that a name denotes, if any. The first value of a member applies.
     *
     * @param index the index of the name
     * @param value the text that follows the name
     */
    void set(int index, Optional<String> value) {
        String name = tokens.plain(index);
        if (MEMBERS_OF_POOL.contains(name)) {
            if (identityPoolId.isEmpty()) {
                identityPoolId = value.filter(id -> ID.matcher(id).matches());
                poolIndex = index;
            }
        } else if (MEMBERS_OF_ACCOUNT.contains(name)) {
            accountId = accountId.or(
                    () -> value.filter(id -> Limits.ACCOUNT_ID.matcher(id).matches()));
        } else if (MEMBERS_OF_REGION.contains(name)) {
            value.filter(text -> Shapes.REGION_NAME.matcher(text).matches())
                    .ifPresent(region -> regions.put(index, region));
        } else if (name.startsWith("endpoint") || name.equals("serviceurl") || name.equals("baseendpoint")) {
            endpointUrl = endpointUrl.or(
                    () -> value.filter(address -> URL.matcher(address).matches()));
        }
    }

    /** Adds what has no name, as in arguments of constructors. */
    void addUnnamed() {
        CodeArguments arguments = new CodeArguments(tokens);
        identityPoolId = identityPoolId.or(arguments::identityPoolId);
        accountId = accountId.or(arguments::accountId);
        if (regions.isEmpty()) {
            arguments.region().ifPresent(region -> regions.put(0, region));
        }
    }

    /** Returns the region that is set closest to the pool. Of several, that of the pool takes precedence. */
    private Optional<String> region() {
        return regions.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, String>>comparingInt(found -> tokens.bracketsAround(
                                Math.min(found.getKey(), poolIndex), Math.max(found.getKey(), poolIndex)))
                        .thenComparing(found -> identityPoolId
                                .filter(id -> id.startsWith(found.getValue() + ":"))
                                .isPresent()))
                .map(Map.Entry::getValue);
    }

    /** Returns the request with these members and the given logins. */
    CodeRequest request(boolean hasLogins, List<Login> logins) {
        return new CodeRequest(identityPoolId, accountId, region(), endpointUrl, hasLogins, logins);
    }
}
