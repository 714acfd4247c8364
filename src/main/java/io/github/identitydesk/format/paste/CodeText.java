package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import java.util.regex.Pattern;

/** Recognizes code that calls GetId, or creates a credentials provider for an identity pool, with an AWS SDK. */
record CodeText() implements Recognizer {
    static final Pattern CALL = Pattern.compile(
            "\\b(?:GetId(?:Request|Command|Input|Async|CommandInput)|get_id\\s*\\(|Get-CGIId\\b|CognitoIdentityCredentials|CognitoCachingCredentialsProvider"
                    + "|CognitoCredentialsProvider|AWSCognitoCredentialsProvider|CognitoAWSCredentials|fromCognitoIdentityPool|CognitoIdentityCredentialProvider"
                    + "|AmazonCognitoIdentity\\w*|CognitoIdentity(?:Async)?Client|CognitoIdentityClientBuilder|identityProviderManager|IdentityProviderManager"
                    + "|CognitoIdentity::Client|aws_sdk_cognitoidentity|cognitoidentity\\.|boto3)|\\.GetId\\(|\\bgetId\\s*[({]");
    private static final Pattern MEMBER = Pattern.compile(
            "(?i)\\b(?:with|set|add)?_?(?:identity_?pool_?id|logins?)\\b[\"']?\\s*(?:\\(|[:=]|\\[|\\.put)");

    @Override
    public boolean recognizes(Clip clip) {
        return (clip.isCall() || clip.has(MEMBER))
                && CodeReader.read(clip.text(), clip.isCall()).isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        return CodeReader.read(clip.text(), clip.isCall()).orElseThrow(() -> new UnreadableText("format.paste.code"));
    }
}
