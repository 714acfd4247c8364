// Gets credentials from the sandbox as a web app does: GetId and GetCredentialsForIdentity in one go.
import assert from "node:assert";
import { fromCognitoIdentityPool } from "@aws-sdk/credential-providers";

const [url, guests, noRole] = process.argv.slice(2);
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = Math.floor(Date.now() / 1000);
const userPool = "cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789";
const idToken = [
  encoded({ alg: "RS256", kid: "test" }),
  encoded({ iss: `https://${userPool}`, sub: "user", aud: "1sandbox2app3client4id5678", token_use: "id", iat: now, exp: now + 3600 }),
  Buffer.alloc(256, 1).toString("base64url"),
].join(".");

const credentials = (identityPoolId, logins) =>
  fromCognitoIdentityPool({ identityPoolId, logins, clientConfig: { region: "us-east-1", endpoint: url } })();

for (const logins of [undefined, { [userPool]: idToken }]) {
  const found = await credentials(guests, logins);
  assert.match(found.accessKeyId, /sandbox/i);
  assert.match(found.sessionToken, /sandbox/i);
  assert.match(found.identityId, /^us-east-1:[0-9a-f-]{36}$/);
  assert.ok(found.expiration.getTime() > Date.now());
  console.log(`ok    ${logins ? "a login" : "a guest"} gets credentials`);
}
await assert.rejects(credentials(noRole), { name: "InvalidIdentityPoolConfigurationException" });
console.log("ok    a pool without a role is refused");
