package io.github.identitydesk.view;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;

/** Loads views: an FXML file and, beside it in this room, the controller that it names. */
final class Views {
    private static final ViewLoader LOADER = compiled().orElseGet(FxmlViewLoader::new);

    private final ViewContext context;

    Views(ViewContext context) {
        this.context = context;
    }

    /** Loads a view, by its file's name without the ending. */
    View load(String name) {
        return LOADER.load(name, context, Optional.empty());
    }

    /** Loads a view for a controller that is there already. */
    View load(String name, Object controller) {
        return LOADER.load(name, context, Optional.of(controller));
    }

    /** The address of a file of this room. */
    static URL resource(String name) {
        return Objects.requireNonNull(Views.class.getResource(name), name);
    }

    /** What the packaging made of the files: a quarter of the time that it takes to read them and look up what they name. */
    private static Optional<ViewLoader> compiled() {
        try {
            Class<?> loader = Class.forName(Views.class.getPackageName() + ".CompiledViews");
            return Optional.of((ViewLoader) loader.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled views cannot be used", e);
        }
    }
}
