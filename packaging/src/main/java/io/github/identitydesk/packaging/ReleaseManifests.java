package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the manifests of package managers with the version and the checksums of a release. It uses only the JDK, so it
 * can be run from source: {@code java ReleaseManifests.java TEMPLATES SHA256SUMS VERSION DOWNLOADS RESULTS}.
 *
 * @param checksums the checksum of each file of the release, by its name
 * @param version the version of the release
 * @param downloads the base URL of the release's files, without a final slash
 */
public record ReleaseManifests(Map<String, String> checksums, String version, String downloads) {
    private static final Pattern CHECKSUM_LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");
    private static final Pattern CHECKSUM = Pattern.compile("@SHA256 ([^@]+)@");

    /**
     * Fills every template of a directory.
     *
     * @param args the directory of the templates, the file of the checksums, the version, the URL of the downloads, and
     *     the directory of the results
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a line of the checksums is malformed, or a checksum is missing
     */
    public static void main(String[] args) throws IOException {
        ReleaseManifests manifests =
                new ReleaseManifests(checksums(Files.readAllLines(Path.of(args[1]))), args[2], args[3]);
        Path templates = Path.of(args[0]);
        try (Stream<Path> all = Files.walk(templates)) {
            for (Path template : all.filter(Files::isRegularFile).sorted().toList()) {
                Path result = Path.of(args[4]).resolve(templates.relativize(template));
                Files.createDirectories(result.getParent());
                Files.writeString(result, manifests.fill(Files.readString(template)));
            }
        }
    }

    /**
     * Reads checksums as {@code sha256sum} writes them.
     *
     * @throws IllegalArgumentException if a line is malformed, for example because a name has a space
     */
    public static Map<String, String> checksums(List<String> lines) {
        Map<String, String> checksums = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = CHECKSUM_LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a checksum and the name of a file: " + line);
            }
            checksums.put(matcher.group(2), matcher.group(1));
        }
        return checksums;
    }

    /**
     * Fills a template: {@code @VERSION@}, {@code @DOWNLOADS@}, and {@code @SHA256 file@} with the checksum of that
     * file.
     *
     * @throws IllegalArgumentException if the release has no such file
     */
    public String fill(String template) {
        String text = template.replace("@VERSION@", version).replace("@DOWNLOADS@", downloads);
        return CHECKSUM.matcher(text).replaceAll(match -> {
            String checksum = checksums.get(match.group(1));
            if (checksum == null) {
                throw new IllegalArgumentException("No checksum of " + match.group(1));
            }
            return checksum;
        });
    }
}
