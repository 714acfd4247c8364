package io.github.identitydesk.format;

/**
 * One piece of a text in JSON or YAML.
 *
 * @param kind what it is
 * @param text what it says, if it is {@link Kind#TEXT}; else empty
 * @param line where it begins, from 1
 */
record DocumentEvent(Kind kind, String text, int line) {
    /** The kinds of piece: those of a sound text, then those at which reading ends. */
    enum Kind {
        TEXT("format.read.root"),
        OBJECT("format.read.object"),
        LIST("format.read.list"),
        NULL("format.read.null"),
        NUMBER("format.read.number"),
        BOOLEAN("format.read.boolean"),
        /** The end of an object. */
        END("format.read.cutOff"),
        END_OF_TEXT("format.read.cutOff"),
        CUT_OFF("format.read.cutOff"),
        CONTROL("format.read.control"),
        JSON_QUOTES("format.json.quotes"),
        JSON_COMMA("format.json.comma"),
        JSON_SEPARATOR("format.json.separator"),
        JSON_COMMENT("format.json.comment"),
        JSON_ESCAPE("format.json.escape"),
        JSON_SYNTAX("format.json.syntax"),
        YAML_TAB("format.yaml.tab"),
        YAML_TAG("format.yaml.tag"),
        YAML_ALIAS("format.yaml.alias"),
        YAML_SYNTAX("format.yaml.syntax");

        private final String complaint;

        Kind(String complaint) {
            this.complaint = complaint;
        }

        /** The key of the sentence to say where something else was expected. */
        String complaint() {
            return complaint;
        }

        /** Whether it is a value, sound in itself. */
        boolean isValue() {
            return compareTo(BOOLEAN) <= 0;
        }
    }

    /** A piece without a text. */
    static DocumentEvent of(Kind kind, int line) {
        return new DocumentEvent(kind, "", line);
    }
}
