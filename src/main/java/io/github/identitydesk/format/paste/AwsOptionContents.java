package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.OptionValues;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.shell.Script;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contents that the options of a command refer to: here-documents, standard input, and files that a script writes. */
final class AwsOptionContents {
    private static final String DEVICE = "file:///dev/stdin";
    private static final Set<String> DOCUMENTS = Set.of("--logins", "--cli-input-json", "--cli-input-yaml");
    private static final Pattern IN_FILE = Pattern.compile("\\$\\((?:cat|<)[ \\t]*[\"']?([\\w./~-]+)[\"']?[ \\t]*\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+|\\$\\{\\w+}|\\$\\([^)]*\\)|%\\w+%");
    /** A login whose provider name contains a variable or a command. */
    private static final Pattern OPEN_NAME =
            Pattern.compile("(?:,|\\A)((?:[^=,$(]|\\$\\([^)]*\\)|\\$\\{[^}]*\\}|\\$\\w)*+\\$?)=([^,]*)");

    private final Optional<String> standardInput;
    private final Map<String, String> files;
    private final List<Message> notes = new ArrayList<>();

    AwsOptionContents(Script script) {
        this.standardInput = script.standardInput();
        this.files = script.files();
    }

    /** Returns notes about the contents that are unknown. */
    List<Message> notes() {
        return List.copyOf(notes);
    }

    /** Returns logins in shorthand as JSON if a provider name contains a variable, which shorthand does not allow. */
    static String withOpenNames(String logins) {
        List<Login> found = OPEN_NAME
                .matcher(logins)
                .results()
                .map(login -> Login.of(login.group(1), login.group(2)))
                .toList();
        boolean whole = OPEN_NAME.matcher(logins).replaceAll("").isEmpty();
        return whole && found.stream().anyMatch(login -> login.providerName().contains("$"))
                ? RequestWriter.compactJson(found)
                : logins;
    }

    /**
     * Returns the value of an option, or the content that it refers to if the script contains it. Returns an empty
     * result if the content of a variable, a file or standard input is unknown; for a file and standard input, a note
     * is added.
     */
    Optional<String> of(String option, String value) {
        String text = Script.hereDocumentIn(value).orElse(value);
        String written = files.get(fileOf(text));
        if (written != null) {
            return Optional.of(written);
        }
        if (standardInput.isPresent() && (text.equals("-") || text.equals(DEVICE))) {
            return standardInput.map(AwsOptionContents::inJson);
        }
        boolean document = DOCUMENTS.contains(option);
        if (isElsewhere(text) || (document && IN_FILE.matcher(text).matches())) {
            notes.add(Message.of("format.paste.file", option));
            return Optional.empty();
        }
        return document && VARIABLE.matcher(text).matches() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the output of another program as JSON; a request in a similar notation is converted. */
    private static String inJson(String printed) {
        return Requests.lenient(printed)
                .filter(request -> RequestFormat.JSON.read(printed) instanceof Reading.Unreadable)
                .map(RequestWriter::compactJson)
                .orElse(printed);
    }

    /** Returns the name of the file that a value refers to, or an empty string, which is the name of no file. */
    private static String fileOf(String value) {
        Matcher inFile = IN_FILE.matcher(value);
        if (inFile.matches()) {
            return inFile.group(1);
        }
        return OptionValues.namesFile(value) ? value.substring(value.indexOf("//") + 2) : "";
    }

    private static boolean isElsewhere(String value) {
        return OptionValues.namesFile(value) || value.equals("-");
    }
}
