package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.RequestChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The problems of a form. The problem of a place is shown only if the user has visited the place. */
final class FormProblems {
    private final Map<Field, ReadOnlyObjectWrapper<Optional<Problem>>> shown = new EnumMap<>(Field.class);
    private final TouchedPlaces touched;

    FormProblems(TouchedPlaces touched) {
        this.touched = touched;
        for (Field field : Field.values()) {
            shown.put(field, new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty()));
        }
    }

    /** The problem to show for a field. For the logins, this can also be the first problem of one of the logins. */
    ReadOnlyObjectProperty<Optional<Problem>> of(Field field) {
        return wrapper(field).getReadOnlyProperty();
    }

    /**
     * Checks a form, and updates the problems that are shown.
     *
     * @param request the request in the form
     * @param choice the endpoint in the form
     * @param rows the logins in the form
     * @return all problems, in the order of the fields
     */
    List<Problem> check(IdentityRequest request, EndpointChoice choice, List<LoginRow> rows) {
        List<Problem> found = new ArrayList<>(choice.check(request.identityPoolId()));
        found.addAll(RequestChecks.check(request));
        found.sort(Comparator.comparing(FormProblems::field));

        shown.forEach((field, problem) -> problem.set(first(found, field).filter(it -> touched.has(field))));
        for (int index = 0; index < rows.size(); index++) {
            LoginRow row = rows.get(index);
            for (Column column : Column.values()) {
                row.show(column, first(found, new Cell(index, column)).filter(it -> touched.has(row, column)));
            }
        }
        wrapper(Field.LOGINS).set(of(Field.LOGINS).get().or(() -> firstShownOf(rows)));
        return found;
    }

    private static Optional<Problem> firstShownOf(List<LoginRow> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(Column.values()).flatMap(column -> row.problem(column).get().stream()))
                .findFirst();
    }

    private static Field field(Problem problem) {
        return problem.place() instanceof Field field ? field : Field.LOGINS;
    }

    private static Optional<Problem> first(List<Problem> problems, Place place) {
        return problems.stream()
                .filter(problem -> problem.place().equals(place))
                .min(Comparator.comparing(Problem::severity));
    }

    private ReadOnlyObjectWrapper<Optional<Problem>> wrapper(Field field) {
        return Objects.requireNonNull(shown.get(field));
    }
}
