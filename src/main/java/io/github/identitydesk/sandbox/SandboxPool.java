package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.sandbox.PoolBehavior.Prompt;
import io.github.identitydesk.sandbox.PoolBehavior.Refusing;
import io.github.identitydesk.sandbox.PoolBehavior.Slow;
import io.github.identitydesk.sandbox.PoolBehavior.Unsteady;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The identity pools of the sandbox. Any other pool is not found. Unless stated otherwise, a pool allows guests and accepts
 * logins of every {@link SandboxProvider}.
 */
public enum SandboxPool {
    /** Accepts all requests. */
    GUESTS("us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617", new Prompt()),

    /** Accepts logins and refuses guests. */
    GUESTS_REFUSED("us-east-1:c41f7e09-3b8a-4d25-a6e0-97d2b5183f4c", false, true, new Prompt()),

    /** Allows guests and has no identity provider: any login is refused with “Logins don't match.” */
    GUESTS_ONLY("eu-central-1:8e2d6f30-a9c4-4b17-8f5d-0c63e7b1942a", true, false, new Prompt()),

    /** Returns identities, but no credentials for them: no role is assigned. */
    NO_ROLE("us-east-1:0d5b7f3a-41c8-4e96-ab27-f1c90e86d354", Roles.MISSING, true),

    /** Returns identities, but no credentials for them: the rules that select a role are ambiguous. */
    AMBIGUOUS_ROLES("us-east-1:b94e1c60-7a25-48fd-93b8-5d0f6a27ce81", Roles.AMBIGUOUS, true),

    /** Has the basic (classic) flow disabled, so there are no OpenID tokens. */
    CLASSIC_FLOW_OFF("us-east-1:2f8c6d19-e5b4-4073-8da1-c97e3b50f4a6", Roles.ASSIGNED, false),

    /** Checks tokens with the user pool (ServerSideTokenCheck), which reports that the user was signed out. */
    SIGNED_OUT_USERS("us-east-1:4e6a80c2-d719-4f35-b08c-63a1e7d92f4b", new Prompt()),

    /** Is denied by a resource control policy of the organization for every request. */
    CONTROL_POLICY(
            "us-east-1:a7d03e95-2c4b-4681-9f7e-58b6c1d4e023",
            denied("with an explicit deny in a resource control policy")),

    /** Is denied by a service control policy of the organization for every request. */
    SERVICE_POLICY(
            "us-east-1:5e90c7b4-83d1-4a26-b6f8-1d7a42e9c035",
            denied("with an explicit deny in a service control policy")),

    /** Is denied by the policy of a VPC endpoint for every request. */
    ENDPOINT_POLICY(
            "us-east-1:d2b95f18-6e03-47ca-8d54-0f7a9c3e61b8",
            denied("because no VPC endpoint policy allows the cognito-identity:GetId action")),

    /** Answers after five seconds. */
    SLOW("eu-central-1:27a9d4c8-51e3-4096-b7fa-d80e3c6f12b5", new Slow(Duration.ofSeconds(5))),

    /** Answers every third call, and all others with “Rate exceeded”. */
    THROTTLED(
            "us-east-1:f60b1e73-82d9-4ac5-93e7-4d7a0c95b82e",
            new Unsteady(Answer.error("TooManyRequestsException", "Rate exceeded"), 3)),

    /** Answers every second call, and all others, beginning with the first, with an internal error. */
    UNSTEADY("us-east-1:3d97c2a4-e05b-4168-bd4f-a15e860f7c39", new Unsteady(Answer.INTERNAL_ERROR, 2)),

    /** Always answers with an internal error. */
    INTERNAL_ERROR("us-east-1:90e4b8d1-7f26-4c3a-8a19-b2f6d30c5e74", new Refusing(Answer.INTERNAL_ERROR)),

    /** Always answers with InvalidParameterException. */
    INVALID_PARAMETER(
            "us-east-1:1c7f5a96-d3e8-4b02-91cd-6e0a49b8d253",
            new Refusing(Answer.error("InvalidParameterException", "Invalid parameter in the request."))),

