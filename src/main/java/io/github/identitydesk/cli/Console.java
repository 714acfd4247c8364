package io.github.identitydesk.cli;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * The input and output of a command.
 *
 * @param messages the messages
 * @param in standard input
 * @param out standard output, for other programs
 * @param err standard error, for the user
 */
public record Console(Messages messages, InputStream in, PrintWriter out, PrintWriter err) {
    /** Returns the console of this process. */
    public static Console ofProcess(Messages messages) {
        return new Console(
                messages,
                System.in,
                new PrintWriter(new PlainWriter(System.out), true),
                new PrintWriter(new PlainWriter(System.err), true));
    }

    /** Writes a message to standard output. */
    void printOut(String key, Object... arguments) {
        out.println(messages.format(key, arguments));
    }

    /** Writes a message to standard error. */
    void printErr(String key, Object... arguments) {
        err.println(messages.format(key, arguments));
    }

    /** Writes a message to standard error. */
    void printErr(Message message) {
        err.println(messages.format(message));
    }

    /** Returns whether output was lost, for example because standard output is closed or the disk is full. */
    boolean isOutputLost() {
        return out.checkError();
    }

    /** Writes the result of the command to standard output. */
    void printResult(String text) {
        out.print(text);
        out.flush();
    }
}
