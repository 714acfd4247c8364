package io.github.identitydesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A second process that adds entries to the same history. */
final class OtherProcess {
    static final int CALLS = 20;

    private OtherProcess() {}

    /** Reports that it is ready, waits for the end of its input, and adds its entries. */
    public static void main(String[] arguments) throws IOException {
        System.out.write('!');
        System.out.flush();
        if (System.in.read() == -1) {
            addCalls(1, Path.of(arguments[0]));
        }
    }

    /** Adds history entries, writing the file for each. */
    static void addCalls(int process, Path directory) {
        List<Object> errors = new ArrayList<>();
        Store store = new Store(
                new UserDirectories(directory, directory),
                SecureRandom::new,
                Clock.systemUTC(),
                Runnable::run,
                errors::add);
        for (int n = 0; n < CALLS; n++) {
            HistoryEntry call = SampleEntries.number(process * CALLS + n);
            store.history().change(history -> history.with(call));
        }
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
    }
}
