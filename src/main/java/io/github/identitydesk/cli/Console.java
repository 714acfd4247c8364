package io.github.identitydesk.cli;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What a command reads and writes.
 *
 * @param messages the messages
 * @param in standard input
 * @param out standard output: what other programs read
 * @param err standard error: what is said to the user
 */
public record Console(Messages messages, InputStream in, PrintWriter out, PrintWriter err) {
    /** The console of this process. */
    public static Console ofProcess(Messages messages) {
        return new Console(
                messages,
                System.in,
                new PrintWriter(new PlainWriter(System.out), true),
                new PrintWriter(new PlainWriter(System.err), true));
    }

    /** Writes a sentence to standard output. */
    void print(String key, Object... arguments) {
        out.println(messages.format(key, arguments));
    }

    /** Writes a sentence to standard error. */
    void tell(String key, Object... arguments) {
        err.println(messages.format(key, arguments));
    }

    /** Writes a sentence to standard error. */
    void tell(Message sentence) {
        err.println(messages.format(sentence));
    }

    /** Whether something that was written to standard output was lost: it is closed, or the disk is full. */
    boolean isOutputLost() {
        return out.checkError();
    }

    /** Writes to standard output what was asked for. */
    void answer(String text) {
        out.print(text);
        out.flush();
    }
}
