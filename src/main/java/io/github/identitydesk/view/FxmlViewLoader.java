package io.github.identitydesk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javafx.fxml.FXMLLoader;

/** Reads the FXML files. A mistake in one is a mistake of the program, found at the first start. */
final class FxmlViewLoader implements ViewLoader {
    @Override
    public View load(String name, ViewContext context, Optional<Object> given) {
        FXMLLoader loader =
                new FXMLLoader(Views.resource(name + ".fxml"), context.words().bundle());
        loader.setControllerFactory(type -> given.filter(type::isInstance).orElseGet(() -> controller(type, context)));
        try {
            return new View(loader.load(), loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + name + " cannot be loaded", e);
        }
    }

    private static Object controller(Class<?> type, ViewContext context) {
        try {
            return type.getDeclaredConstructor(ViewContext.class).newInstance(context);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is no controller", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        }
    }
}
