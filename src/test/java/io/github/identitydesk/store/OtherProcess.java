package io.github.identitydesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A second process that adds entries to the same history and changes the same settings. */
final class OtherProcess {
    static final int CALLS = 20;

    private OtherProcess() {}

    /** Reports that it is ready, waits for the end of its input, and makes its changes. */
    public static void main(String[] arguments) throws IOException {
        System.out.write('!');
        System.out.flush();
        if (System.in.read() == -1) {
            change(1, Path.of(arguments[0]));
        }
    }

    /** Adds history entries and moves one of the dividers, which is another one in each process. Each change is written. */
    static void change(int process, Path directory) {
        List<Object> errors = new ArrayList<>();
        Store store = new Store(
                new UserDirectories(directory, directory),
                SecureRandom::new,
                Clock.systemUTC(),
                Runnable::run,
                errors::add);
        for (int n = 0; n < CALLS; n++) {
            HistoryEntry call = SampleEntries.number(process * CALLS + n);
            double position = (n + 1.0) / CALLS;
            store.history().change(history -> history.with(call));
            store.settings().change(old -> process == 0 ? old.withDivider(position) : old.withAnswerDivider(position));
        }
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
    }
}
