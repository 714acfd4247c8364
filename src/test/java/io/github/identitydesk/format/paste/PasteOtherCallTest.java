package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.POOL;
import static io.github.identitydesk.format.paste.PasteSamples.further;
import static io.github.identitydesk.format.paste.PasteSamples.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteOtherCallTest {
    private static final String IDENTITY = "us-east-1:9a2b3c4d-1234-5678-9abc-def012345678";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "GetCredentialsForIdentity | aws cognito-identity get-credentials-for-identity --identity-id IDENTITY",
                "DescribeIdentityPool | $ aws --region us-east-1 cognito-identity describe-identity-pool --identity-pool-id POOL",
                "InitiateAuth | aws cognito-idp initiate-auth --client-id abc --auth-parameters USERNAME=a,PASSWORD=hunter2",
                "s3 ls | aws s3 ls s3://bucket --profile dev",
                "GetUser | curl -H 'x-amz-target: AWSCognitoIdentityProviderService.GetUser' -d '{}' https://cognito-idp.us-east-1.amazonaws.com",
                "AssumeRole | curl -d 'Action=AssumeRole&RoleArn=x' https://sts.amazonaws.com",
                "AssumeRoleWithWebIdentity | Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=web",
                "InitiateAuth | boto3.client('cognito-idp').initiate_auth(ClientId='abc', AuthParameters={'PASSWORD': 'hunter2'})",
                "GetCredentialsForIdentity | client.send(new GetCredentialsForIdentityCommand({ IdentityId: id }))",
                "Get-CGIOpenIdToken | Get-CGIOpenIdToken -IdentityId IDENTITY",
                "GetOpenIdTokenForDeveloperIdentity | {\"IdentityPoolId\": \"POOL\", \"Logins\": {\"login.example.com\": \"mhuber\"}, \"TokenDuration\": 900}",
                "AssumeRoleWithWebIdentity | {\"eventSource\": \"sts.amazonaws.com\", \"eventName\": \"AssumeRoleWithWebIdentity\"}",
            })
    void callOfAnotherOperationIsNamed(String operation, String text) {
        String pasted = text.replace("IDENTITY", IDENTITY).replace("POOL", POOL);
        assertThat(unreadable(pasted)).isEqualTo(Message.of("format.paste.otherOperation", operation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "GetCredentialsForIdentity | aws cognito-identity get-credentials-for-identity --identity-id IDENTITY --logins accounts.google.com=JWT",
                "GetOpenIdToken | client.get_open_id_token().identity_id(\"IDENTITY\").logins(\"accounts.google.com\", \"JWT\").send().await?;",
                "AssumeRoleWithWebIdentity | aws sts assume-role-with-web-identity --role-session-name s --web-identity-token JWT",
                "AssumeRoleWithWebIdentity | sts.assume_role_with_web_identity(RoleSessionName='s', WebIdentityToken='JWT')",
                "AssumeRoleWithWebIdentity | Action=AssumeRoleWithWebIdentity&RoleSessionName=s&WebIdentityToken=JWT",
            })
    void loginsOfAnotherOperationAreTakenWithItsName(String operation, String text) {
        Pasted.FurtherLogins pasted = further(text.replace("IDENTITY", IDENTITY).replace("JWT", JWT));
        assertThat(pasted.logins()).containsExactly(Login.of(GOOGLE, JWT));
        assertThat(pasted.notes()).isEqualTo(List.of(Message.of("format.paste.loginsOfOperation", operation)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const pool = 'POOL';\nawait idp.send(new InitiateAuthCommand({ ClientId: 'abc' }));",
                "new InitiateAuthCommand({ ClientId: 'abc' });\nfromCognitoIdentityPool({ identityPoolId: 'POOL' })"
            })
    void poolBesideTheCallOfAnotherServiceIsTaken(String text) {
        assertThat(PasteSamples.pasted(text.replace("POOL", POOL)).request().identityPoolId())
                .isEqualTo(POOL);
    }
}
