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
 * An immutable value that is stored in a file. A change takes effect in memory immediately and is written soon after.
 * Instances are thread-safe; only {@link #load} and {@link #save} access the file on the calling thread.
 *
 * <p>A change is a function from the old value to the new one. It is applied to the value in memory, and again to the current
 * content of the file, so that several processes of the app add to the same history and do not overwrite each other's
 * changes. Changes made during a write are written together. A change that cannot be written is retried with the next one.
 *
 * @param <T> the type of the value
 */
public final class PersistentValue<T> {
    private final JsonFile<T> file;
    private final Clock clock;
    private final Executor background;
    private final Consumer<Message> tell;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The lock for the file. It is not held while listeners run. */
    private final Object disk = new Object();

    private final StorageErrors storageErrors = new StorageErrors();

    /** The lock for the value in memory. It is separate, so that reading or changing the value never waits for the file. */
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

    /** Returns the current value, or the initial value until it is loaded. */
    public T value() {
        synchronized (memory) {
            return value;
        }
    }

    /**
     * Changes the value, and schedules a write on the background executor.
     *
     * @param change returns the new value for the old one; it must have no side effects, because it is applied several times
     */
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

    /** Reads the file on the calling thread. Changes that were made before are applied to its content. */
    public void load() {
        atDisk(() -> {
            try {
                JsonFile.Content<T> content = file.read();
                if (content.damaged()) {
                    merge();
                } else {
                    adopt(content.value(), 0);
                }
            } catch (IOException e) {
                storageErrors.unreadable(file.path());
            }
        });
    }

    /** Writes all unsaved changes on the calling thread. */
    public void save() {
        atDisk(() -> {
            if (!isSaved()) {
                merge();
            }
        });
    }

    /** Adds a listener. It runs after each change, on the thread that made the change or found it in the file. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private boolean isSaved() {
        synchronized (memory) {
            return unsaved.isEmpty();
        }
    }

    /** Accesses the file. Errors are reported and listeners are notified after the lock has been released. */
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

    /** Applies the unsaved changes to the content of the file and writes it. */
    private void merge() {
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
        ProcessLock lock = ProcessLock.on(file.directory());
        try {
            merge(changes);
        } finally {
            lock.release();
        }
    }

    private void merge(List<UnaryOperator<T>> changes) {
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
            storageErrors.clear();
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

    /** Adopts the content of the file, which already includes the given number of unsaved changes. */
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
