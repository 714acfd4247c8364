package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownRegionsTest {
    @Test
    void knownRegionsArePlausible() {
        assertThat(KnownRegions.ALL).allMatch(KnownRegions::isPlausible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-9", "ap-north-1", "us-iso-west-1", "eu-isoe-west-1", "eusc-de-west-2"})
    void regionsThatMayComeArePlausible(String name) {
        assertThat(KnownRegions.isPlausible(new Region(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-esat-1", "eu-wset-1", "us-eu-1", "uss-east-1", "us-us-east-1", "east-1", "us-east"})
    void misspelledRegionsAreNot(String name) {
        assertThat(KnownRegions.isPlausible(new Region(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::1:role/a", "https://a.example", "localhost:8080", ":0", "us-east-1"})
    void onlyTheRegionBeforeAColonIsTheOneOfAPool(String text) {
        assertThat(Region.ofPool(text)).isEmpty();
        assertThat(Region.ofPool("us-east-1:0")).contains(new Region("us-east-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cognito-identity.eu-west-1.amazonaws.com",
                "cognito-identity.cn-north-1.amazonaws.com.cn",
                "cognito-identity-fips.us-east-2.api.aws"
            })
    void hostsInTheDomainsOfAwsAreItsOwn(String host) {
        assertThat(Partition.isHostOfAws(host)).isTrue();
        assertThat(Partition.isHostOfAws(host + ".example.com")).isFalse();
    }
}
