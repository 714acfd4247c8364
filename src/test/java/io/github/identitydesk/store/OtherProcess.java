package io.github.identitydesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The app as another process, which adds calls to the same history. */
final class OtherProcess {
    static final int CALLS = 20;

    private OtherProcess() {}

    /** Says that it is ready, waits until its input ends, and adds its calls. */
    public static void main(String[] arguments) throws IOException {
        System.out.write('!');
        System.out.flush();
        if (System.in.read() == -1) {
            addCalls(1, Path.of(arguments[0]));
        }
    }

    /** Adds calls, each in a writing of its own. */
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
