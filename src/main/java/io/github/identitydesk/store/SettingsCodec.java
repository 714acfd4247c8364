package io.github.identitydesk.store;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.model.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings as people may edit them: what is missing or makes no sense counts as the default. */
final class SettingsCodec implements Codec<Settings> {
    private static final double FARTHEST = 100_000;

    @Override
    public Settings initial() {
        return Settings.DEFAULT;
    }

    @Override
    public Read<Settings> read(JsonObject members) {
        Settings initial = initial();
        ClientSettings client = initial.client();
        Settings settings = new Settings(
                members.constant(Theme.class, "theme").orElse(initial.theme()),
                members.number("textSizePercent")
                        .filter(it -> it >= Settings.SMALLEST_TEXT && it <= Settings.LARGEST_TEXT)
                        .map(Double::intValue)
                        .orElse(initial.textSize()),
                members.number("divider").filter(it -> it >= 0 && it <= 1).orElse(initial.divider()),
                members.object("window").flatMap(SettingsCodec::window),
                new ClientSettings(
                        seconds(members, "connectTimeoutSeconds").orElse(client.connectTimeout()),
                        seconds(members, "readTimeoutSeconds").orElse(client.readTimeout()),
                        seconds(members, "callTimeoutSeconds").orElse(client.callTimeout()),
                        members.number("maxAttempts")
                                .filter(it -> it >= 1 && it <= ClientSettings.MOST_ATTEMPTS)
                                .map(Double::intValue)
                                .orElse(client.maxAttempts()),
                        members.text("caBundle").flatMap(ClientSettings::caBundle),
                        proxy(members).orElse(client.proxy()),
                        members.flag("fips").orElse(client.fips())),
                members.flag("keepsHistory").orElse(initial.keepsHistory()),
                members.flag("copiesIdentityId").orElse(initial.copiesIdentityId()),
                members.number("clipboardSeconds")
                        .filter(it -> it >= 1 && it <= Settings.LONGEST_CLIPBOARD_TIME.toSeconds())
                        .map(it -> Duration.ofSeconds(it.longValue()))
                        .orElse(initial.clipboardTime()));
        return new Read<>(settings, true);
    }

    @Override
    public JsonObject write(Settings settings) {
        ClientSettings client = settings.client();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("theme", settings.theme().name());
        members.put("textSizePercent", settings.textSize());
        members.put("divider", settings.divider());
        members.put("window", settings.window().map(SettingsCodec::window));
        members.put("connectTimeoutSeconds", seconds(client.connectTimeout()));
        members.put("readTimeoutSeconds", seconds(client.readTimeout()));
        members.put("callTimeoutSeconds", seconds(client.callTimeout()));
        members.put("maxAttempts", client.maxAttempts());
        members.put("caBundle", client.caBundle().map(Path::toString));
        members.putAll(proxy(client.proxy()));
        members.put("fips", client.fips());
        members.put("keepsHistory", settings.keepsHistory());
        members.put("copiesIdentityId", settings.copiesIdentityId());
        members.put("clipboardSeconds", settings.clipboardTime().toSeconds());
        return new JsonObject(members);
    }

    private static Optional<ProxySettings> proxy(JsonObject members) {
        return members.constant(ProxySettings.Mode.class, "proxyMode").flatMap(mode -> switch (mode) {
            case SYSTEM -> Optional.of(new ProxySettings.FromSystem());
            case NONE -> Optional.of(new ProxySettings.None());
            case MANUAL -> manualProxy(members);
        });
    }

    private static Optional<ProxySettings> manualProxy(JsonObject members) {
        return members.text("proxyHost")
                .filter(host -> !host.isBlank())
                .flatMap(host -> members.number("proxyPort")
                        .filter(port -> port >= 1 && port <= ProxySettings.MAX_PORT)
                        .map(port -> new ProxySettings.Manual(host, port.intValue(), members.text("proxyUser"))));
    }

    private static Map<String, Object> proxy(ProxySettings proxy) {
        Map<String, Object> members = new LinkedHashMap<>();
        Optional<ProxySettings.Manual> manual =
                proxy instanceof ProxySettings.Manual it ? Optional.of(it) : Optional.empty();
        members.put("proxyMode", proxy.mode().name());
        members.put("proxyHost", manual.map(ProxySettings.Manual::host));
        members.put("proxyPort", manual.map(ProxySettings.Manual::port));
        members.put("proxyUser", manual.flatMap(ProxySettings.Manual::user));
        return members;
    }

    private static Optional<WindowPlace> window(JsonObject members) {
        Optional<Double> x = members.number("x").filter(it -> Math.abs(it) < FARTHEST);
        Optional<Double> y = members.number("y").filter(it -> Math.abs(it) < FARTHEST);
        Optional<Double> width = members.number("width").filter(it -> it > 0 && it < FARTHEST);
        Optional<Double> height = members.number("height").filter(it -> it > 0 && it < FARTHEST);
        return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                ? Optional.of(new WindowPlace(
                        x.get(),
                        y.get(),
                        width.get(),
                        height.get(),
                        members.flag("maximized").orElse(false)))
                : Optional.empty();
    }

    private static JsonObject window(WindowPlace place) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("x", place.x());
        members.put("y", place.y());
        members.put("width", place.width());
        members.put("height", place.height());
        members.put("maximized", place.maximized());
        return new JsonObject(members);
    }

    private static Optional<Duration> seconds(JsonObject members, String name) {
        return members.number(name)
                .filter(it -> it >= 0 && it <= ClientSettings.LONGEST_TIMEOUT.toSeconds())
                .map(it -> Duration.ofMillis(Math.round(it * 1000)));
    }

    private static Number seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds == duration.toSeconds()) {
            return duration.toSeconds();
        }
        return seconds;
    }
}
