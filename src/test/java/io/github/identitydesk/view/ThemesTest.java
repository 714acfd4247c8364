package io.github.identitydesk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {
    @ParameterizedTest
    @ValueSource(strings = {"HighContrast", "HighContrastInverse"})
    void gtkHighContrastThemeIsFollowed(String theme) {
        assertThat(Themes.isHighContrast(Map.of("GTK.theme_name", theme))).isTrue();
    }

    @Test
    void windowsContrastSettingIsFollowed() {
        assertThat(Themes.isHighContrast(Map.of("Windows.SPI.HighContrast", true)))
                .isTrue();
        assertThat(Themes.isHighContrast(Map.of("Windows.SPI.HighContrast", false)))
                .isFalse();
    }

    @Test
    void otherDesktopsHaveNormalContrast() {
        assertThat(Themes.isHighContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
        assertThat(Themes.isHighContrast(Map.of())).isFalse();
    }
}
