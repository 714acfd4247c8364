package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** A process that saves requests, settings and history entries until it is killed. */
final class KilledProcess {
    private KilledProcess() {}

    /** Writes a byte to standard output after each round of saves, when that round is on disk. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        Store store = new Store(
                new UserDirectories(directory, directory),
                SecureRandom::new,
                Clock.systemUTC(),
                change -> {},
                error -> {
                    throw new IllegalStateException(error.toString());
                });
        for (int n = first; ; n++) {
            HistoryEntry call = SampleEntries.number(n);
            int size = 80 + n % 121;
            store.history().change(history -> history.with(call));
            store.history().save();
            store.settings().change(settings -> settings.withTextSize(size));
            store.settings().save();
            AtomicFiles.write(
                    directory.resolve("request.getid"), request(n).getBytes(StandardCharsets.UTF_8), Access.OWNER_ONLY);
            System.out.write('.');
            System.out.flush();
        }
    }

    /** Returns a request with a unique token. */
    static String request(int n) {
        return "{\"token\":\"" + ("token " + n + " ").repeat(2_000) + "\"}";
    }
}
