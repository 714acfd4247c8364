package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;

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
}
