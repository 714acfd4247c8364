package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.IDENTITY;
import static io.github.identitydesk.store.SampleEntries.POOL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HistoryExportTest {
    private static final String NAMED = "eu-west-1:99999999-1234-5678-9abc-def012345678";
    private static final NamedPools POOLS =
            new NamedPools(List.of(new NamedPool("staging", NAMED, EndpointChoice.AWS)));
    private static final String HEADER =
            "time,durationMillis,endpoint,endpointUrl,region,identityPoolId,poolName,accountId,"
                    + "providers,outcome,identityId,errorCode,status,message,requestId,credentials,openIdToken\r\n";

    @Test
    void csvHasALinePerCall() {
        HistoryEntry found = SampleEntries.entry(
                1, EndpointChoice.custom("http://localhost:4566"), POOL, IDENTITY, Map.of("accounts.google.com", "f1"));

        assertThat(csv(found))
                .isEqualTo(HEADER + "2026-11-03T11:01:00Z,143,CUSTOM,http://localhost:4566,us-east-1," + POOL
                        + ",,,accounts.google.com,FOUND," + IDENTITY + ",,,,5f0c1a2b-request,,\r\n");
    }

    @Test
    void csvHasTheResultsOfChecksWithoutKeys() {
        HistoryEntry found = SampleEntries.entry(
                        1, EndpointChoice.AWS, POOL, IDENTITY, Map.of("accounts.google.com", "f1"))
                .withGrants(CheckedGrants.NONE.withCredentials(true).withOpenIdToken(false));

        assertThat(csv(found)).endsWith(",5f0c1a2b-request,true,false\r\n");
    }

    @Test
    void csvHasTheReasonOfAFailure() {
        assertThat(csv(ending(SampleEntries.refused("NotAuthorizedException", "Logins don't match.")))
                        .lines()
                        .toList()
                        .getLast())
                .contains(",REFUSED,,NotAuthorizedException,400,Logins don't match.,");
        assertThat(csv(ending(SampleEntries.notReached(Failure.Kind.TIMED_OUT, "30 s")))
                        .lines()
                        .toList()
                        .getLast())
                .contains(",NOT_REACHED,,TIMED_OUT,,30 s,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a, b             | \"a, b\"",
                "say \"no\"       | \"say \"\"no\"\"\"",
                "~two\nlines~     | ~\"two\nlines\"~",
                "=HYPERLINK(1)    | '=HYPERLINK(1)",
                "+1               | '+1",
                "-1               | '-1",
                "@SUM(1)          | '@SUM(1)",
                "a=1              | a=1",
            })
    void csvEscapesSpreadsheetFormulas(String message, String cell) {
        assertThat(csv(ending(SampleEntries.refused("Other", message)))).contains(",400," + cell + ",");
    }

    @Test
    void jsonIsAnArrayOfTheCallsInOrder() {
        byte[] text = json(SampleEntries.number(2), SampleEntries.number(1));

        JsonNode calls = Json.read(text).orElseThrow();
        assertThat(calls.size()).isEqualTo(2);
        assertThat(calls.path(0).path("time").stringValue("")).isEqualTo("2026-11-03T11:02:00Z");
        assertThat(calls.path(0).path("identityPoolId").stringValue("")).isEqualTo(POOL);
        assertThat(calls.path(1).path("identityId").stringValue("")).isEqualTo(IDENTITY);
    }

    @Test
    void membersInJsonHaveTheNamesOfTheColumns() {
        List<String> columns = List.of(HEADER.strip().split(","));
        HistoryEntry found = SampleEntries.number(1).withGrants(CheckedGrants.NONE.withCredentials(true));
        HistoryEntry refused = ending(SampleEntries.refused("NotAuthorizedException", "Logins don't match."));
        JsonNode calls = Json.read(json(found, refused)).orElseThrow();

        assertThat(calls.path(0).propertyNames()).isSubsetOf(columns).contains("credentials", "region");
        assertThat(calls.path(1).propertyNames()).isSubsetOf(columns).contains("errorCode", "status", "message");
        assertThat(calls.path(0).path("providers").path(0).asString()).isEqualTo("accounts.google.com");
    }

    @Test
    void calledRegionAndNameOfThePoolAreExported() {
        HistoryEntry automatic = SampleEntries.entry(1, EndpointChoice.AWS, NAMED, IDENTITY, Map.of());
        HistoryEntry chosen = SampleEntries.entry(
                2, new EndpointChoice(EndpointChoice.Kind.AWS, "", "us-west-2"), NAMED, IDENTITY, Map.of());

        assertThat(csv(automatic)).contains(",AWS,,eu-west-1," + NAMED + ",staging,");
        assertThat(csv(chosen)).contains(",AWS,,us-west-2," + NAMED + ",staging,");
        assertThat(csv(SampleEntries.number(1))).contains(",us-east-1," + POOL + ",,");
        assertThat(new String(json(automatic), UTF_8)).contains("\"eu-west-1\"", "\"staging\"");
    }

    @Test
    void exportsDoNotContainHashesOfLogins() {
        for (HistoryExport format : HistoryExport.values()) {
            assertThat(new String(format.export(List.of(SampleEntries.number(1)), NamedPools.NONE), UTF_8))
                    .contains("accounts.google.com")
                    .doesNotContain("fingerprint");
        }
    }

    @Test
    void emptyHistoryIsAnEmptyFile() {
        assertThat(csv()).isEqualTo(HEADER);
        assertThat(new String(json(), UTF_8)).isEqualTo("[ ]\n");
    }

    private static String csv(HistoryEntry... calls) {
        return new String(HistoryExport.CSV.export(List.of(calls), POOLS), UTF_8);
    }

    private static byte[] json(HistoryEntry... calls) {
        return HistoryExport.JSON.export(List.of(calls), POOLS);
    }

    private static HistoryEntry ending(Outcome outcome) {
        return SampleEntries.ended(
                new UUID(0, 1), IdentityRequest.guest(POOL), EndpointChoice.AWS, outcome, Map.of(), text -> text);
    }
}
