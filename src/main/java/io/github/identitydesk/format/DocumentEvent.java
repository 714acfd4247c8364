package io.github.identitydesk.format;

/**
 * One event in a JSON or YAML text.
 *
 * @param kind the kind of event
 * @param text the value or member name for {@link Kind#TEXT}; otherwise empty
 * @param line the line on which the event begins, from 1
 */
record DocumentEvent(Kind kind, String text, int line) {
    /** The kinds of event: first those of a valid text, then the errors, which end the reading. */
    enum Kind {
        TEXT("format.read.root"),
        OBJECT("format.read.object"),
        LIST("format.read.list"),
        NULL("format.read.null"),
        NUMBER("format.read.number"),
        BOOLEAN("format.read.boolean"),
        /** The end of an object or a list. */
        END("format.read.cutOff"),
        END_OF_TEXT("format.read.cutOff"),
        CUT_OFF("format.read.cutOff"),
        CONTROL("format.read.control"),
        JSON_QUOTES("format.json.quotes"),
        JSON_COMMA("format.json.comma"),
        JSON_SEPARATOR("format.json.separator"),
        JSON_COMMENT("format.json.comment"),
        JSON_ESCAPE("format.json.escape"),
        /** A member name with an unpaired surrogate, which the parser does not accept. */
        JSON_SURROGATE("format.json.surrogate"),
        JSON_SYNTAX("format.json.syntax"),
        YAML_TAB("format.yaml.tab"),
        YAML_TAG("format.yaml.tag"),
        YAML_ALIAS("format.yaml.alias"),
        YAML_SYNTAX("format.yaml.syntax");

        private final String errorKey;

        Kind(String errorKey) {
            this.errorKey = errorKey;
        }

        /** Returns the key of the message that reports this event where text was expected. */
        String errorKey() {
            return errorKey;
        }

        /** Returns whether this is the valid start of a value. */
        boolean isValue() {
            return compareTo(BOOLEAN) <= 0;
        }
    }

    /** Returns an event without text. */
    static DocumentEvent of(Kind kind, int line) {
        return new DocumentEvent(kind, "", line);
    }
}
