package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the focus goes when logins are added, corrected and undone, and that no token changes meanwhile. */
@Timeout(60)
class LoginsFocusTest extends LoginsFixture {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void undoOfAnAddedLoginKeepsARevealedToken() {
        pasteLogins("https://accounts.google.com", "graph.facebook.com");
        onFx(() -> {
            rows().skip(1).findFirst().orElseThrow().revealed().set(true);
            return true;
        });
        addProvider("Login with Amazon");
        chord(KeyCode.SHORTCUT, KeyCode.Z);
        settle();

        assertThat(tokens()).containsExactly("token-0", "token-1");
    }

    @Test
    void afterAnUndoTheTableHasTheFocusAndTheNextLoginToo() {
        pasteLogins("www.amazon.com", "graph.facebook.com");
        addProvider("Google");
        chord(KeyCode.SHORTCUT, KeyCode.Z);
        settle();
        assertThat(onFx(() -> isIn("logins", focused()))).isTrue();

        addProvider("Google");
        write("typed");
        assertThat(tokens()).containsExactly("token-0", "token-1", "typed");
    }

    @Test
    void correctedLoginIsSelectedAndHasTheFocus() {
        pasteLogins("www.amazon.com", "https://accounts.google.com");
        waitUntil(() -> !lookup(".fix").queryAll().isEmpty());
        clickOn(".fix");
        waitUntil(() -> providerNames().contains("accounts.google.com"));

        assertThat(onFx(this::focused)).isSameAs(node("logins"));
        push(KeyCode.DELETE);
        assertThat(providerNames()).containsExactly("www.amazon.com");
    }

    private void pasteLogins(String first, String second) {
        putOnClipboard("""
                {"IdentityPoolId": "%s", "Logins": {"%s": "token-0", "%s": "token-1"}}
                """.formatted(POOL, first, second));
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> rows().count() == 2);
        settle();
    }

    private boolean isIn(String id, Node node) {
        return Stream.iterate(node, parent -> parent != null, Node::getParent).anyMatch(node(id)::equals);
    }
}
