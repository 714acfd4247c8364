package io.github.identitydesk.format;

import io.github.identitydesk.format.DocumentEvent.Kind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the events of a YAML 1.2 text. Scalars are not interpreted, so that the account ID {@code 012345678901} keeps
 * its leading zero; only a plain {@code null}, {@code ~} or empty scalar is null. An alias can only refer to a scalar.
 */
final class YamlEventReader implements EventReader {
    /** The full name of the tag {@code !!str}. It is accepted, because every value is a string. */
    private static final String STRING = "tag:yaml.org,2002:str";

    /** The full name of the tag {@code !!map}. It is accepted, because it is redundant before an object. */
    private static final String MAP = "tag:yaml.org,2002:map";

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final Iterator<Event> events;
    private final Map<Anchor, DocumentEvent> anchored = new HashMap<>();

    YamlEventReader(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    @Override
    public DocumentEvent next() {
        try {
            while (events.hasNext()) {
                Event event = events.next();
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                Optional<DocumentEvent> converted = converted(event, line);
                if (converted.isPresent()) {
                    return converted.get();
                }
            }
            return DocumentEvent.of(Kind.END_OF_TEXT, TextPosition.lineOf(text, text.length()));
        } catch (MarkedYamlEngineException e) {
            return error(e);
        } catch (ReaderException e) {
            return DocumentEvent.of(
                    Kind.CONTROL, TextPosition.lineOf(text, text.offsetByCodePoints(0, e.getPosition())));
        } catch (NumberFormatException e) {
            // The parser does not check whether the text ends within an escape such as that of a code point.
            return DocumentEvent.of(Kind.CUT_OFF, TextPosition.lineOf(text, text.length()));
        } catch (YamlEngineException e) {
            return DocumentEvent.of(Kind.YAML_SYNTAX, 1);
        }
    }

    private Optional<DocumentEvent> converted(Event event, int line) {
        return switch (event.getEventId()) {
            case Scalar -> Optional.of(scalar((ScalarEvent) event, line));
            case MappingStart -> Optional.of(collection((CollectionStartEvent) event, Kind.OBJECT, line));
            case SequenceStart -> Optional.of(collection((CollectionStartEvent) event, Kind.LIST, line));
            case MappingEnd, SequenceEnd -> Optional.of(DocumentEvent.of(Kind.END, line));
            case Alias -> Optional.of(alias((AliasEvent) event, line));
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> Optional.empty();
        };
    }

    private DocumentEvent scalar(ScalarEvent scalar, int line) {
        if (scalar.getTag().filter(tag -> !tag.equals(STRING)).isPresent()) {
            return DocumentEvent.of(Kind.YAML_TAG, line);
        }
        DocumentEvent converted = scalar.isPlain() && scalar.getTag().isEmpty() && NULLS.contains(scalar.getValue())
                ? DocumentEvent.of(Kind.NULL, line)
                : new DocumentEvent(Kind.TEXT, scalar.getValue(), line);
        scalar.getAnchor().ifPresent(anchor -> anchored.put(anchor, converted));
        return converted;
    }

    private static DocumentEvent collection(CollectionStartEvent start, Kind kind, int line) {
        boolean redundant = kind == Kind.OBJECT && start.getTag().equals(Optional.of(MAP));
        return DocumentEvent.of(start.getTag().isPresent() && !redundant ? Kind.YAML_TAG : kind, line);
    }

    private DocumentEvent alias(AliasEvent alias, int line) {
        DocumentEvent target = anchored.getOrDefault(alias.getAlias(), DocumentEvent.of(Kind.YAML_ALIAS, line));
        return new DocumentEvent(target.kind(), target.text(), line);
    }

    private DocumentEvent error(MarkedYamlEngineException e) {
        Optional<Mark> problem = e.getProblemMark();
        if (problem.isEmpty()) {
            return DocumentEvent.of(Kind.YAML_SYNTAX, 1);
        }
        int index = text.offsetByCodePoints(0, problem.get().getIndex());
        int line = problem.get().getLine() + 1;
        if (index < text.length()) {
            return DocumentEvent.of(text.charAt(index) == '\t' ? Kind.YAML_TAB : Kind.YAML_SYNTAX, line);
        }
        // A missing closing character belongs to something that was opened earlier, so its line is reported.
        return DocumentEvent.of(
                Kind.CUT_OFF, e.getContextMark().map(mark -> mark.getLine() + 1).orElse(line));
    }
}
