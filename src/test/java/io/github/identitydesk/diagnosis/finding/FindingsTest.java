package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.FindingRows.CLEAN_UP;
import static io.github.identitydesk.diagnosis.finding.FindingRows.NO_FIX;
import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows.Row;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    static Stream<Row> rows() {
        return FindingRows.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void exactlyTheExpectedFindingsAreReported(Row row) {
        List<Finding> findings = Findings.of(7, Login.of(row.providerName(), row.token()), NOW);

        assertThat(findings).extracting(Finding::kind).isEqualTo(row.kinds());
        assertThat(findings.getFirst()
                        .fix()
                        .map(Fix::label)
                        .map(MESSAGES::format)
                        .orElse(NO_FIX))
                .isEqualTo(row.fix());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void findingNamesItsPlaceAndReasonWithoutTheToken(Row row) {
        for (Finding finding : Findings.of(7, Login.of(row.providerName(), row.token()), NOW)) {
            String words = MESSAGES.format(finding.what()) + " " + MESSAGES.format(finding.rule());

            assertThat(finding.place()).isIn(new Cell(7, Column.PROVIDER_NAME), new Cell(7, Column.PROVIDER_TOKEN));
            assertThat(words).doesNotContainPattern("[{}]\\d").endsWith(".");
            assertThat(row.token().length() < 20 || !words.contains(row.token().substring(0, 20)))
                    .isTrue();
        }
    }

    @Test
    void expiryThatIsNoNumberIsNamed() {
        String token = Tokens.rsa(Tokens.with(Tokens.googleClaims(), "exp", "tomorrow"));

        assertThat(Findings.of(0, Login.of("accounts.google.com", token), NOW))
                .extracting(Finding::kind, finding -> MESSAGES.format(finding.what()))
                .containsExactly(tuple(Kind.TIME_FORMAT, "A time of the token is text, but must be a number: exp."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void fixCorrectsItsFinding(Row row) {
        Login login = Login.of(row.providerName(), row.token());
        Finding finding = Findings.of(0, login, NOW).getFirst();
        Optional<Login> mended = finding.fix().flatMap(fix -> apply(login, fix));

        mended.ifPresent(better -> assertThat(Findings.of(0, better, NOW))
                .extracting(Finding::kind)
                .doesNotContain(finding.kind()));
        assertThat(mended.isPresent())
                .isEqualTo(row.fix().startsWith("Use") || row.fix().equals(CLEAN_UP));
    }

    private static Optional<Login> apply(Login login, Fix fix) {
        return switch (fix) {
            case Fix.RenameProvider rename -> Optional.of(new Login(rename.providerName(), login.token()));
            case Fix.ReplaceToken replace -> Optional.of(new Login(login.providerName(), replace.token()));
            case Fix.RetryAs retry -> Optional.empty();
            case Fix.CopyIdentityId copy -> Optional.empty();
            case Fix.RetryWithout retry -> Optional.empty();
            case Fix.FillForm take -> Optional.empty();
        };
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GUEST", "NAME_PARTITION"})
    void everyKindOfFindingHasThreeVariants(Kind kind) {
        Map<Kind, Long> variants = rows().flatMap(row -> row.kinds().stream())
                .collect(Collectors.groupingBy(k -> k, Collectors.counting()));

        assertThat(variants.getOrDefault(kind, 0L)).isGreaterThanOrEqualTo(3);
    }

    static List<IdentityRequest> guestRequests() {
        return List.of(
                IdentityRequest.EMPTY,
                IdentityRequest.guest(Tokens.POOL),
                new IdentityRequest(Tokens.POOL, Optional.of("123456789012"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("guestRequests")
    void requestWithoutLoginsIsNotedAsAGuestRequest(IdentityRequest request) {
        List<Finding> findings = Findings.of(request, NOW);

        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.GUEST);
        assertThat(findings.getFirst().place()).isEqualTo(Field.LOGINS);
        assertThat(findings.getFirst().kind().isNote()).isTrue();
    }

    @Test
    void subjectOfADeveloperTokenCanBeCopied() {
        Finding finding = Findings.of(0, Login.of("accounts.google.com", Tokens.rsa(Tokens.developerClaims())), NOW)
                .getFirst();

        assertThat(finding.fix()).contains(new Fix.CopyIdentityId("us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"));
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1,aws,aws-us-gov",
        "us-east-1,aws-us-gov,aws",
        "eu-west-1,aws-cn,aws",
        "eusc-de-east-1,aws,aws-eusc"
    })
    void arnOfAnotherPartitionIsReported(String region, String partition, String home) {
        String pool = region + ":1a2b3c4d-1234-5678-9abc-def012345678";
        String arn = Tokens.SAML.replace("arn:aws:", "arn:" + partition + ":");
        String token = Tokens.base64(Tokens.samlXml(Duration.ofHours(1)).replace(Tokens.SAML, arn));

        List<Finding> findings =
                Findings.of(new IdentityRequest(pool, Optional.empty(), List.of(Login.of(arn, token))), NOW);

        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.NAME_PARTITION);
        assertThat(MESSAGES.format(findings.getFirst().what())).contains(region, partition, home);
    }

    @Test
    void everyLoginIsCheckedInItsRow() {
        IdentityRequest request = new IdentityRequest(
                Tokens.POOL,
                Optional.empty(),
                List.of(
                        Login.of("accounts.google.com", Tokens.rsa(Tokens.googleClaims())),
                        Login.of("Facebook", Tokens.FACEBOOK_TOKEN)));

        assertThat(Findings.of(request, NOW))
                .extracting(Finding::place)
                .containsExactly(new Cell(1, Column.PROVIDER_NAME));
    }
}
