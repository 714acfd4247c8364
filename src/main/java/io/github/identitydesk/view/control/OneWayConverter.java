package io.github.identitydesk.view.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Converts the items of a list that is not editable to their texts.
 *
 * @param <T> the type of the items
 */
public final class OneWayConverter<T> extends StringConverter<T> {
    private final Function<T, String> name;

    /**
     * Creates a converter.
     *
     * @param name returns the text of an item
     */
    public OneWayConverter(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : name.apply(item);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("this converter does not parse text");
    }
}
