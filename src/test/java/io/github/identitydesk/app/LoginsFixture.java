package io.github.identitydesk.app;

import io.github.identitydesk.viewmodel.LoginRow;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Reads the table of logins. */
abstract class LoginsFixture extends WindowTest {
    Node focused() {
        return stage().getScene().getFocusOwner();
    }

    List<String> providerNames() {
        return onFx(() -> rows().map(row -> row.providerName().get()).toList());
    }

    List<String> tokens() {
        return onFx(() -> rows().map(row -> row.token().get().value()).toList());
    }

    Stream<LoginRow> rows() {
        return lookup("#logins").<LoginRow>queryTableView().getItems().stream();
    }
}
