package io.github.identitydesk.packaging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the {@code .msi} add the app's directory to the user's PATH. jpackage has no option for that, so this adds a
 * component to its installer template. Not tested on Windows yet.
 */
final class MsiPath {
    private static final String TEMPLATE = "modules/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs";

    /** The component's identifier must never change: Windows uses it to find what to remove when uninstalling. */
    private static final String COMPONENT = """
            <DirectoryRef Id="INSTALLDIR">
              <Component Id="CommandOnPath" Guid="{4ec7e5f5-36bc-475e-902e-53c8a84e6454}">
                <RegistryValue Root="HKCU" Key="Software\\Identity Desk" Name="Path" Type="integer" Value="1" KeyPath="yes"/>
                <Environment Id="CommandOnPath" Name="PATH" Value="[INSTALLDIR]" Action="set" Part="last" System="no"/>
              </Component>
            </DirectoryRef>
            """;

    private static final String FEATURE = "</Feature>";
    private static final String PRODUCT = "</Product>";

    private MsiPath() {}

    /** Writes the template to the directory in which jpackage looks for replacements of its own files. */
    static void write(Path resources) throws IOException {
        Path template = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(TEMPLATE);
        Files.createDirectories(resources);
        Files.writeString(resources.resolve("main.wxs"), extend(Files.readString(template)));
    }

    /**
     * Adds the component to jpackage's template.
     *
     * @throws IllegalArgumentException if the template does not have exactly one feature and one product, as in JDK 25
     */
    static String extend(String template) {
        String withReference = insertBefore(FEATURE, "<ComponentRef Id=\"CommandOnPath\"/>", template);
        return insertBefore(PRODUCT, COMPONENT, withReference);
    }

    private static String insertBefore(String mark, String text, String template) {
        int at = template.indexOf(mark);
        if (at < 0 || at != template.lastIndexOf(mark)) {
            throw new IllegalArgumentException("jpackage's template should have one " + mark);
        }
        return template.substring(0, at) + text + template.substring(at);
    }
}
