package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.KnownRegions;
import io.github.identitydesk.model.Partition;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.ServiceAddress;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentity.endpoints.CognitoIdentityEndpointProvider;

/** The address of the service in each region. */
class EndpointRulesTest {
    static Stream<String> regions() {
        return Stream.concat(
                software.amazon.awssdk.regions.Region.regions().stream()
                        .filter(region -> !region.isGlobalRegion())
                        .map(software.amazon.awssdk.regions.Region::id),
                Stream.of("xx-nowhere-9", "eu-south-7", "cn-new-3", "eusc-de-south-2", "us-gov-new-1", "localhost"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void addressMatchesTheServiceRules(String name) {
        Region region = new Region(name);
        assertThat(new Endpoint.Aws(region).url()).isEqualTo(byTheRules(name, name.startsWith("us-gov-"), false));
    }

    private static URI byTheRules(String name, boolean fips, boolean dualStack) {
        return CognitoIdentityEndpointProvider.defaultProvider()
                .resolveEndpoint(rules -> rules.region(software.amazon.awssdk.regions.Region.of(name))
                        .useFips(fips)
                        .useDualStack(dualStack))
                .join()
                .endpointUrl()
                .toUri();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1,https://cognito-identity.us-east-1.amazonaws.com",
        "us-gov-west-1,https://cognito-identity-fips.us-gov-west-1.amazonaws.com",
        "cn-north-1,https://cognito-identity.cn-north-1.amazonaws.com.cn"
    })
    void addressesOfKnownRegions(String region, URI address) {
        assertThat(new Endpoint.Aws(new Region(region)).url()).isEqualTo(address);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void fipsAndDualStackHostsMatchTheServiceRules(String name) {
        for (boolean fips : new boolean[] {false, true}) {
            for (boolean dualStack : new boolean[] {false, true}) {
                ServiceAddress address =
                        new ServiceAddress(ServiceAddress.Service.IDENTITY_POOLS, new Region(name), fips, dualStack);
                assertThat(address.url()).isEqualTo(byTheRules(name, fips, dualStack));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void partitionMatchesTheSdk(String name) {
        var metadata = software.amazon.awssdk.regions.Region.of(name).metadata();
        String id = metadata == null
                ? software.amazon.awssdk.regions.PartitionMetadata.of(software.amazon.awssdk.regions.Region.of(name))
                        .id()
                : metadata.partition().id();
        assertThat(Partition.of(new Region(name)).id()).isEqualTo(id);
    }

    @Test
    void everyPublicRegionIsOffered() {
        assertThat(KnownRegions.ALL.stream().map(Region::name))
                .containsExactlyInAnyOrderElementsOf(software.amazon.awssdk.regions.Region.regions().stream()
                        .filter(region -> !region.isGlobalRegion())
                        .map(software.amazon.awssdk.regions.Region::id)
                        .filter(name -> !name.contains("-iso"))
                        .toList());
    }
}
