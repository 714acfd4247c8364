package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    private static final Settings DARK = Settings.DEFAULT.withTheme(Theme.DARK);

    @TempDir
    Path directory;

    private JsonFile<Settings> file() {
        return new JsonFile<>(directory.resolve("settings.json"), new SettingsCodec());
    }

    @Test
    void unchangedFileIsNotReadAgain() throws IOException {
        JsonFile<Settings> file = file();
        file.write(DARK, Json.object());

        assertThat(file.read().value()).isSameAs(DARK);
        JsonFile<Settings> later = file();
        assertThat(later.read().value()).isEqualTo(DARK);
        assertThat(later.read()).isSameAs(later.read());
    }

    @Test
    void changedFileIsReadAgain() throws IOException {
        JsonFile<Settings> file = file();
        file.write(Settings.DEFAULT, Json.object());
        file().write(DARK, Json.object());

        assertThat(file.read().value()).isEqualTo(DARK);
    }

    @Test
    void deletedFileHasNoValue() throws IOException {
        JsonFile<Settings> file = file();
        file.write(DARK, Json.object());
        Files.delete(file.path());

        assertThat(file.read().value()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void unknownMembersSurviveWriting() throws IOException {
        Files.writeString(file().path(), "{\"theme\":\"LIGHT\",\"newer\":7}");
        JsonFile<Settings> file = file();
        file.write(DARK, file.read().others());
        file.write(Settings.DEFAULT, file.read().others());

        assertThat(Files.readString(file.path())).contains("\"newer\" : 7");
    }
}
