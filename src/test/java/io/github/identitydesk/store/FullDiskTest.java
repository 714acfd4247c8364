package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A full disk and a read-only file system: the old content is kept, and the error is reported. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest extends StoreFixture {
    /** In KiB. The system's limit on the size of a file simulates a full disk. */
    private static final int ROOM = 16;

    @Test
    void fullDiskKeepsTheOldContentAndIsReported() throws Exception {
        store().history().change(calls -> calls.with(SampleEntries.number(1)));
        String history = Files.readString(historyFile());
        Path request = directory.resolve("request.getid");
        assertThat(new RequestFile(request, RequestFormat.GETID, IdentityRequest.guest(SampleEntries.POOL)).save())
                .isEmpty();
        String saved = Files.readString(request);

        List<String> told = runWithLittleRoom();

        assertThat(told)
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."))
                .anySatisfy(sentence -> assertThat(sentence).contains("history.json"))
                .anySatisfy(sentence -> assertThat(sentence).contains("request.getid"))
                .noneMatch(sentence -> sentence.contains("xxx"));
        assertThat(historyFile()).hasContent(history);
        assertThat(request).hasContent(saved);
        assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
    }

    private List<String> runWithLittleRoom() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + ROOM + "; exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }

    /** Uses a kernel file system in which no user, not even root, can create a file. */
    @Test
    void unwritableDiskIsReportedAndDataIsKeptInMemory() {
        Path readOnly = Path.of("/proc/self/identity-desk");
        Store store = storeIn(new UserDirectories(readOnly, readOnly));

        store.settings().change(settings -> settings.withTheme(Theme.DARK));
        store.history().change(calls -> calls.with(SampleEntries.number(1)));
        store.close();

        assertThat(store.settings().value().theme()).isEqualTo(Theme.DARK);
        assertThat(store.history().value().entries()).hasSize(1);
        assertThat(errorMessages())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("settings.json"))
                .anySatisfy(sentence -> assertThat(sentence).contains("history.json"));
        assertThat(new RequestFile(
                                Path.of("/proc/self/request.getid"),
                                RequestFormat.GETID,
                                IdentityRequest.guest(SampleEntries.POOL))
                        .save())
                .isPresent();
    }

    /** Adds history entries and saves a request, neither of which fits, and prints the reported errors. */
    static final class Child {
        private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

        private Child() {}

        public static void main(String[] arguments) {
            Path directory = Path.of(arguments[0]);
            List<Message> told = new ArrayList<>();
            Store store = new Store(
                    new UserDirectories(directory, directory), SecureRandom::new, CLOCK, Runnable::run, told::add);
            store.history().load();
            store.history().change(calls -> {
                History more = calls;
                for (int n = 2; n <= 200; n++) {
                    more = more.with(SampleEntries.number(n));
                }
                return more;
            });
            IdentityRequest large = new IdentityRequest(
                    SampleEntries.POOL,
                    Optional.empty(),
                    List.of(Login.of("login.example.com", "x".repeat(2 * ROOM * 1024))));
            new RequestFile(directory.resolve("request.getid"), RequestFormat.GETID, large)
                    .save()
                    .ifPresent(told::add);
            told.stream().map(MESSAGES::format).forEach(System.out::println);
        }
    }
}
