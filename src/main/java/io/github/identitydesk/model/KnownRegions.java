package io.github.identitydesk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The regions that are offered for selection. Other regions can be typed. A test compares the list with the regions of the
 * SDK, except for those of the isolated partitions, which cannot be called from outside.
 */
public final class KnownRegions {
    /** The regions by continent, the oldest first. */
    public static final List<Region> ALL = List.of(
            new Region("us-east-1"),
            new Region("us-east-2"),
            new Region("us-west-1"),
            new Region("us-west-2"),
            new Region("ca-central-1"),
            new Region("ca-west-1"),
            new Region("mx-central-1"),
            new Region("sa-east-1"),
            new Region("eu-central-1"),
            new Region("eu-central-2"),
            new Region("eu-north-1"),
            new Region("eu-south-1"),
            new Region("eu-south-2"),
            new Region("eu-west-1"),
            new Region("eu-west-2"),
            new Region("eu-west-3"),
            new Region("il-central-1"),
            new Region("me-central-1"),
            new Region("me-south-1"),
            new Region("af-south-1"),
            new Region("ap-east-1"),
            new Region("ap-east-2"),
            new Region("ap-northeast-1"),
            new Region("ap-northeast-2"),
            new Region("ap-northeast-3"),
            new Region("ap-south-1"),
            new Region("ap-south-2"),
            new Region("ap-southeast-1"),
            new Region("ap-southeast-2"),
            new Region("ap-southeast-3"),
            new Region("ap-southeast-4"),
            new Region("ap-southeast-5"),
            new Region("ap-southeast-6"),
            new Region("ap-southeast-7"),
            new Region("us-gov-west-1"),
            new Region("us-gov-east-1"),
            new Region("cn-north-1"),
            new Region("cn-northwest-1"),
            new Region("eusc-de-east-1"));

    /** The area and the direction in the name of a region, such as {@code us-gov} and {@code east}. */
    private static final Pattern NAME = Pattern.compile("(.+)-([a-z]+)-\\d+");

    /** The areas of these regions, and those of the isolated partitions. */
    private static final Set<String> AREAS = Stream.concat(
                    names().map(name -> name.group(1)),
                    Arrays.stream(Partition.values()).map(Partition::area))
            .collect(Collectors.toSet());

    private static final Set<String> DIRECTIONS =
            names().map(name -> name.group(2)).collect(Collectors.toSet());

    private KnownRegions() {}

    /**
     * Returns whether a region has the area and the direction of regions of AWS, as a new region may. Otherwise its name is
     * probably misspelled.
     */
    public static boolean isPlausible(Region region) {
        Matcher name = NAME.matcher(region.name());
        return name.matches() && AREAS.contains(name.group(1)) && DIRECTIONS.contains(name.group(2));
    }

    private static Stream<MatchResult> names() {
        return ALL.stream().flatMap(region -> NAME.matcher(region.name()).results());
    }
}
