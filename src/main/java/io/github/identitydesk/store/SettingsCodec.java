package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.model.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts the settings to and from JSON. Users may edit the file: missing or invalid members have their default values. */
final class SettingsCodec implements Codec<Settings> {
    private static final double FARTHEST = 100_000;

    /** The members that are omitted if they are not set. */
    private static final Set<String> OPTIONAL = Set.of("window", "caBundle", "proxyHost", "proxyPort", "proxyUser");

    @Override
    public Settings initial() {
        return Settings.DEFAULT;
    }

    @Override
    public Read<Settings> read(ObjectNode object) {
        Settings initial = initial();
        Settings settings = new Settings(
                Json.constant(Theme.class, object.path("theme")).orElse(initial.theme()),
                between(Settings.MIN_TEXT, Settings.MAX_TEXT, object.path("textSizePercent"))
                        .orElse(initial.textSize()),
                number(object, "divider").filter(it -> it >= 0 && it <= 1).orElse(initial.divider()),
                number(object, "answerDivider").filter(it -> it >= 0 && it <= 1).orElse(initial.answerDivider()),
                window(object.path("window")),
                client(object, initial.client()),
                object.path("keepsHistory").booleanValue(initial.keepsHistory()),
                object.path("copiesIdentityId").booleanValue(initial.copiesIdentityId()),
                seconds(object, "clipboardSeconds")
                        .filter(it -> it.compareTo(Settings.SHORTEST_CLIPBOARD_TIME) >= 0)
                        .filter(it -> it.compareTo(Settings.MAX_CLIPBOARD_TIME) <= 0)
                        .orElse(initial.clipboardTime()));
        return new Read<>(settings, object, true);
    }

    private static ClientSettings client(ObjectNode object, ClientSettings initial) {
        return initial.withTimeouts(
                        seconds(object, "connectTimeoutSeconds").orElse(initial.connectTimeout()),
                        seconds(object, "readTimeoutSeconds").orElse(initial.readTimeout()),
                        seconds(object, "callTimeoutSeconds").orElse(initial.callTimeout()))
                .withMaxAttempts(between(1, ClientSettings.MAX_ATTEMPTS, object.path("maxAttempts"))
                        .orElse(initial.maxAttempts()))
                .withCaBundle(object.path("caBundle").stringValueOpt().flatMap(ClientSettings::caBundle))
                .withProxy(proxy(object).orElse(initial.proxy()))
                .withFips(object.path("fips").booleanValue(initial.fips()));
    }

    @Override
    public void write(Settings settings, ObjectNode others, JsonGenerator out) {
        ClientSettings client = settings.client();
        ObjectNode object = Json.object();
        object.put("theme", settings.theme().name());
        object.put("textSizePercent", settings.textSize());
        object.put("divider", settings.divider());
        object.put("answerDivider", settings.answerDivider());
        settings.window().ifPresent(place -> write(place, object.putObject("window")));
        write(client.connectTimeout(), object, "connectTimeoutSeconds");
        write(client.readTimeout(), object, "readTimeoutSeconds");
        write(client.callTimeout(), object, "callTimeoutSeconds");
        object.put("maxAttempts", client.maxAttempts());
        client.caBundle().map(Path::toString).ifPresent(path -> object.put("caBundle", path));
        write(client.proxy(), object);
        object.put("fips", client.fips());
        object.put("keepsHistory", settings.keepsHistory());
        object.put("copiesIdentityId", settings.copiesIdentityId());
        write(settings.clipboardTime(), object, "clipboardSeconds");
        others.forEachEntry((name, value) -> {
            if (!OPTIONAL.contains(name)) {
                object.putIfAbsent(name, value);
            }
        });
        Json.write(object, out);
    }

    private static Optional<ProxySettings> proxy(ObjectNode object) {
        return Json.constant(ProxySettings.Mode.class, object.path("proxyMode")).flatMap(mode -> switch (mode) {
            case SYSTEM -> Optional.of(new ProxySettings.FromSystem());
            case NONE -> Optional.of(new ProxySettings.None());
            case MANUAL -> manualProxy(object);
        });
    }

    private static Optional<ProxySettings> manualProxy(ObjectNode object) {
        return object.path("proxyHost")
                .stringValueOpt()
                .filter(host -> !host.isBlank())
                .flatMap(host -> between(1, ProxySettings.MAX_PORT, object.path("proxyPort"))
                        .map(port -> new ProxySettings.Manual(
                                host, port, object.path("proxyUser").stringValueOpt())));
    }

    private static void write(ProxySettings proxy, ObjectNode object) {
        object.put("proxyMode", proxy.mode().name());
        if (proxy instanceof ProxySettings.Manual manual) {
            object.put("proxyHost", manual.host());
            object.put("proxyPort", manual.port());
            manual.user().ifPresent(user -> object.put("proxyUser", user));
        }
    }

    private static Optional<WindowPlace> window(JsonNode object) {
        Optional<Double> x = number(object, "x").filter(it -> Math.abs(it) < FARTHEST);
        Optional<Double> y = number(object, "y").filter(it -> Math.abs(it) < FARTHEST);
        Optional<Double> width = number(object, "width").filter(it -> it > 0 && it < FARTHEST);
        Optional<Double> height = number(object, "height").filter(it -> it > 0 && it < FARTHEST);
        return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                ? Optional.of(new WindowPlace(
                        x.get(),
                        y.get(),
                        width.get(),
                        height.get(),
                        object.path("maximized").booleanValue(false)))
                : Optional.empty();
    }

    private static void write(WindowPlace place, ObjectNode object) {
        object.put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized());
    }

    private static Optional<Double> number(JsonNode object, String name) {
        return Json.number(object.path(name)).filter(Double::isFinite);
    }

    private static Optional<Integer> between(int lowest, int highest, JsonNode value) {
        OptionalInt number = value.intValueOpt();
        return number.isPresent() && number.getAsInt() >= lowest && number.getAsInt() <= highest
                ? Optional.of(number.getAsInt())
                : Optional.empty();
    }

    private static Optional<Duration> seconds(ObjectNode object, String name) {
        return number(object, name)
                .filter(it -> it >= 0 && it <= ClientSettings.MAX_TIMEOUT.toSeconds())
                .map(it -> Duration.ofMillis(Math.round(it * 1000)));
    }

    private static void write(Duration duration, ObjectNode object, String name) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds == duration.toSeconds()) {
            object.put(name, duration.toSeconds());
        } else {
            object.put(name, seconds);
        }
    }
}
