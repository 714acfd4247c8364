package io.github.identitydesk.format.paste;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads samples of typical clipboard contents, with false tokens, and compares each result with a table: its kind or
 * the key of the error message, the pool, the region, the address, the logins, and the notes.
 */
class PasteCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/identitydesk/format/pasted");
    private static final Path TABLE = FOLDER.resolveSibling("pasted.tsv");
    private static final String USER_POOL = "us-east-1_AbCdEfGhI";
    private static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/" + USER_POOL;
    private static final Map<String, String> PLACEHOLDERS = placeholders();

    static Stream<String> samples() throws IOException {
        return Files.readAllLines(TABLE).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleMatchesTheTable(String row) throws IOException {
        String name = row.substring(0, row.indexOf('\t'));
        assertThat(row(name)).isEqualTo(row);
    }

    @Test
    void everySampleIsInTheTable() throws IOException {
        List<String> inTable =
                samples().map(row -> row.substring(0, row.indexOf('\t'))).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(inTable)
                    .hasSizeGreaterThanOrEqualTo(150);
        }
    }

    @Test
    void refreshTokensAndPasswordsAreNeverLogins() {
        assertThat(samplesAsPasted())
                .flatMap(pasted -> pasted.request().logins())
                .extracting(login -> login.token().value())
                .doesNotContain(PLACEHOLDERS.get("RF"))
                .noneMatch(token -> token.contains("hunter2") || token.startsWith("Atzr|") || token.startsWith("1//"));
    }

    private static List<Pasted> samplesAsPasted() {
        try {
            return samples()
                    .map(row -> PasteReader.read(text(row.substring(0, row.indexOf('\t')))))
                    .filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read<Pasted>) reading).value())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the result of a sample as a row of the table. */
    static String row(String name) {
        return switch (PasteReader.read(text(name))) {
            case Reading.Unreadable<Pasted> unreadable ->
                name + "\t" + unreadable.message().key();
            case Reading.Read<Pasted> read -> name + "\t" + told(read.value());
        };
    }

    private static String told(Pasted pasted) {
        String whereTo = switch (pasted) {
            case WholeRequest whole ->
                whole.region().orElse("") + "\t" + whole.endpointUrl().orElse("");
            case PoolSettings pool ->
                pool.region().orElse("") + "\t" + pool.endpointUrl().orElse("");
            case RecordedCalls calls ->
                calls.calls().getLast().region().orElse("") + "\t"
                        + calls.calls().stream()
                                .map(call -> call.answer().getClass().getSimpleName())
                                .collect(Collectors.joining(","));
            case Pasted.FurtherLogins further -> "\t";
        };
        String logins =
                pasted.request().logins().stream().map(PasteCorpusTest::told).collect(Collectors.joining(" "));
        String notes = pasted.notes().stream().map(Message::key).collect(Collectors.joining(" "));
        String account = pasted.request().accountId().map(id -> " " + id).orElse("");
        return named(pasted.kind() + "\t" + pasted.request().identityPoolId() + account + "\t" + whereTo + "\t" + logins
                + "\t" + notes);
    }

    private static String told(Login login) {
        return login.providerName() + "=" + named(login.token().value());
    }

    private static String named(String text) {
        String result = text;
        for (Map.Entry<String, String> value : PLACEHOLDERS.entrySet()) {
            result = result.replace(value.getValue(), "${" + value.getKey() + "}");
        }
        return result;
    }

    private static String text(String name) {
        try {
            String text = Files.readString(FOLDER.resolve(name + ".txt"));
            for (Map.Entry<String, String> value : PLACEHOLDERS.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text.replace(
                            "${ID:QP}",
                            wrapped(PLACEHOLDERS.getOrDefault("ID", "").replace("=", "=3D"), "=\n"))
                    .replace("${ID:WRAPPED}", wrapped(PLACEHOLDERS.getOrDefault("ID", ""), "\n"))
                    .replace("${ID:QUOTED}", wrapped(PLACEHOLDERS.getOrDefault("ID", ""), "\n> "));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String wrapped(String token, String lineBreak) {
        return token.replaceAll("(.{76})(?=.)", "$1" + lineBreak);
    }

    private static Map<String, String> placeholders() {
        Map<String, String> values = new LinkedHashMap<>();
        String xml = saml();
        String base64 = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        values.put("SAMLXML", xml);
        values.put("SAMLPCT", URLEncoder.encode(base64, StandardCharsets.UTF_8));
        values.put("SAML", base64);
        values.put(
                "ID",
                jwt("{'iss':'" + ISSUER
                        + "','aud':'4abcdefghijklmnopqrstuvwxy','token_use':'id','sub':'s','exp':1790000000}"));
        values.put(
                "AC",
                jwt(
                        "{'iss':'" + ISSUER
                                + "','client_id':'4abcdefghijklmnopqrstuvwxy','token_use':'access','sub':'s','exp':1790000000}"));
        values.put(
                "GO",
                jwt(
                        "{'iss':'https://accounts.google.com','aud':'1.apps.googleusercontent.com','sub':'1','exp':1790000000}"));
        values.put("AP", jwt("{'iss':'https://appleid.apple.com','aud':'com.example.web','sub':'a','exp':1790000000}"));
        values.put("OIDC", jwt("{'iss':'https://login.example.com/realms/x','aud':'app','sub':'1','exp':1790000000}"));
        values.put(
                "ID2",
                jwt("{'iss':'" + ISSUER
                        + "','aud':'4abcdefghijklmnopqrstuvwxy','token_use':'id','sub':'bob','exp':1790009999}"));
        values.put(
                "FIRE",
                jwt(
                        "{'iss':'https://securetoken.google.com/my-project','aud':'my-project','sub':'u','exp':1790000000}"));
        values.put(
                "KCA",
                jwt(
                        "{'iss':'https://login.example.com/realms/x','aud':'account','azp':'app','typ':'Bearer','sub':'1','exp':1790000000}"));
        values.put(
                "KCR",
                jwt(
                        "{'iss':'https://login.example.com/realms/x','aud':'https://login.example.com/realms/x','azp':'app','typ':'Refresh','sub':'1','exp':1790000000}"));
        values.put("APP", jwt("{'iss':'my-app','sub':'1','exp':1790000000}"));
        values.put(
                "RF",
                part("{'cty':'JWT','enc':'A256GCM','alg':'RSA-OAEP'}") + "." + "QUJD".repeat(20) + "."
                        + "REVG".repeat(4) + "." + "R0hJ".repeat(30) + "." + "SktM".repeat(5));
        values.put("FB", "EAAG" + "m0PX4ZCpsBA".repeat(10) + "ZD");
        values.put("AZ", "Atza|IQEBLjAsAhRmHjNgHpi0U-Dme37rR6CuUpSREXAMPLE");
        values.put("POOL", "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
        values.put("UP", USER_POOL);
        return values;
    }

    private static String jwt(String claims) {
        byte[] signature = new byte[256];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = (byte) (i * 37 + 11);
        }
        return part("{'alg':'RS256','kid':'k1'}") + "." + part(claims) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String saml() {
        return """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0">\
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_2">\
                <saml:Issuer>https://idp.example.com</saml:Issuer>\
                <saml:Conditions NotBefore="2026-11-23T10:00:00Z" NotOnOrAfter="2026-11-23T10:05:00Z">\
                <saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience>\
                </saml:AudienceRestriction></saml:Conditions><saml:AttributeStatement>\
                <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role"><saml:AttributeValue>\
                arn:aws:iam::123456789012:role/R,arn:aws:iam::123456789012:saml-provider/Example\
                </saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>""";
    }
}
