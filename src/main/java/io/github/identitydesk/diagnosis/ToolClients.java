package io.github.identitydesk.diagnosis;

import java.util.Map;
import java.util.Optional;

/**
 * The client IDs of public tools. A token that somebody got with such a tool was issued to the tool, and a pool that accepts its
 * client accepts everybody who uses it. Source: the source code of these tools and their sign-in pages.
 */
final class ToolClients {
    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("407408718192.apps.googleusercontent.com", "Google’s OAuth Playground"),
            Map.entry("32555940559.apps.googleusercontent.com", "the gcloud command"),
            Map.entry("764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com", "the gcloud command"),
            Map.entry("04b07795-8ddb-461a-bbee-02f9e1bf7b46", "the Azure CLI"),
            Map.entry("1950a258-227b-4e31-a9cf-717495945fc2", "Azure PowerShell"),
            Map.entry("de8bc8b5-d9f9-48b1-a8ad-b748da725064", "Graph Explorer"),
            Map.entry("aebc6443-996d-45c2-90f0-388ff96faa56", "Visual Studio Code"),
            Map.entry("872cd9fa-d31f-45e0-9eab-6e460a02d1f1", "Visual Studio"),
            Map.entry("14d82eec-204b-4c2f-b7e8-296a70dab67e", "Microsoft Graph PowerShell"),
            // Apple’s audience of every app that runs in Expo Go, on iOS and on Android.
            Map.entry("host.exp.Exponent", "Expo Go"),
            Map.entry("host.exp.exponent", "Expo Go"),
            Map.entry("admin-cli", "Keycloak’s command for administrators"),
            Map.entry("account-console", "Keycloak’s account console"),
            Map.entry("security-admin-console", "Keycloak’s admin console"));

    private ToolClients() {}

    /** Returns the name of the tool that has the given client ID. */
    static Optional<String> toolOf(String clientId) {
        return Optional.ofNullable(TOOLS.get(clientId));
    }
}
