package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A hostile SAML response reads no file, contacts nobody, prints nothing and takes little. */
@Isolated
class HostileSamlTest extends SamlFixture {
    @Test
    void fileEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the content of a file");
        String xml = """
                <?xml version="1.0"?>
                <!DOCTYPE Response [<!ENTITY file SYSTEM "%s">]>
                <Response><Issuer>&file;</Issuer><Assertion/></Response>""".formatted(secret.toUri());

        assertThat(read(Tokens.base64(xml)).toString()).doesNotContain("the content of a file");
        assertThat(read(xml).toString()).doesNotContain("the content of a file");
    }

    @Test
    void entitiesAndDocumentTypesAreNotFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            read("<!DOCTYPE Response SYSTEM '" + url + "'><Response><Issuer>a</Issuer></Response>");
            read("<!DOCTYPE R [<!ENTITY % e SYSTEM '" + url + "'> %e;]><Response><Issuer>&x;</Issuer></Response>");
            read("<Response xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + url + "'/></Response>");

            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void parserPrintsNothing() {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] notUtf8 = {'<', 'R', 'e', 's', 'p', 'o', 'n', 's', 'e', '>', (byte) 0xC3, (byte) 0x28, (byte) 0xFF};
            read(Base64.getEncoder().encodeToString(notUtf8));
            read("<Response><Assertion a='1' a='2'/>");
        } finally {
            System.setErr(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void entityExpansionIsLimited() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Response [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><Response><Issuer>&a39;</Issuer></Response>");

        assertThat(read(Tokens.base64(bomb.toString()))).isNotNull();
    }

    @Test
    void deepNestingIsAccepted() {
        String tower = "<Response>" + "<a>".repeat(12_000);

        assertThat(saml(tower).isDamaged()).isTrue();
    }
}
