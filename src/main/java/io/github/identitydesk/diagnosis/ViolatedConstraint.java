package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.RequestChecks;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains a validation error about a member. The members and their limits are those of the service model.
 *
 * @param match the message
 * @param request the refused request, if known
 */
record ViolatedConstraint(MessageMatch match, Optional<IdentityRequest> request) {
    /** A login with an empty token in the map that the service quotes. */
    private static final Pattern EMPTY_TOKEN = Pattern.compile("[{ ]([^=,{}]{1,128})=(?=[,}])");

    /** The members of the calls, and the parts of the logins. */
    private enum Member {
        IDENTITY_POOL_ID,
        ACCOUNT_ID,
        EMPTY_TOKEN,
        LONG_TOKEN,
        /** A token that is either empty or too long. */
        TOKEN,
        PROVIDER_NAME,
        MANY_LOGINS,
        IDENTITY_ID,
        CUSTOM_ROLE_ARN,
        OTHER
    }

    /** Returns the cause, determined by the request, or otherwise by the member in the message. */
    Message cause() {
        return problem().orElseGet(this::ofMember);
    }

    /** Returns the advice for the member. */
    Message advice() {
        return Message.of("constraint.do." + member());
    }

    private Message ofMember() {
        Optional<String> emptyLogin = member() == Member.EMPTY_TOKEN ? emptyLogin() : Optional.empty();
        return emptyLogin
                .map(name -> Message.of("constraint.cause.EMPTY_TOKEN.of", Excerpt.of(name)))
                .orElseGet(() -> Message.of("constraint.cause." + member()));
    }

    private Optional<String> emptyLogin() {
        Matcher empty = EMPTY_TOKEN.matcher(match.detail(0).orElse(""));
        return empty.find() ? Optional.of(empty.group(1)) : Optional.empty();
    }

    private Member member() {
        String name = match.detail(1).orElse("");
        return switch (name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "")) {
            case "identitypoolid" -> Member.IDENTITY_POOL_ID;
            case "accountid" -> Member.ACCOUNT_ID;
            case "identityid" -> Member.IDENTITY_ID;
            case "customrolearn" -> Member.CUSTOM_ROLE_ARN;
            case "logins" -> problem().map(ViolatedConstraint::ofProblem).orElseGet(this::ofLogins);
            default -> Member.OTHER;
        };
    }

    /** Returns the part of the logins that a problem of the request refers to. */
    private static Member ofProblem(Message problem) {
        return switch (problem.key()) {
            case "problem.token.missing" -> Member.EMPTY_TOKEN;
            case "problem.token.tooLong" -> Member.LONG_TOKEN;
            case "problem.logins.tooMany" -> Member.MANY_LOGINS;
            default -> Member.PROVIDER_NAME;
        };
    }

    /**
     * Returns the part of the logins that the message refers to. The service reports the same limits for an empty token
     * and for one that is too long; the value that it quotes distinguishes them.
     */
    private Member ofLogins() {
        String rule = match.detail(2).orElse("").toLowerCase(Locale.ROOT);
        boolean isLowerLimit = rule.contains("greater than or equal to 1");
        if (rule.contains(" 128")) {
            return Member.PROVIDER_NAME;
        }
        if (emptyLogin().isPresent() || (isLowerLimit && !rule.contains(" 50000"))) {
            return Member.EMPTY_TOKEN;
        }
        if (rule.contains(" 50000")) {
            return isLowerLimit ? Member.TOKEN : Member.LONG_TOKEN;
        }
        return rule.endsWith(" 10") ? Member.MANY_LOGINS : Member.OTHER;
    }

    private Optional<Message> problem() {
        return request.stream()
                .flatMap(asked -> RequestChecks.check(asked).stream())
                .filter(problem -> match.detail(1)
                        .map(member -> isAt(problem.place(), member))
                        .orElse(true))
                .map(Problem::message)
                .findFirst();
    }

    private static boolean isAt(Place place, String member) {
        return switch (place) {
            case Field field -> member.equalsIgnoreCase(field.name().replace("_", ""));
            case Cell cell -> member.startsWith("logins");
        };
    }
}