    /** Always answers with ResourceConflictException; see also {@link IdentityRegistry}. */
    CONFLICT("us-east-1:e8a30d47-95bc-4f61-b820-37c1f9e64d0a", new Refusing(Answer.LINKED_ELSEWHERE)),

    /** Always answers with LimitExceededException. */
    LIMIT_EXCEEDED(
            "us-east-1:64d1f82b-0ca7-4e93-a54e-f9b27d305c18",
            new Refusing(Answer.error("LimitExceededException", "Limit exceeded."))),

    /** Always answers with ExternalServiceException. */
    EXTERNAL_SERVICE(
            "us-east-1:af52c60e-48d7-4139-8eb6-1d95f0a7c32b",
            new Refusing(Answer.error("ExternalServiceException", "The identity provider is not responding."))),

    /** Always answers with an HTML page and status 500, as a proxy or an emulator may. */
    HTML_PAGE("us-east-1:7b3e90f5-c61a-4d84-9270-e5d8a2b4f06c", new Refusing(new Answer.Page(500, """
                    <!DOCTYPE html>
                    <html>
                    <head><title>500 Internal Server Error</title></head>
                    <body><h1>Internal Server Error</h1><p>sandbox-proxy</p></body>
                    </html>
                    """)));

    private final String id;
    private final boolean takesGuests;
    private final boolean takesLogins;
    private final Roles roles;
    private final boolean allowsClassicFlow;

    /** The behavior, which is always a record. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final PoolBehavior behavior;

    SandboxPool(String id, PoolBehavior behavior) {
        this(id, true, true, behavior);
    }

    SandboxPool(String id, Roles roles, boolean allowsClassicFlow) {
        this(id, true, true, roles, allowsClassicFlow, new Prompt());
    }

    SandboxPool(String id, boolean takesGuests, boolean takesLogins, PoolBehavior behavior) {
        this(id, takesGuests, takesLogins, Roles.ASSIGNED, true, behavior);
    }

    SandboxPool(
            String id,
            boolean takesGuests,
            boolean takesLogins,
            Roles roles,
            boolean allowsClassicFlow,
            PoolBehavior behavior) {
        this.id = id;
        this.takesGuests = takesGuests;
        this.takesLogins = takesLogins;
        this.roles = roles;
        this.allowsClassicFlow = allowsClassicFlow;
        this.behavior = behavior;
    }

    private static PoolBehavior denied(String reason) {
        return new Refusing(new Answer.Denied(
                "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * " + reason));
    }

    /** Determines whether a pool has IAM roles for its identities. */
    enum Roles {
        ASSIGNED,
        MISSING,
        AMBIGUOUS
    }

    /** Returns the identity pool ID, {@code region:guid}. It never changes. */
    public String id() {
        return id;
    }

    /** Returns a short description of the pool's purpose. */
    public Message purpose() {
        return Message.of("sandbox.pool." + name());
    }

    /** Returns whether the pool allows requests without logins. */
    public boolean takesGuests() {
        return takesGuests;
    }

    /** Returns the providers that are registered with the pool. */
    public List<SandboxProvider> providers() {
        return takesLogins ? List.of(SandboxProvider.values()) : List.of();
    }

    /** Returns the pool with the given ID, or an empty optional if there is none. */
    public static Optional<SandboxPool> of(String identityPoolId) {
        return Arrays.stream(values())
                .filter(pool -> pool.id.equals(identityPoolId))
                .findFirst();
    }

    Region region() {
        return Region.ofPool(id).orElseThrow();
    }

    Roles roles() {
        return roles;
    }

    /** Returns whether the pool checks tokens with the user pool. */
    boolean checksUsers() {
        return this == SIGNED_OUT_USERS;
    }

    /** Returns whether GetOpenIdToken may be called for identities of the pool. */
    boolean allowsClassicFlow() {
        return allowsClassicFlow;
    }

    PoolBehavior behavior() {
        return behavior;
    }

    /** Returns the registered provider with the given name, or an empty optional if there is none. */
    Optional<SandboxProvider> provider(String providerName) {
        return providers().stream()
                .filter(provider -> provider.providerName().equals(providerName))
                .findFirst();
    }
}
