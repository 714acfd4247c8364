package io.github.identitydesk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Records everything that is logged, at all levels, until it is closed. */
public final class LogNotes extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Level before = ROOT.getLevel();

    /** Starts recording. */
    public LogNotes() {
        setLevel(Level.ALL);
        ROOT.addHandler(this);
        ROOT.setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    /** Returns the log as lines of text. */
    public List<String> lines() {
        return records.stream()
                .map(record -> new SimpleFormatter().format(record))
                .toList();
    }

    /** Returns what the app itself logged at the given level or above. */
    public List<String> ofApp(Level level) {
        return records.stream()
                .filter(record -> record.getLevel().intValue() >= level.intValue())
                .filter(record -> String.valueOf(record.getLoggerName()).startsWith("io.github.identitydesk"))
                .map(record -> new SimpleFormatter().formatMessage(record))
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
