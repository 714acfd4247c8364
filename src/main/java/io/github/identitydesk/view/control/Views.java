package io.github.identitydesk.view.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads the views of one package, each an FXML file beside its controller. In the installed app the views of a package are
 * compiled into one class, which takes a quarter of the time that it takes to read the files.
 */
public final class Views {
    private static final String COMPILED = "CompiledViews";

    private final ViewContext context;
    private final Class<?> owner;
    private final Optional<Compiled> compiled;

    /**
     * A view that was loaded.
     *
     * @param root the root node
     * @param controller its controller
     */
    public record View(Parent root, Object controller) {
        /** The controller, of the type that the view names. */
        public <T> T controller(Class<T> type) {
            return type.cast(controller);
        }
    }

    /** The views of a package, compiled from its FXML files when the installed package is built. */
    public interface Compiled {
        /**
         * Builds a view.
         *
         * @param name the name of its FXML file without the ending
         * @param context what its controller works with
         * @param given its controller, where there is one already; of the type that the file names
         */
        View load(String name, ViewContext context, Optional<Object> given);
    }

    /**
     * The views of a package.
     *
     * @param context what their controllers are made with
     * @param owner any class of that package
     */
    public Views(ViewContext context, Class<?> owner) {
        this.context = context;
        this.owner = owner;
        this.compiled = compiled(owner);
    }

    /** Loads a view, by its file's name without the ending. */
    public View load(String name) {
        return load(name, Optional.empty());
    }

    /** Loads a view for a controller that exists already. */
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
            throw new IllegalStateException(type + " is no controller", e);
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
