package io.github.identitydesk.store;

import com.code_intelligence.jazzer.junit.FuzzTest;

class HistoryFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void callsAreReadAsFarAsTheyMakeSense(byte[] data) {
        StoredFileFuzz.check(data, HistoryCodec.of());
    }
}
