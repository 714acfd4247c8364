package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class MsiPathTest {
    /** The relevant parts of the template of JDK 25, which only JDKs for Windows contain. */
    private static final String TEMPLATE = """
            <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
              <Product Id="$(var.JpProductCode)">
                <Directory Id="TARGETDIR" Name="SourceDir"/>
                <Feature Id="DefaultFeature" Title="!(loc.MainFeatureTitle)" Level="1">
                  <ComponentGroupRef Id="Files"/>
                </Feature>
                <UIRef Id="JpUI"/>
              </Product>
            </Wix>
            """;

    @Test
    void theFeatureThatIsInstalledPutsTheDirectoryOfTheLaunchersOnThePathOfTheUser()
            throws IOException, SAXException, ParserConfigurationException {
        Document installer = parse(MsiPath.extend(TEMPLATE));
        Element environment = only(installer, "Environment");
        Element component = (Element) environment.getParentNode();
        assertThat(environment.getAttribute("Name")).isEqualTo("PATH");
        assertThat(environment.getAttribute("Value")).isEqualTo("[INSTALLDIR]");
        assertThat(environment.getAttribute("Part")).isEqualTo("last");
        assertThat(environment.getAttribute("System")).isEqualTo("no");
        assertThat(((Element) component.getParentNode()).getAttribute("Id")).isEqualTo("INSTALLDIR");
        Element reference = only(installer, "ComponentRef");
        assertThat(reference.getAttribute("Id")).isEqualTo(component.getAttribute("Id"));
        assertThat(reference.getParentNode().getNodeName()).isEqualTo("Feature");
    }

    /** An installer for a single user may not have a component identified by a file. */
    @Test
    void theComponentIsKnownByAValueInTheRegistryOfTheUser()
            throws IOException, SAXException, ParserConfigurationException {
        Element value = only(parse(MsiPath.extend(TEMPLATE)), "RegistryValue");
        assertThat(value.getAttribute("Root")).isEqualTo("HKCU");
        assertThat(value.getAttribute("KeyPath")).isEqualTo("yes");
    }

    @Test
    void unknownTemplateFailsTheBuild() {
        assertThatIllegalArgumentException().isThrownBy(() -> MsiPath.extend("<Wix><Package/></Wix>"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MsiPath.extend(TEMPLATE.replace("</Feature>", "</Feature><Feature></Feature>")));
    }

    private static Document parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element only(Document document, String name) {
        assertThat(document.getElementsByTagName(name).getLength()).isEqualTo(1);
        return (Element) document.getElementsByTagName(name).item(0);
    }
}
