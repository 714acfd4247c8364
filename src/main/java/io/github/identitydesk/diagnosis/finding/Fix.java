package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An action of the program that resolves a finding. */
public sealed interface Fix {
    /** Returns the label of a button or link for this action. */
    Message label();

    /**
     * Changes the provider name of a login.
     *
     * @param row the index of the login, from 0
     * @param providerName the new name
     */
    record RenameProvider(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.renameProvider", Excerpt.of(providerName));
        }
    }

    /**
     * Changes the provider name of a login and retries the call, because it is unknown which name the service expects.
     *
     * @param row the index of the login, from 0
     * @param providerName the name to try
     */
    record RetryAs(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.retryAs", Excerpt.of(providerName));
        }
    }

    /**
     * Replaces the token of a login by a corrected one.
     *
     * @param row the index of the login, from 0
     * @param token the new token
     */
    record ReplaceToken(int row, Token token) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.replaceToken");
        }
    }

    /**
     * Copies the IdentityId that a token already contains, so that no call is needed.
     *
     * @param identityId the IdentityId, {@code region:guid}
     */
    record CopyIdentityId(String identityId) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.copyIdentityId");
        }
    }

    /**
     * Retries the call without one of several logins, to determine whether this login is the one that is refused.
     *
     * @param row the index of the login, from 0
     * @param providerName the provider name of the login
     */
    record RetryWithout(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of(
                    "fix.retryWithout", ParsedProviderName.of(providerName).shown());
        }
    }

    /**
     * Copies values from a pasted text to the form.
     *
     * @param identityPoolId the identity pool ID
     * @param region the region that was called, if it is not that of the identity pool
     * @param providerNames the provider names of the logins, without tokens
     */
    record FillForm(Optional<String> identityPoolId, Optional<String> region, List<String> providerNames)
            implements Fix {
        public FillForm {
            providerNames = List.copyOf(providerNames);
        }

        @Override
        public Message label() {
            List<String> named = Stream.of(identityPoolId.stream(), region.stream(), providerNames.stream())
                    .flatMap(part -> part)
                    .map(Excerpt::of)
                    .toList();
            return Message.of("fix.fillForm", String.join(", ", named));
        }
    }
}
