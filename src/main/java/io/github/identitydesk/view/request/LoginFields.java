package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.viewmodel.LoginRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Finds the field of a login in the table, which reuses its cells for different rows. */
final class LoginFields {
    private record Key(LoginRow row, Column column) {}

    private final Map<Key, Supplier<Node>> fields = new HashMap<>();

    void put(LoginRow row, Column column, Supplier<Node> field) {
        fields.put(new Key(row, column), field);
    }

    void remove(LoginRow row, Column column, Supplier<Node> field) {
        fields.remove(new Key(row, column), field);
    }

    void focus(LoginRow row, Column column) {
        Optional.ofNullable(fields.get(new Key(row, column)))
                .ifPresent(field -> field.get().requestFocus());
    }
}
