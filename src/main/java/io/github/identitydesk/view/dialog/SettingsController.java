package io.github.identitydesk.view.dialog;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.FocusScroller;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.Notices;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.SettingsForm;
import io.github.identitydesk.viewmodel.SettingsForm.Entry;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;

/** The content of the settings dialog. Each change takes effect immediately, and typed ones when the entry is complete. */
public final class SettingsController {
    private final Preferences preferences;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final SettingsForm form;
    private final Notices notices;
    private final List<Resettable<?>> values = new ArrayList<>();
    private final Map<Entry, String> names = new EnumMap<>(Entry.class);
    private List<Runnable> undo = List.of();
    private int row;
    private int column;

    @FXML
    ScrollPane scroll;

    @FXML
    GridPane settings;

    @FXML
    Pane restored;

    /** Creates a controller for the window of the given context. */
    public SettingsController(ViewContext context) {
        this.preferences = context.preferences();
        this.messages = context.messages();
        this.dialogs = context.dialogs();
        this.notices = context.windowModel().document().notices();
        this.form = new SettingsForm(preferences, context.windowModel()::checkCertificates);
    }

    @FXML
    void initialize() {
        MousePressGuard mousePresses = new MousePressGuard();
        scroll.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(mousePresses::watch));
        FocusScroller.follow(scroll, mousePresses);
        section("calls");
        add(text(Entry.CONNECT_TIMEOUT, "connectTimeout"));
        add(text(Entry.READ_TIMEOUT, "readTimeout"));
        add(text(Entry.CALL_TIMEOUT, "callTimeout"));
        add(text(Entry.MAX_ATTEMPTS, "maxAttempts"));
        section("network");
        proxy();
        Button choose = new Button(messages.format("settings.choose"));
        choose.setId("chooseCaBundle");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        addWide(text(Entry.CA_BUNDLE, "caBundle", choose));
        flag(
                "fips",
                it -> it.client().fips(),
                (old, on) -> old.withClient(old.client().withFips(on)));
        section("look");
        choice(
                "theme",
                new ComboBox<>(),
                List.of(Theme.values()),
                it -> messages.format("theme." + it),
                Settings::theme,
                (old, it) -> old.withTheme(it));
        choice(
                "textSize",
                new ComboBox<>(),
                Preferences.TEXT_SIZES,
                it -> messages.format("settings.percent", it),
                Settings::textSize,
                Settings::withTextSize);
        section("privacy");
        flag("keepsHistory", Settings::keepsHistory, Settings::withHistory);
        flag("copiesIdentityId", Settings::copiesIdentityId, Settings::withCopying);
        add(text(Entry.CLIPBOARD_TIME, "clipboardTime"));
        Visibility.set(restored, false);
        values.forEach(value -> value.value().subscribe((was, is) -> Visibility.set(restored, false)));
    }

    private <T> Resettable<T> resettable(Property<T> value, T initial) {
        Resettable<T> added = new Resettable<>(value, initial);
        values.add(added);
        return added;
    }

    private void section(String name) {
        Label title = new Label(messages.format("settings.section." + name));
        title.getStyleClass().add("title-4");
        column = 0;
        settings.add(title, 0, ++row, 2, 1);
        row++;
    }

    /** Adds a setting. Two settings share a line. */
    private void add(SettingRow added) {
        settings.add(added, column, row);
        row += column;
        column = 1 - column;
    }

    /** Starts a new line, unless the current one is empty. */
    private void beginLine() {
        row += column;
        column = 0;
    }

    /** Adds a setting that needs the whole width. */
    private void addWide(SettingRow added) {
        beginLine();
        settings.add(added, 0, row++, 2, 1);
    }

    private SettingRow text(Entry entry, String name, Node... others) {
        TextField field = new TextField();
        names.put(entry, name);
        field.textProperty().bindBidirectional(form.text(entry));
        field.focusedProperty().subscribe((was, is) -> {
            if (is) {
                form.enter(entry);
            } else if (was) {
                form.leave();
            }
        });
        field.setOnAction(event -> form.complete());
        SettingRow added = new SettingRow(
                messages, name, field, resettable(form.text(entry), SettingsForm.initialText(entry)), others);
        added.problem().followError(form.problem(entry), messages, field);
        return added;
    }

    private <T> void choice(
            String name,
            ComboBox<T> box,
            List<T> choices,
            Function<T, String> text,
            Function<Settings, T> value,
            BiFunction<Settings, T, Settings> change) {
        box.getItems().setAll(choices);
        box.setConverter(new OneWayConverter<>(text));
        box.setValue(value.apply(preferences.settings()));
        box.valueProperty().subscribe((was, is) -> preferences.change(old -> change.apply(old, is)));
        add(new SettingRow(messages, name, box, resettable(box.valueProperty(), value.apply(Settings.DEFAULT))));
    }

    private void flag(String name, Function<Settings, Boolean> value, BiFunction<Settings, Boolean, Settings> change) {
        CheckBox box = new CheckBox();
        box.setSelected(value.apply(preferences.settings()));
        UnaryOperator<Settings> set = old -> change.apply(old, box.isSelected());
        box.selectedProperty().subscribe((was, is) -> preferences.change(set));
        addWide(new SettingRow(messages, name, box, resettable(box.selectedProperty(), value.apply(Settings.DEFAULT))));
    }

    private void proxy() {
        ComboBox<ProxySettings.Mode> mode = new ComboBox<>();
        mode.getItems().setAll(ProxySettings.Mode.values());
        mode.setConverter(new OneWayConverter<>(it -> messages.format("settings.proxy." + it)));
        mode.valueProperty().bindBidirectional(form.proxyMode());
        addWide(new SettingRow(
                messages,
                "proxyMode",
                mode,
                resettable(
                        mode.valueProperty(), Settings.DEFAULT.client().proxy().mode())));
        List<SettingRow> manual = List.of(
                text(Entry.PROXY_HOST, "proxyHost"),
                text(Entry.PROXY_PORT, "proxyPort"),
                text(Entry.PROXY_USER, "proxyUser"));
        manual.forEach(this::add);
        beginLine();
        form.proxyMode()
                .subscribe(chosen -> manual.forEach(row -> Visibility.set(row, chosen == ProxySettings.Mode.MANUAL)));
    }

    private void choose() {
        dialogs.openCertificates(settings.getScene().getWindow())
                .ifPresent(path -> form.text(Entry.CA_BUNDLE).set(path.toString()));
    }

    /** Moves the focus to the first setting. */
    void focusFirstField() {
        settings.lookup("#connectTimeout").requestFocus();
    }

    /**
     * Completes the entry that is being typed. Called when the dialog closes. If an entry has an error, the window tells that its
     * previous value remains in effect.
     */
    void complete() {
        form.complete();
        form.firstProblem()
                .ifPresent(entry -> notices.showRejection(Message.of(
                        "settings.notSaved", SettingRow.title(messages, Objects.requireNonNull(names.get(entry))))));
    }

    /** Indicates whether all settings have their default values. */
    ObservableValue<Boolean> areInitial() {
        return values.stream()
                .<ObservableValue<Boolean>>map(Resettable::isInitial)
                .reduce((all, next) -> all.flatMap(it -> it ? next : all))
                .orElseThrow();
    }

    /** Resets all settings to their default values, which can be undone until a setting is changed. */
    void reset() {
        undo = values.stream().<Runnable>map(Resettable::memento).toList();
        values.forEach(Resettable::reset);
        Visibility.set(restored, true);
    }

    @FXML
    void undoReset() {
        undo.forEach(Runnable::run);
        Visibility.set(restored, false);
    }
}
