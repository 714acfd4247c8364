package io.github.identitydesk.view.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads the views of one package, each an FXML file beside its controller. In the installed app the views of a package are
 * compiled into one class, which loads them in a quarter of the time that reading the files takes.
 */
public final class Views {
    private static final String COMPILED = "CompiledViews";

    private final ViewContext context;
    private final Class<?> owner;
    private final Optional<Compiled> compiled;

    /**
     * A loaded view.
     *
     * @param root the root node
     * @param controller the controller
     */
    public record View(Parent root, Object controller) {
        /**
         * Returns the controller, cast to the given type.
         *
         * @throws ClassCastException if the controller has another type
         */
        public <T> T controller(Class<T> type) {
            return type.cast(controller);
        }
    }

    /** The views of a package, compiled from its FXML files when the installer is built. */
    public interface Compiled {
        /**
         * Creates a view.
         *
         * @param name the name of its FXML file without the extension
         * @param context passed to the new controllers
         * @param given an existing controller to use, of the type that the file names; or empty to create one
         */
        View load(String name, ViewContext context, Optional<Object> given);
    }

    /**
     * Creates a loader for the views of a package.
     *
     * @param context passed to the controllers that are created
     * @param owner any class of that package
     */
    public Views(ViewContext context, Class<?> owner) {
        this.context = context;
        this.owner = owner;
        this.compiled = compiled(owner);
    }

    /**
     * Loads a view.
     *
     * @param name the name of its FXML file without the extension
     */
    public View load(String name) {
        return load(name, Optional.empty());
    }

    /**
     * Loads a view for an existing controller.
     *
     * @param name the name of its FXML file without the extension
     * @param controller the controller, of the type that the file names
     */
    public View load(String name, Object controller) {
        return load(name, Optional.of(controller));
    }

    private View load(String name, Optional<Object> given) {
        return compiled.map(views -> views.load(name, context, given)).orElseGet(() -> read(name, given));
    }

    private View read(String name, Optional<Object> given) {
        FXMLLoader loader = new FXMLLoader(
                owner.getResource(name + ".fxml"), context.messages().bundle());
        loader.setControllerFactory(type -> given.filter(type::isInstance).orElseGet(() -> controller(type)));
        try {
            return new View(loader.load(), loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + name + " cannot be loaded", e);
        }
    }

    private Object controller(Class<?> type) {
        try {
            return type.getDeclaredConstructor(ViewContext.class).newInstance(context);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is not a controller", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be created", e.getCause());
        }
    }

    private static Optional<Compiled> compiled(Class<?> owner) {
        try {
            Class<?> views = Class.forName(owner.getPackageName() + "." + COMPILED, true, owner.getClassLoader());
            return Optional.of((Compiled) views.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled views cannot be used", e);
        }
    }
}
