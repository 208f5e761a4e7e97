package dev.roster.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Case 47 on the test set of is_email (Dominic Sayers), which is not part of this project: it is looked for in
 * {@code shared/corpus} beside the checkout, or where the system property {@code roster.corpus} says. Without it, a few
 * cases of our own take its place.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressCorpusTest {

    private static final String FILE = "addresses/isemail-tests.xml";

    private record Case(String address, String category) {}

    private static final List<Case> OWN = List.of(
            new Case("grace@globex.example", "ISEMAIL_VALID_CATEGORY"),
            new Case("grace.hopper@globex.example", "ISEMAIL_VALID_CATEGORY"),
            new Case("grace@globex", "ISEMAIL_RFC5321"),
            new Case("\"grace\"@globex.example", "ISEMAIL_RFC5321"),
            new Case("(navy)grace@globex.example", "ISEMAIL_CFWS"),
            new Case("grace@[192.0.2.1]", "ISEMAIL_RFC5321"),
            new Case("", "ISEMAIL_ERR"),
            new Case("grace", "ISEMAIL_ERR"),
            new Case("grace@", "ISEMAIL_ERR"),
            new Case("@globex.example", "ISEMAIL_ERR"),
            new Case("grace..hopper@globex.example", "ISEMAIL_ERR"),
            new Case("grace@globex.example\r", "ISEMAIL_ERR"),
            new Case("grace@-globex.example", "ISEMAIL_ERR"),
            new Case("grace\u0000@globex.example", "ISEMAIL_ERR"));

    @Test
    void case_47_nothing_that_is_email_calls_an_error_is_taken_and_all_that_is_taken_is_strict() throws Exception {
        Path corpus = corpus();
        System.out.println("Addresses: is_email corpus " + (corpus == null ? "absent, own cases instead" : "found"));
        List<Case> cases = corpus == null ? OWN : read(corpus);
        Map<String, int[]> takenOf = new TreeMap<>();
        List<String> refusedThoughValid = new ArrayList<>();
        for (Case each : cases) {
            int[] counts = takenOf.computeIfAbsent(each.category(), key -> new int[2]);
            counts[1]++;
            if (EmailAddressTest.isAccepted(each.address())) {
                counts[0]++;
                assertThat(EmailAddress.parse(each.address()).value())
                        .matches(EmailAddressTest.STRICT)
                        .isEqualToIgnoringCase(each.address().strip());
                assertThat(each.category()).as(each.address()).isNotEqualTo("ISEMAIL_ERR");
            } else if (each.category().equals("ISEMAIL_VALID_CATEGORY")) {
                refusedThoughValid.add(each.address());
            }
        }
        takenOf.forEach((category, counts) ->
                System.out.println("Addresses: " + category + " " + counts[0] + " of " + counts[1] + " taken"));
        assertThat(refusedThoughValid).as("bare hosts only").allMatch(address -> address.indexOf('.') < 0);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(corpus == null ? OWN.size() : 160);
    }

    private static @Nullable Path corpus() {
        String given = System.getProperty("roster.corpus");
        if (given != null) {
            return Path.of(given, FILE);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/corpus").resolve(FILE);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private static List<Case> read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        NodeList tests = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("test");
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            cases.add(new Case(withControls(text(test, "address")), text(test, "category")));
        }
        return cases;
    }

    private static String text(Element test, String tag) {
        return test.getElementsByTagName(tag).item(0).getTextContent();
    }

    /** The corpus writes a control character as its picture. */
    private static String withControls(String text) {
        StringBuilder controls = new StringBuilder();
        text.chars().forEach(c -> controls.append((char) (c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)));
        return controls.toString();
    }
}
