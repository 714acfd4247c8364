package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.RequestChecks;
import io.github.identitydesk.token.Jwt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A known refusal in the light of the request that met with it. */
final class RefusalExplainer {
    private final MessageMatch match;
    private final KnownMessage message;
    private final IdentityRequest request;
    private final CallTrace trace;
    private final Instant now;
    private final List<ParsedLogin> logins;
    private final Optional<LikelyCulprit> suspect;

    RefusalExplainer(MessageMatch match, IdentityRequest request, CallTrace trace, Instant now) {
        this.match = match;
        this.message = match.message();
        this.request = request;
        this.trace = trace;
        this.now = now;
        this.logins = ParsedLogin.all(request);
        this.suspect = LikelyCulprit.of(match, logins, now);
    }

    Explanation explanation() {
        Explanation general = Explanation.of(message.name());
        return general.withCause(cause().or(general::likelyCause))
                .withAdvice(advice().orElse(general.whatToDo()))
                .withEvidence(evidence())
                .withFindings(findings(Optional.of(message), logins, now))
                .withFix(suspect.flatMap(LikelyCulprit::finding).flatMap(Finding::fix));
    }

    /** Everything that was found in the logins, what explains the message best first. */
    static List<Finding> findings(Optional<KnownMessage> message, List<ParsedLogin> logins, Instant now) {
        return logins.stream()
                .flatMap(login -> Findings.of(login, now).stream())
                .sorted(Relevance.order(message))
                .toList();
    }

    /** What the finding asks for, where one explains the message. */
    private Optional<Message> advice() {
        return suspect.flatMap(LikelyCulprit::finding)
                .filter(finding -> finding.kind() != Finding.Kind.EXPIRED)
                .map(Finding::advice);
    }

    private Optional<Message> cause() {
        return switch (message) {
            case LOGINS_DONT_MATCH -> found().or(this::noSuchProvider);
            case UNSUPPORTED_PROVIDER -> found().or(this::noSuchClient);
            case AUDIENCE -> audience();
            case TOKEN_EXPIRED -> clock().or(this::found);
            case POOL_NOT_FOUND -> otherPlace();
            case CONSTRAINT -> problem();
            case POLICY -> match.detail(0).map(policy -> Message.of("cause.policy", policy));
            default -> found();
        };
    }

    /** What was found in the login that the message is about. */
    private Optional<Message> found() {
        return suspect.flatMap(login -> login.finding()
                .map(finding -> Message.of("cause.finding", login.login().providerName(), finding.what())));
    }

    private Optional<Message> noSuchProvider() {
        return request.isGuest()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "cause.noSuchProvider",
                        Excerpt.of(String.join(", ", request.providerNames())),
                        Excerpt.of(request.identityPoolId())));
    }

    private Optional<Message> noSuchClient() {
        return suspect.map(LikelyCulprit::login)
                .filter(login -> login.reading() instanceof Jwt)
                .flatMap(login -> client(login)
                        .map(client -> Message.of(
                                login.name().provider().equals(Optional.of(ProviderPreset.USER_POOL))
                                        ? "cause.noSuchClient.userPool"
                                        : "cause.noSuchClient",
                                client,
                                login.providerName())));
    }

    private Optional<Message> audience() {
        return suspect.map(LikelyCulprit::login)
                .flatMap(login -> client(login)
                        .map(client -> Message.of(
                                login.name().provider().equals(Optional.of(ProviderPreset.APPLE))
                                        ? "cause.audience.apple"
                                        : "cause.audience",
                                client,
                                login.providerName())));
    }

    /** The client that the service checks: the authorized party where there is one, or else the audience. */
    private static Optional<String> client(ParsedLogin login) {
        return login.reading() instanceof Jwt jwt
                ? jwt.authorizedParty()
                        .or(() -> jwt.audience().stream().findFirst())
                        .map(Excerpt::of)
                : Optional.empty();
    }

    /** The token looks alive here: then the two clocks disagree. */
    private Optional<Message> clock() {
        return suspect.flatMap(login -> login.login().reading().expiresAt())
                .filter(end -> end.isAfter(now) && Evidence.ofClocks(trace).isPresent())
                .map(end -> Message.of("cause.clock"));
    }

    private Optional<Message> otherPlace() {
        Region called = trace.endpoint().region();
        return switch (trace.endpoint()) {
            case Endpoint.Sandbox sandbox -> Optional.of(Message.of("cause.pool.sandbox"));
            case Endpoint.Custom custom ->
                Optional.of(Message.of("cause.pool.custom", custom.url().getAuthority()));
            case Endpoint.Aws aws ->
                Region.ofPool(request.identityPoolId())
                        .filter(home -> !home.equals(called))
                        .map(home -> Message.of("cause.pool.region", home.name(), called.name()));
        };
    }

    private Optional<Message> problem() {
        return RequestChecks.check(request).stream()
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

    private List<Message> evidence() {
        List<Message> lines = new ArrayList<>(Evidence.ofMessage(match));
        logins.stream()
                .filter(login -> suspect.isEmpty() || suspect.get().login().row() == login.row())
                .filter(login -> LikelyCulprit.mayConcern(message, login))
                .forEach(login -> lines.addAll(Evidence.ofLogin(login, message, now)));
        Evidence.ofClocks(trace).ifPresent(lines::add);
        return lines;
    }
}
