package io.github.identitydesk.view;

import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.SettingsDialog;
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.WindowModel;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The File menu: windows, request files, recordings, settings. */
final class FileMenu {
    private FileMenu() {}

    static void fill(
            Menu menu, MenuItems items, ViewContext context, DocumentActions document, WindowController window) {
        MenuItem save = items.item("menu.file.save", "Shortcut+S", document::save);
        MenuItem saveAs = items.item("menu.file.saveAs", "Shortcut+Shift+S", document::saveAs);
        MenuItem quit = items.item("menu.file.quit", "Shortcut+Q", context.actions()::quit);
        quit.setVisible(!WindowController.hasSystemMenuBar());
        Menu recent = items.menu("menu.file.recent");
        MenuItem exportPools = items.item("menu.file.pools.export", document::exportPools);
        menu.getItems()
                .setAll(
                        items.item(
                                "menu.file.newWindow",
                                "Shortcut+N",
                                () -> context.actions().newWindow(endpointOf(context))),
                        new SeparatorMenuItem(),
                        items.item("menu.file.open", "Shortcut+O", document::open),
                        recent,
                        save,
                        saveAs,
                        items.item("menu.file.redact", document::saveRedacted),
                        items.menu(
                                "menu.file.skeleton",
                                items.item(
                                        "menu.file.skeleton.json",
                                        () -> document.exportSkeleton(Skeleton.INPUT, "request.json")),
                                items.item(
                                        "menu.file.skeleton.yaml",
                                        () -> document.exportSkeleton(Skeleton.YAML_INPUT, "request.yaml"))),
                        items.menu(
                                "menu.file.pools",
                                exportPools,
                                items.item("menu.file.pools.import", document::importPools)),
                        new SeparatorMenuItem(),
                        items.item(
                                "menu.file.settings",
                                "Shortcut+Comma",
                                () -> SettingsDialog.show(context, window.stage())),
                        new SeparatorMenuItem(),
                        items.item("menu.file.close", "Shortcut+W", () -> window.requestClose(() -> {})),
                        quit);
        WindowModel windowModel = context.windowModel();
        RequestDocument requests = windowModel.document();
        RecentMenu.follow(recent, requests, context.unsavedChangesPrompt(), context.messages());
        Runnable followPools =
                () -> exportPools.setDisable(windowModel.pools().named().isEmpty());
        windowModel.pools().onChange(followPools);
        followPools.run();
        windowModel.form().onChange(() -> {
            boolean isEmpty = windowModel.form().request().equals(IdentityRequest.EMPTY)
                    && requests.file().isEmpty();
            save.setDisable(isEmpty);
            saveAs.setDisable(isEmpty);
        });
    }

    /** Returns the endpoint for a new window: that of the window in which the user works. */
    private static EndpointChoice endpointOf(ViewContext context) {
        return context.windowModel().form().endpointChoice().withoutRegion();
    }
}
