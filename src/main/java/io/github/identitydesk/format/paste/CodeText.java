package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.code.CodeReader;
import io.github.identitydesk.format.code.CodeRequest;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes code that calls GetId, or creates a credentials provider for an identity pool, with an AWS SDK. */
record CodeText() implements Recognizer {
    /** A call of GetId, or the creation of a credentials provider, which calls it. */
    static final Pattern OPERATION = Pattern.compile(
            "\\b(?:GetId(?:Request|Command|Input|Async|CommandInput)|get_id\\s*\\(|Get-CGIId\\b|CognitoIdentityCredentials|CognitoCachingCredentialsProvider"
                    + "|CognitoCredentialsProvider|AWSCognitoCredentialsProvider|CognitoAWSCredentials|fromCognitoIdentityPool|CognitoIdentityCredentialProvider)"
                    + "|\\.GetId\\(|\\bgetId\\s*[({]");

    static final Pattern CALL = Pattern.compile(
            "\\b(?:AmazonCognitoIdentity\\w*|CognitoIdentity(?:Async)?Client|CognitoIdentityClientBuilder|identityProviderManager|IdentityProviderManager"
                    + "|CognitoIdentity::Client|aws_sdk_cognitoidentity|cognitoidentity\\.|boto3)|"
                    + OPERATION.pattern());
    private static final Pattern MEMBER = Pattern.compile(
            "(?i)\\b(?:with|set|add)?_?(?:identity_?pool_?id|logins?)\\b[\"']?\\s*(?:\\(|[:=]|\\[|\\.put)");

    @Override
    public boolean recognizes(Clip clip) {
        return (clip.isCall() || clip.has(MEMBER))
                && CodeReader.read(clip.text(), clip.isCall()).isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        Pasted pasted = read(clip.text(), clip.isCall());
        FoundPool pool = FoundPool.in(clip.leaves());
        return pasted instanceof FurtherLogins further && pool.identityPoolIds().size() == 1
                ? Requests.pasted(
                        Kind.CODE,
                        new IdentityRequest(
                                pool.identityPoolIds().iterator().next(), pool.accountId(), further.logins()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())
                : pasted;
    }

    /**
     * Returns the request in code.
     *
     * @param isCall whether the code names an operation or a class of the service
     * @throws UnreadableText if the code contains neither a request nor logins
     */
    static Pasted read(String text, boolean isCall) {
        CodeRequest code = CodeReader.read(text, isCall).orElseThrow(() -> new UnreadableText("format.paste.code"));
        if (code.identityPoolId().isEmpty()) {
            return new FurtherLogins(Kind.CODE, code.logins(), List.of(Message.of("format.paste.noPool")));
        }
        IdentityRequest request = new IdentityRequest(code.identityPoolId().get(), code.accountId(), code.logins());
        return Requests.pasted(Kind.CODE, request, code.region(), code.endpointUrl(), notes(code));
    }

    /** Returns notes about missing logins. */
    private static List<Message> notes(CodeRequest code) {
        return code.logins().isEmpty()
                ? List.of(Message.of(code.hasLogins() ? "format.paste.loginsOpen" : "format.paste.guest"))
                : List.of();
    }
}
