package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.time.Clock;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Why a login failed, from the form to the explanation, with the sandbox in the service's place. */
class DiagnosisTest extends WindowTest {
    /** All in one window: each sample is chosen from the menu as a person would, one after the other. */
    @Test
    void everyRefusalThatTheSandboxCanGiveIsExplained() {
        for (SampleRequest sample : SampleRequest.values()) {
            if (isRefused(sample)) {
                choose(sample);
                getId();
                waitUntil(() -> text("outcomeTitle").length() > 0 && isSeen(node("outcomeAdvice")));

                assertThat(text("outcomeMessage")).as(sample.name()).isNotBlank();
                assertThat(text("outcomeCause")).as(sample.name()).isNotBlank();
                assertThat(text("outcomeAdvice")).as(sample.name()).endsWith(".");
                assertThat(text("outcomeTitle"))
                        .as(sample.name())
                        .isNotEqualTo("The identity pool did not accept this login");
            }
        }
    }

    private static boolean isRefused(SampleRequest sample) {
        return switch (sample) {
            case GUEST, LOGIN, LINKED_LOGINS, ALL_PROVIDERS, SLOW_ANSWER -> false;
            // Stopped by the form: it is no identity pool ID.
            case USER_POOL_ID -> false;
            // A call with logins is tried again, and the third time it is answered.
            case RATE_EXCEEDED -> false;
            default -> true;
        };
    }

    @Test
    void anAccessTokenIsFoundBeforeSendingAndSaysWhatItIs() {
        choose(SampleRequest.ACCESS_TOKEN);
        waitUntil(() -> findings().contains("access token"));

        assertThat(onFx(() -> lookup(".reading").<Labeled>queryAll().stream()
                        .map(Labeled::getText)
                        .toList()))
                .anyMatch(text -> text.contains("access token"));
    }

    @Test
    void aMessageFromElsewhereIsExplained() {
        chooseFromMenu("Help", "Explain a Message…");
        waitUntil(() -> lookup("#messageToExplain").tryQuery().isPresent());
        fill(
                "messageToExplain",
                "An error occurred (NotAuthorizedException) when calling the GetId operation: Invalid login token. Token expired: 1589092400 >= 1589092129");
        waitUntil(() -> !text("messageTitle").isEmpty());

        assertThat(text("messageMeaning")).contains("4 min 31 s too late");
        push(KeyCode.ESCAPE);
    }

    @Test
    void theTokenTabShowsTheClaims() {
        choose(SampleRequest.LOGIN);
        clickOn(from(node("tabs")).lookup("Token").queryLabeled());
        waitUntil(() -> !lookup("#claims").queryTableView().getItems().isEmpty());

        assertThat(onFx(() -> lookup("#claims").queryTableView().getItems().toString()))
                .contains("token_use", "iss", "aud");
        assertThat(text("summary")).startsWith("ID token, expires in");
    }

    @Test
    void theReportHasWhatATicketNeedsAndNoToken() {
        String token = SampleRequest.EXPIRED_TOKEN
                .request(Clock.systemUTC())
                .logins()
                .getFirst()
                .token()
                .value();
        choose(SampleRequest.EXPIRED_TOKEN);
        getId();
        waitForAnswer();
        clickOn("#copyReport");
        waitUntil(() -> clipboard() != null && clipboard().contains("Identity Desk"));

        assertThat(clipboard()).contains("NotAuthorizedException").doesNotContain(token.substring(0, 40));
    }

    @Test
    void theHistoryRecognisesTheLoginAndFillsTheFormAgain() {
        choose(SampleRequest.LOGIN);
        clickOn("History");
        getId();
        waitUntil(() -> lookup("#history").queryTableView().getItems().size() == 1);
        getId();
        waitUntil(() -> isSeen(node("recognition")) && !text("recognition").isEmpty());
        assertThat(text("recognition")).startsWith("Same identity as on");

        String pool = text("identityPoolId");
        fill("identityPoolId", "eu-west-1:1a2b");
        waitUntil(() -> isSeen(node("refill")));
        onFx(() -> {
            lookup("#history").queryTableView().getSelectionModel().selectFirst();
            return "";
        });
        clickOn("#refill");
        assertThat(text("identityPoolId")).isEqualTo(pool);
        assertThat(text("notice")).startsWith("Filled in the call of ");
        clickOn("#undo");
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");

        clickOn("#search");
        paste("nothing like this");
        assertThat(onFx(() -> lookup("#history").queryTableView().getItems().size()))
                .isZero();
        push(KeyCode.ESCAPE);
    }

    @Test
    void theHistoryIsClearedOnlyAfterAYes() {
        choose(SampleRequest.GUEST);
        getId();
        waitUntil(() -> calls() == 1);
        clickOn("History");

        clickOn("#clear");
        clickOn("Cancel");
        assertThat(onFx(this::calls)).isEqualTo(1);

        clickOn("#clear");
        clickOn("Clear All");
        waitUntil(() -> calls() == 0);
    }

    private int calls() {
        return lookup("#history").queryTableView().getItems().size();
    }

    private String findings() {
        return onFx(() -> lookup(".finding").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList()
                .toString());
    }
}
