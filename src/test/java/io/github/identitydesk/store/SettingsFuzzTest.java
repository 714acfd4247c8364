package io.github.identitydesk.store;

import com.code_intelligence.jazzer.junit.FuzzTest;

class SettingsFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void settingsAreReadAsFarAsTheyMakeSense(byte[] data) {
        StoredFileFuzz.check(data, new SettingsCodec());
    }
}
