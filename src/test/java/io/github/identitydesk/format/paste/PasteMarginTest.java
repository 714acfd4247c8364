package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.REQUEST;
import static io.github.identitydesk.format.paste.PasteSamples.pasted;
import static io.github.identitydesk.format.paste.PasteSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with the margin that a tool printed before each line. */
class PasteMarginTest {
    private static final String POOL = PasteSamples.POOL;
    private static final String OTHER = "eu-west-1:99999999-1234-5678-9abc-def012345678";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n {\n-OLD,\n+NEW,\n LOGINS}\n",
                "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n {\n-OLD,\n+NEW,\n LOGINS}\n\\ No newline at end of file",
                "@@ -1,2 +1,2 @@ text\n {\n-OLD,\n+NEW,\n LOGINS}",
                "diff --git a/x b/x\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,3 @@\n+{\n+NEW,\n+LOGINS}\n",
                " {\n-OLD,\n+NEW,\n LOGINS}",
                " {\n\n-OLD,\n+NEW,\n LOGINS}\n",
                "+{\n+NEW,\n+LOGINS}",
                "1,3c1,3\n< {\n< OLD,\n< LOGINS}\n---\n> {\n> NEW,\n> LOGINS}\n",
                "0a1,3\n> {\n> NEW,\n> LOGINS}\n"
            })
    void newVersionOfAComparisonIsRead(String comparison) {
        assertThat(pasted(filled(comparison)).request()).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 {\n2 NEW,\n3 LOGINS}",
                "1\t{\n2\tNEW,\n3\tLOGINS}",
                "1: {\n2: NEW,\n3: LOGINS}",
                "1| {\n2| NEW,\n3| LOGINS}",
                "  9  {\n 10  NEW,\n 11  LOGINS}",
                "99 {\n100 NEW,\n101\n102 LOGINS}",
                "1 {\n\n2 NEW,\n3 LOGINS}",
                "1\n{\n2\nNEW,\n3\nLOGINS}",
                "7\n{\n8\nNEW,\n9\nLOGINS\n10\n}",
                "1\n{\n2\nNEW,\n3\nLOGINS}\n4"
            })
    void numbersOfLinesAreLeftOut(String lines) {
        assertThat(whole(filled(lines)).request()).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 {\n3 NEW,\n4 LOGINS}", "1 {\nNEW,\n2 LOGINS}", "1\n{\n3\nNEW,\n4\nLOGINS}"})
    void numbersWithGapsBelongToTheText(String lines) {
        assertThat(PasteReader.read(filled(lines)) instanceof Reading.Read<Pasted> read
                        && read.value().kind() == Pasted.Kind.JSON)
                .isFalse();
    }

    @Test
    void timesAndHeadingsOfABuildLogAreLeftOut() {
        String time = "2026-11-23T10:00:00.1234567Z ";
        String log = time + "##[group]Run aws cognito-identity get-id --identity-pool-id " + OTHER + "\n"
                + time + "\u001b[36;1maws cognito-identity get-id \\\u001b[0m\n\n"
                + time + "\u001b[36;1m  --identity-pool-id " + POOL + " \\\u001b[0m\n"
                + time + "\u001b[36;1m  --logins " + GOOGLE + "=" + JWT + "\u001b[0m\n";
        assertThat(whole(log).request()).isEqualTo(REQUEST);
    }

    private static String filled(String pattern) {
        return pattern.replace("OLD", pool(OTHER))
                .replace("NEW", pool(POOL))
                .replace("LOGINS", "\"Logins\": {\"" + GOOGLE + "\": \"" + JWT + "\"}");
    }

    private static String pool(String id) {
        return "\"IdentityPoolId\": \"" + id + "\"";
    }
}
