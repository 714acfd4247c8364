package io.github.identitydesk.store;

import io.github.identitydesk.files.OwnerOnly;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An immutable value that is kept in a file: in memory at once, on disk soon after. Any thread may use it, and only
 * {@link #load} and {@link #save} touch the disk on the thread that calls them.
 *
 * <p>A change is given as a function from the old value to the new one. It is applied to the value in memory and again to
 * what is in the file by then, so that several processes of the app add to the same history and do not overwrite each
 * other. Changes that come while others are being written go to the disk together. What cannot be written is tried again
 * with the next change.
 *
 * @param <T> the value
 */
public final class PersistentValue<T> {
    private final JsonFile<T> file;
    private final Clock clock;
    private final Executor background;
    private final Consumer<Message> tell;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Held by the one thread that is at the file, and by none that listens. */
    private final Object disk = new Object();

    private final StorageErrors storageErrors = new StorageErrors();

    /** Apart from the disk's, so that who reads or changes the value never waits for the disk. */
    private final Object memory = new Object();

    private final List<UnaryOperator<T>> unsaved = new ArrayList<>();
    private Optional<T> saved = Optional.empty();
    private T value;
    private boolean saveIsDue;

    PersistentValue(JsonFile<T> file, Clock clock, Executor background, Consumer<Message> tell) {
        this.file = file;
        this.clock = clock;
        this.background = background;
        this.tell = tell;
        this.value = file.initial();
    }

    /** The value as it is now; the initial one until it is loaded. */
    public T value() {
        synchronized (memory) {
            return value;
        }
    }

    /** Changes the value now, and has it written on the background executor. The function must be pure. */
    public void change(UnaryOperator<T> change) {
        boolean schedule;
        synchronized (memory) {
            value = change.apply(value);
            unsaved.add(change);
            schedule = !saveIsDue;
            saveIsDue = true;
        }
        listeners.forEach(Runnable::run);
        if (schedule) {
            background.execute(this::save);
        }
    }

    /** Reads the file, on this thread. Changes that were made before are made to what it says. */
    public void load() {
        atDisk(() -> {
            try {
                JsonFile.Content<T> content = file.read();
                if (content.damaged()) {
                    settle();
                } else {
                    adopt(content.value(), 0);
                }
            } catch (IOException e) {
                storageErrors.unreadable(file.path());
            }
        });
    }

    /** Writes what is not yet written, on this thread. Whatever was changed before is on the disk when it returns. */
    public void save() {
        atDisk(() -> {
            if (!isSaved()) {
                settle();
            }
        });
    }

    /** Has the listener run after each change, on the thread that made it or that found it in the file. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Forgets the listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private boolean isSaved() {
        synchronized (memory) {
            return unsaved.isEmpty();
        }
    }

    /** Does the work at the file, and tells what came of it once others may go there. */
    private void atDisk(Runnable work) {
        T before = value();
        List<Message> messages;
        synchronized (disk) {
            work.run();
            messages = storageErrors.drain();
        }
        messages.forEach(tell);
        if (!listeners.isEmpty() && !value().equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Makes the unsaved changes to what is in the file. */
    private void settle() {
        List<UnaryOperator<T>> changes;
        synchronized (memory) {
            changes = List.copyOf(unsaved);
            saveIsDue = false;
        }
        try {
            OwnerOnly.createDirectories(file.directory());
        } catch (IOException e) {
            storageErrors.unwritable(file.path());
            return;
        }
        ProcessLock turn = ProcessLock.on(file.directory());
        try {
            settle(changes);
        } finally {
            turn.release();
        }
    }

    private void settle(List<UnaryOperator<T>> changes) {
        JsonFile.Content<T> content;
        try {
            content = file.read();
            if (content.damaged()) {
                storageErrors.damaged(file.path(), OwnFiles.setAside(file.path(), clock));
            }
        } catch (IOException e) {
            storageErrors.unreadable(file.path());
            return;
        }
        T old = content.damaged() ? lastSaved().orElse(content.value()) : content.value();
        T next = apply(changes, old);
        try {
            if (content.damaged() || !next.equals(content.value())) {
                file.write(next, content.others());
            }
            storageErrors.over();
            adopt(next, changes.size());
        } catch (IOException e) {
            storageErrors.unwritable(file.path());
            adopt(old, 0);
        }
    }

    private Optional<T> lastSaved() {
        synchronized (memory) {
            return saved;
        }
    }

    /** Takes over what is on the disk, where the first so many of the changes have been made to it. */
    private void adopt(T onDisk, int changesMade) {
        synchronized (memory) {
            unsaved.subList(0, changesMade).clear();
            saved = Optional.of(onDisk);
            value = apply(unsaved, onDisk);
        }
    }

    private static <T> T apply(List<UnaryOperator<T>> changes, T value) {
        T changed = value;
        for (UnaryOperator<T> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
