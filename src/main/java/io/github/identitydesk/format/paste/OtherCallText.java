package io.github.identitydesk.format.paste;

import java.util.Optional;

/**
 * Recognizes code that calls other operations of the service, but not GetId. A call of another service is recognized if
 * the text names no pool.
 */
record OtherCallText() implements Recognizer {
    @Override
    public boolean recognizes(Clip clip) {
        return operation(clip).isPresent();
    }

    private static Optional<String> operation(Clip clip) {
        if (clip.has(CodeText.OPERATION)) {
            return Optional.empty();
        }
        return OtherOperation.ofTheService(clip)
                .or(() -> OtherOperation.ofAnotherService(clip)
                        .filter(name -> !FoundPool.in(clip.leaves()).isFound()));
    }

    @Override
    public Pasted read(Clip clip) {
        throw OtherOperation.refusal(operation(clip));
    }
}
