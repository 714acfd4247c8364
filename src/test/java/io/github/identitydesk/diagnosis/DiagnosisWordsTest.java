package io.github.identitydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.ProviderAdvice;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.words.Messages;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisWordsTest {
    private static final Messages MESSAGES = new Messages(Locale.ROOT);

    private static final Set<Finding.Kind> WITH_WORDS_OF_THEIR_OWN = EnumSet.of(
            Finding.Kind.DAMAGED,
            Finding.Kind.TOKEN_WRAPPED,
            Finding.Kind.ENCRYPTED,
            Finding.Kind.NOT_A_TOKEN,
            Finding.Kind.AUTHORIZATION_CODE,
            Finding.Kind.SAML_OTHER);

    /** The keys that are built from the name of a constant. */
    static Stream<String> keys() {
        Stream<String> kinds = Arrays.stream(Finding.Kind.values())
                .flatMap(kind -> WITH_WORDS_OF_THEIR_OWN.contains(kind)
                        ? Stream.of("finding.title." + kind, "finding.rule." + kind, "finding.do." + kind)
                        : Stream.of(
                                "finding.title." + kind,
                                "finding.what." + kind,
                                "finding.rule." + kind,
                                "finding.do." + kind));
        Stream<String> jwtFlaws = Arrays.stream(Jwt.Flaw.values())
                .filter(flaw -> flaw != Jwt.Flaw.ENCRYPTED)
                .map(flaw -> "finding.damage.jwt." + flaw);
        Stream<String> samlFlaws = Arrays.stream(SamlAssertion.Flaw.values())
                .filter(flaw -> flaw != SamlAssertion.Flaw.ENCRYPTED)
                .map(flaw -> "finding.damage.saml." + flaw);
        Stream<String> origins = Arrays.stream(OpaqueOrigin.values()).map(origin -> "reading.origin." + origin);
        Stream<String> explanations = Stream.concat(
                        Arrays.stream(KnownMessage.values()).map(Enum::name),
                        Stream.of(
                                        Refusal.Kind.RESOURCE_CONFLICT,
                                        Refusal.Kind.TOO_MANY_REQUESTS,
                                        Refusal.Kind.INTERNAL_ERROR,
                                        Refusal.Kind.LIMIT_EXCEEDED,
                                        Refusal.Kind.EXTERNAL_SERVICE)
                                .map(Enum::name))
                .flatMap(name -> Stream.of("title.", "what.", "cause.", "do.").map(part -> "explain." + part + name));
        Stream<String> withoutCause = Stream.of("UNKNOWN", "NOTHING_KNOWN")
                .flatMap(name -> Stream.of("title.", "what.", "do.").map(part -> "explain." + part + name));
        Stream<String> wrappings = Arrays.stream(CleanToken.Wrapping.values()).map(it -> "finding.wrapped." + it);
        Stream<String> providers = Arrays.stream(IssuerKind.values())
                .map(ProviderAdvice::new)
                .flatMap(advice -> Stream.of(advice.idToken(), advice.audience()))
                .flatMap(message -> message.map(Message::key).stream());
        Stream<String> encryptions =
                Stream.of("USER_POOL", "SHARED_KEY", "ID_TOKEN", "OTHER").map(name -> "finding.encrypted." + name);
        Stream<String> others = Arrays.stream(OtherValue.values())
                .filter(value -> value != OtherValue.REFRESH_TOKEN && value != OtherValue.ACCESS_TOKEN)
                .map(value -> "finding.notToken." + value);
        return Stream.of(
                        others,
                        encryptions,
                        providers,
                        wrappings,
                        kinds,
                        jwtFlaws,
                        samlFlaws,
                        origins,
                        explanations,
                        withoutCause)
                .flatMap(part -> part);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyConstantHasItsMessages(String key) {
        List<String> titles = List.of("explain.title.", "finding.title.", "reading.origin.");
        String words = MESSAGES.format(key, key.endsWith("SAML_CONFIRMATION") ? 2 : "a", "b");

        assertThat(words).isNotBlank().doesNotContain("'");
        assertThat(words.matches(".*[.?]")).isEqualTo(titles.stream().noneMatch(key::startsWith));
    }
}
