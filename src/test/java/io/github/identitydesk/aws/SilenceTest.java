package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static io.github.identitydesk.aws.TestCalls.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The log of a call at the finest level contains nothing from the SDK and no token. */
@Isolated
class SilenceTest {
    @Test
    void sdkLogsNothingAndNoTokenIsLogged() throws IOException {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Notes notes = new Notes();
        root.addHandler(notes);
        root.setLevel(Level.ALL);
        try (ScriptedServer server = ScriptedServer.http(
                Reply.html(500, TOKEN), Reply.refused(400, "NotAuthorizedException", TOKEN), Reply.found(ID))) {
            TestCalls.call(LOGIN, server.endpoint());
            TestCalls.call(LOGIN, server.endpoint());
        } finally {
            root.setLevel(before);
            root.removeHandler(notes);
        }
        assertThat(notes.records).extracting(LogRecord::getLoggerName).noneMatch(name -> name.contains("amazon"));
        assertThat(notes.records)
                .extracting(record -> new SimpleFormatter().format(record))
                .noneMatch(line -> line.contains(TOKEN));
    }

    private static final class Notes extends Handler {
        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
