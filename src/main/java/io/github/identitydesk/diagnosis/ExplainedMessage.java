package io.github.identitydesk.diagnosis;

/**
 * A message of the service in a text, and what it means.
 *
 * @param line the line of the text in which the message begins, from 1
 * @param explanation the explanation
 */
public record ExplainedMessage(int line, Explanation explanation) {}
