package io.github.identitydesk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views: an FXML file and, beside it in this room, the controller that it names. */
final class Views {
    private final ViewContext context;

    Views(ViewContext context) {
        this.context = context;
    }

    /** A loader for a view, by its file's name without the ending. */
    FXMLLoader loader(String name) {
        FXMLLoader loader =
                new FXMLLoader(resource(name + ".fxml"), context.words().bundle());
        loader.setControllerFactory(this::controller);
        return loader;
    }

    /** Loads a view. A mistake in it is one of the program, found at the first start. */
    static Parent load(FXMLLoader loader) {
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + loader.getLocation() + " cannot be loaded", e);
        }
    }

    /** The address of a file of this room. */
    static URL resource(String name) {
        return Objects.requireNonNull(Views.class.getResource(name), name);
    }

    private Object controller(Class<?> type) {
        try {
            return type.getDeclaredConstructor(ViewContext.class).newInstance(context);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is no controller", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        }
    }
}
