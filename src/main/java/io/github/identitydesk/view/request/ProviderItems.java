package io.github.identitydesk.view.request;

import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.view.dialog.ProviderDialog;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/**
 * The menu items that add a login, one for each known provider and one for others.
 *
 * @param windowModel the state of the window
 * @param messages the messages
 * @param window returns the window that questions about a provider open over
 */
public record ProviderItems(WindowModel windowModel, Messages messages, Supplier<Window> window) {
    /** Creates the items. Each call returns new ones, because an item belongs to one menu. */
    public List<MenuItem> all() {
        List<MenuItem> items = new ArrayList<>();
        // A stable sort: retired providers come last, the others keep their order.
        ProviderPreset[] presets = ProviderPreset.values();
        Arrays.sort(presets, Comparator.comparing(ProviderPreset::isRetired));
        for (ProviderPreset preset : presets) {
            String name = messages.format("provider." + preset);
            MenuItem item =
                    new MenuItem(preset.fixedName().isPresent() ? name : messages.format("provider.withDetail", name));
            item.setOnAction(event -> add(preset));
            items.add(item);
        }
        MenuItem other = new MenuItem(messages.format("provider.other"));
        other.setOnAction(event -> windowModel.submission().addLogin(""));
        items.add(new SeparatorMenuItem());
        items.add(other);
        return items;
    }

    private void add(ProviderPreset preset) {
        preset.fixedName()
                .or(() -> ProviderDialog.ask(preset, messages, window.get()))
                .ifPresent(windowModel.submission()::addLogin);
    }
}
