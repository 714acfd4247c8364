package io.github.identitydesk.format;

import static io.github.identitydesk.format.CopySamples.FULL;
import static io.github.identitydesk.format.CopySamples.GUEST;
import static io.github.identitydesk.format.CopySamples.NO_URL;
import static io.github.identitydesk.format.CopySamples.REGION;
import static io.github.identitydesk.format.CopySamples.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every copy format has in common, such as that its text is pasted as the same request. */
class CopyFormatTest {
    @ParameterizedTest
    @EnumSource
    void redactedItShowsNoTokenAndSaysWhoseItIs(CopyFormat format) {
        IdentityRequest request = new IdentityRequest(
                "us-east-1:0", Optional.empty(), List.of(Login.of("a.example", "secret"), Login.of("b.example", "")));
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.REDACTED))
                .contains("<token for a.example>")
                .doesNotContain("secret", "<token for b.example>");
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.LEFT_OUT)).doesNotContain("secret", "<token");
        assertThat(format.write(request, REGION, NO_URL, TokenPolicy.INCLUDED)).contains("secret");
    }

    @ParameterizedTest
    @EnumSource
    void isAsciiWhateverTheRequestHolds(CopyFormat format) {
        RandomRequests requests = new RandomRequests(20260103);
        for (int i = 0; i < 200; i++) {
            assertThat(format.write(requests.next(), requests.region(), URL, TokenPolicy.INCLUDED))
                    .matches("[\\n -~]*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCopiedIsPastedAsTheSameRequest(CopyFormat format) {
        RandomRequests requests = new RandomRequests(20260104);
        for (int i = 0; i < 200; i++) {
            IdentityRequest request = requests.next();
            Region region = requests.region();
            Optional<URI> url = i % 2 == 0 ? URL : NO_URL;
            String text = format.write(request, region, url, TokenPolicy.INCLUDED);
            if (format == CopyFormat.SHORTHAND && !isRecognisable(request)) {
                continue;
            }
            switch (pasted(text)) {
                case WholeRequest whole -> {
                    assertThat(whole.request()).as(text).isEqualTo(request);
                    if (format != CopyFormat.JSON && format != CopyFormat.YAML) {
                        assertThat(whole.endpointUrl()).as(text).isEqualTo(url.map(URI::toString));
                    }
                }
                case FurtherLogins further ->
                    assertThat(further.logins()).as(text).isEqualTo(request.logins());
                case Pasted other -> throw new AssertionError(other + "\n" + text);
            }
        }
    }

    /** Names that can be nothing but names of providers tell that a text of names and tokens is meant as logins. */
    private static boolean isRecognisable(IdentityRequest request) {
        return !request.isGuest()
                && request.logins().stream()
                        .allMatch(login -> ProviderPreset.of(login.providerName())
                                        .filter(preset ->
                                                preset.fixedName().isPresent() || preset == ProviderPreset.SAML)
                                        .isPresent()
                                && login.token().value().chars().noneMatch(Character::isWhitespace));
    }

    @Test
    void theJavaStatementsCompile(@TempDir Path classes) {
        RandomRequests requests = new RandomRequests(20260105);
        Stream<IdentityRequest> some = Stream.concat(
                Stream.of(GUEST, FULL), Stream.generate(requests::next).limit(4));
        List<SimpleJavaFileObject> sources = some.map(
                        request -> CopyFormat.JAVA.write(request, requests.region(), URL, TokenPolicy.INCLUDED))
                .map(CopyFormatTest::asClass)
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none", "-d", classes.toString()), null, sources)
                .call();
        assertThat(compiled).as(diagnostics.getDiagnostics().toString()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hasAName(CopyFormat format) {
        assertThat(new Messages(Locale.ENGLISH).format(format.messageKey())).isNotBlank();
    }

    private static Pasted pasted(String text) {
        return switch (PasteReader.read(text)) {
            case Read<Pasted> read -> read.value();
            case Unreadable<Pasted> unreadable -> throw new AssertionError(unreadable + "\n" + text);
        };
    }

    /** Puts the statements into the method of a class, in a package of its own. */
    private static SimpleJavaFileObject asClass(String code) {
        int statements = code.indexOf("\n\n") + 2;
        String source = "package p%s;\n".formatted(Integer.toHexString(code.hashCode()))
                + code.substring(0, statements)
                + "class Copied { void run() {\n"
                + code.substring(statements)
                + "}}\n";
        return new SimpleJavaFileObject(URI.create("string:///Copied.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
