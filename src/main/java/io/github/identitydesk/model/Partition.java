package io.github.identitydesk.model;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A partition of AWS: a group of regions with its own accounts, ARNs and domain. The domains are those of the SDK's
 * {@code partitions.json}.
 */
public enum Partition {
    AWS("aws", "", "amazonaws.com", "api.aws"),
    US_GOV("aws-us-gov", "us-gov-", "amazonaws.com", "api.aws"),
    CHINA("aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    EUROPEAN_SOVEREIGN_CLOUD("aws-eusc", "eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ISO("aws-iso", "us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
    ISO_B("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
    ISO_E("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    ISO_F("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov");

    private final String id;
    private final String regionPrefix;
    private final String domain;
    private final String dualStackDomain;

    Partition(String id, String regionPrefix, String domain, String dualStackDomain) {
        this.id = id;
        this.regionPrefix = regionPrefix;
        this.domain = domain;
        this.dualStackDomain = dualStackDomain;
    }

    /** Returns the partition of a region. An unknown region is assumed to be in the public partition. */
    public static Partition of(Region region) {
        return Arrays.stream(values())
                .filter(partition -> partition != AWS && region.name().startsWith(partition.regionPrefix))
                .findFirst()
                .orElse(AWS);
    }

    /** Returns whether a host is in the domain of a partition, so that AWS runs it. */
    public static boolean isHostOfAws(String host) {
        return Arrays.stream(values())
                .flatMap(partition -> Stream.of(partition.domain, partition.dualStackDomain))
                .anyMatch(domain -> host.endsWith("." + domain));
    }

    /** Returns the name of the partition in an ARN, such as {@code aws-cn}. */
    public String id() {
        return id;
    }

    /** Returns what the names of its regions begin with, such as {@code us-gov}; empty in the public partition. */
    String area() {
        return regionPrefix.replaceFirst("-$", "");
    }

    /** Returns the domain of the partition's services, such as {@code amazonaws.com}. */
    String domain() {
        return domain;
    }

    /** Returns the domain of the dual-stack endpoints (IPv6 and IPv4), for services that have separate ones. */
    String dualStackDomain() {
        return dualStackDomain;
    }
}
