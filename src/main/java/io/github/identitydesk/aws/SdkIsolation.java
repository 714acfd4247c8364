package io.github.identitydesk.aws;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prevents the SDK from using the configuration of the environment. By default, it takes an endpoint, a retry mode or a
 * name for the {@code User-Agent} from {@code AWS_*} variables and from {@code ~/.aws}: tokens could go to an
 * unexpected endpoint, and a malformed file would make every call fail. Its system properties override both, so each
 * setting that it reads for a call is set here to its default.
 *
 * <p>Everything that differs between calls is set on the client itself; see {@link SdkClients}.
 */
final class SdkIsolation {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // No file has an empty name, so nothing is read.
            Map.entry("aws.configFile", ""),
            Map.entry("aws.sharedCredentialsFile", ""),
            Map.entry("aws.profile", "default"),
            Map.entry("aws.ignoreConfiguredEndpointUrls", "true"),
            Map.entry("aws.endpointDiscoveryEnabled", "false"),
            Map.entry("aws.useFipsEndpoint", "false"),
            Map.entry("aws.useDualstackEndpoint", "false"),
            Map.entry("aws.accountIdEndpointMode", "disabled"),
            Map.entry("aws.defaultsMode", "legacy"),
            Map.entry("aws.retryMode", "standard"),
            Map.entry("aws.maxAttempts", "1"),
            Map.entry("aws.newRetries2026", "false"),
            Map.entry("aws.enableDefaultSocketTimeout2026", "false"),
            Map.entry("aws.disableRequestCompression", "true"),
            Map.entry("aws.requestMinCompressionSizeBytes", "10240"),
            Map.entry("aws.requestChecksumCalculation", "when_required"),
            Map.entry("aws.responseChecksumValidation", "when_required"),
            Map.entry("aws.authSchemePreference", ""),
            Map.entry("aws.sigv4a.signing.region.set", ""),
            Map.entry("aws.disableEc2Metadata", "true"),
            Map.entry("aws.executionEnvironment", ""),
            Map.entry("com.amazonaws.xray.traceHeader", ""),
            Map.entry("sdk.ua.appId", "identity-desk"),
            // A property of the JDK, not of the SDK: allows a proxy to require Basic credentials before it opens a
            // tunnel, which is disabled by default.
            Map.entry("jdk.http.auth.tunneling.disabledSchemes", ""));

    /**
     * The loggers that log the contents of requests, including tokens and a proxy's password. They are referenced here
     * because the log manager discards unreferenced loggers together with their levels.
     */
    private static final List<Logger> SILENCED = Stream.of(
                    "software.amazon.awssdk",
                    "software.amazon.awssdk.request",
                    "sun.net.www.protocol.http.HttpURLConnection",
                    "javax.net.ssl")
            .map(Logger::getLogger)
            .toList();

    private SdkIsolation() {}

    /** Applies the settings. Call this before the first class of the SDK is used. */
    static void establish() {
        SETTINGS.forEach(System::setProperty);
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
