package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the program can do about a finding, at one click. */
public sealed interface Fix {
    /** What the click does, for a button or a link. */
    Message label();

    /**
     * Gives a login another provider name.
     *
     * @param row the login's index, from 0
     * @param providerName the name to give it
     */
    record RenameProvider(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.renameProvider", Excerpt.of(providerName));
        }
    }

    /**
     * Gives a login another provider name and asks again, where it is not known which name the service wants.
     *
     * @param row the login's index, from 0
     * @param providerName the name to try
     */
    record RetryAs(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.retryAs", Excerpt.of(providerName));
        }
    }

    /**
     * Gives a login another token, made from the one that it has.
     *
     * @param row the login's index, from 0
     * @param token the token to give it
     */
    record ReplaceToken(int row, Token token) implements Fix {
        @Override
        public Message label() {
            return Message.of("fix.replaceToken");
        }
    }

    /**
     * Copies the IdentityId that a token already holds, so that no call is needed.
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
     * Asks again without one of several logins, to find out whether it is the one that is refused.
     *
     * @param row the login's index, from 0
     * @param providerName its provider name
     */
    record RetryWithout(int row, String providerName) implements Fix {
        @Override
        public Message label() {
            return Message.of(
                    "fix.retryWithout", ParsedProviderName.of(providerName).shown());
        }
    }

    /**
     * Takes over into the form what a pasted text names.
     *
     * @param identityPoolId the identity pool ID
     * @param region the region that was called, where it is not the pool's
     * @param providerNames the provider names of its logins, without tokens
     */
    record TakeOver(Optional<String> identityPoolId, Optional<String> region, List<String> providerNames)
            implements Fix {
        public TakeOver {
            providerNames = List.copyOf(providerNames);
        }

        @Override
        public Message label() {
            List<String> named = Stream.of(identityPoolId.stream(), region.stream(), providerNames.stream())
                    .flatMap(part -> part)
                    .map(Excerpt::of)
                    .toList();
            return Message.of("fix.takeOver", String.join(", ", named));
        }
    }
}
