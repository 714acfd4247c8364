package io.github.identitydesk.view;

import java.util.Optional;

/** Makes views of what the FXML files say. The package brings one that was compiled from the files. */
interface ViewLoader {
    /**
     * Makes a view.
     *
     * @param name its file's name without the ending
     * @param context what its controller works with
     * @param given its controller, where that is there already; of the type that the file names
     */
    View load(String name, ViewContext context, Optional<Object> given);
}
