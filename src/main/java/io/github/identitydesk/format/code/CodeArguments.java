package io.github.identitydesk.format.code;

import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.Shapes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The parts of a request that code passes without a name, as arguments of constructors and functions.
 *
 * @param tokens the code
 */
record CodeArguments(CodeTokens tokens) {
    /** The names of region constants: {@code US_EAST_1}, {@code USEast1}, {@code UsEast1RegionID}. */
    private static final Pattern REGION_CONSTANT = Pattern.compile(
            "(?i)(?:AWSRegion)?(us|eu|ap|sa|ca|me|af|il|cn|mx)_?(gov_?)?(north|south|east|west|central|northeast|southeast|northwest|southwest)_?(\\d)(?:RegionID)?");

    private static final String SERVICE = "cognito-identity";

    /** Returns the first text that is an identity pool ID. */
    Optional<String> identityPoolId() {
        return tokens.list().stream()
                .filter(token ->
                        token.isText() && Shapes.POOL_ID.matcher(token.text()).matches())
                .map(CodeToken::text)
                .findFirst();
    }

    /** Returns the account ID before an identity pool ID. */
    Optional<String> accountId() {
        return pairs().filter(i -> Shapes.ACCOUNT_ID
                                .matcher(tokens.get(i).text())
                                .matches()
                        && Shapes.POOL_ID.matcher(tokens.get(i + 2).text()).matches())
                .mapToObj(i -> tokens.get(i).text())
                .findFirst();
    }

    /** Returns the region after the name of the service, or the first constant for a region. */
    Optional<String> region() {
        return pairs().filter(i -> tokens.get(i).text().equals(SERVICE)
                        && Shapes.REGION_NAME.matcher(tokens.get(i + 2).text()).matches())
                .mapToObj(i -> tokens.get(i + 2).text())
                .findFirst()
                .or(this::constant);
    }

    private Optional<String> constant() {
        return tokens.list().stream()
                .filter(token -> token.kind() == CodeToken.Kind.NAME)
                .map(token -> REGION_CONSTANT.matcher(token.text()))
                .filter(Matcher::matches)
                .map(match -> (match.group(1) + "-" + (match.group(2) == null ? "" : "gov-") + match.group(3) + "-"
                                + match.group(4))
                        .toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** Returns the indices of the texts that are followed by a comma and another text. */
    private IntStream pairs() {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.isText(i) && tokens.isSign(i + 1, ",") && tokens.isText(i + 2));
    }
}
