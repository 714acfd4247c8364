package io.github.identitydesk.cli;

import io.github.identitydesk.aws.HttpDocumentClient;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.viewmodel.SignatureState;
import io.github.identitydesk.viewmodel.SignatureVerification;
import io.github.identitydesk.viewmodel.TaskRunner;
import io.github.identitydesk.words.Messages;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs one feature in a separate process. */
final class FeatureRun {
    private FeatureRun() {}

    public static void main(String[] line) {
        switch (line[0]) {
            case "warm-up" -> {
                try (SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, Clock.systemUTC())) {
                    client.warmUp();
                }
            }
            case "fetch" ->
                new HttpDocumentClient(() -> ClientSettings.DEFAULT, Clock.systemUTC()).fetch(URI.create(line[1]));
            case "open-id-token" -> {
                try (SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, Clock.systemUTC())) {
                    client.credentials()
                            .getOpenIdToken(
                                    new IdentityQuery(ChosenHostTest.POOL, List.of(), Optional.empty()),
                                    new Endpoint.Aws(new Region("eu-west-1")));
                }
            }
            case "verify" -> verify(line[1], line.length > 2);
            case "paste-keys" -> {
                try (ExecutorService background = Executors.newSingleThreadExecutor()) {
                    verification(background).useKeys(token(line[1]), "{\"keys\":[]}");
                }
            }
            default -> {
                Console console = new Console(
                        new Messages(Locale.ENGLISH),
                        InputStream.nullInputStream(),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter()));
                IdentityDeskCommand.execute(console, Clock.systemUTC(), window -> 0, line);
            }
        }
    }

    private static void verify(String issuer, boolean agree) {
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            SignatureVerification verification = verification(background);
            verification.begin(token(issuer));
            if (!(verification.state().get() instanceof SignatureState.Question)) {
                throw new AssertionError("no question: " + verification.state().get());
            }
            if (agree) {
                verification.agree();
            }
        }
    }

    private static SignatureVerification verification(ExecutorService background) {
        return new SignatureVerification(
                new HttpDocumentClient(() -> ClientSettings.DEFAULT, Clock.systemUTC()),
                new TaskRunner(background, Runnable::run));
    }

    private static Token token(String issuer) {
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"iss\":\"" + issuer + "\"}").getBytes(StandardCharsets.UTF_8));
        return new Token("eyJhbGciOiJSUzI1NiJ9." + claims + ".c2lnbmF0dXJl");
    }
}
