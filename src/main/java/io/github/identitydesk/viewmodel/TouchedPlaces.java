package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places of a form that the user has visited, so that their problems can be shown. */
final class TouchedPlaces {
    private record RowAndColumn(LoginRow row, Column column) {}

    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private final Set<RowAndColumn> cells = new HashSet<>();

    void add(Field field) {
        fields.add(field);
    }

    void remove(Field field) {
        fields.remove(field);
    }

    void add(LoginRow row, Column column) {
        cells.add(new RowAndColumn(row, column));
    }

    /** Adds all current places, as submitting the form does. Rows that are added later are not included. */
    void addAll(List<LoginRow> rows) {
        fields.addAll(EnumSet.allOf(Field.class));
        rows.forEach(row -> List.of(Column.values()).forEach(column -> add(row, column)));
    }

    /** Adds the cells that are not blank. */
    void addFilled(List<LoginRow> rows) {
        for (LoginRow row : rows) {
            Login login = row.login();
            if (!login.providerName().isBlank()) {
                add(row, Column.PROVIDER_NAME);
            }
            if (!login.token().isBlank()) {
                add(row, Column.PROVIDER_TOKEN);
            }
        }
    }

    void clear() {
        fields.clear();
        cells.clear();
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    boolean has(LoginRow row, Column column) {
        return cells.contains(new RowAndColumn(row, column));
    }
}
