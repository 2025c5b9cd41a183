package dev.bandstand.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.plan.Plan;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PictureTest {

    private static final Path GOLDEN = Path.of("test/resources/golden/backend.plan.svg");
    private static final Path BACKEND = Path.of("test/resources/templates/backend");

    @TempDir
    Path directory;

    @Test
    void drawsThePictureThatIsCheckedIn() throws IOException {
        String svg = Picture.of(plan(), Marks.none()).svg();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, svg);
        }

        assertThat(GOLDEN)
                .as("the picture (if the change is meant, run again with -Dgolden.update=true and look at it)")
                .content()
                .isEqualTo(svg);
    }

    @Test
    void drawsTheSameBytesAgain() {
        assertThat(Picture.of(plan(), Marks.none()).svg())
                .isEqualTo(Picture.of(plan(), Marks.none()).svg());
    }

    @Test
    void needsNothingFromElsewhere() throws Exception {
        String html = Picture.of(plan(), Marks.none()).html(plan().blocks("./bandstand deploy"));

        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(", "<script", "<link", "<img", "@import");
        assertThat(html).contains("<h2>Who can reach what</h2>", "<pre>./bandstand deploy</pre>");
    }

    @Test
    void saysInWordsWhatItShows() throws Exception {
        Document svg = parse(Picture.of(plan(), Marks.none()).svg());

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("shop-dev: what will stand there");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("VPC shop-dev-network/Vpc application: service backend-service.")
                .contains("the internet reaches load balancer todoApp: HTTP 80.");
    }

    @Test
    void turnsDarkWhereTheReaderLikesThat() {
        assertThat(Picture.of(plan(), Marks.none()).svg()).contains("@media (prefers-color-scheme:dark){");
    }

    @Test
    void textFromATemplateNeverBecomesMarkup() throws Exception {
        String hostile = "</text><script>alert(1)</script>&amp;\\\"'\\u0000\\u202e]]>";
        Plan plan = Crowd.of(directory, 2, hostile);

        Picture picture = Picture.of(plan, Marks.none().withCosts(new TreeMap<>(), "<b>note</b> & \"more\""));

        assertThat(picture.svg() + picture.html(plan.blocks("<i>deploy</i>")))
                .doesNotContain("<script", "<b>", "<i>", "\u202e", "\u0000");
        assertThat(parse(picture.svg()).getElementsByTagName("script").getLength())
                .isZero();
    }

    @Test
    void tellsWhatAPartCostsWithAllThatBelongsToIt() {
        var costs = new TreeMap<Target, BigDecimal>();
        costs.put(service(), new BigDecimal("12.34"));
        costs.put(partOfTheService(), new BigDecimal("1.00"));

        assertThat(Picture.of(plan(), Marks.none().withCosts(costs, "13.34 USD a month"))
                        .svg())
                .contains(">13.34 USD<", ">3 stacks, 58 resources, 13.34 USD a month<");
    }

    @Test
    void tellsThatAPartCostsMoreThanIsKnown() {
        var costs = new TreeMap<Target, BigDecimal>();
        costs.put(service(), new BigDecimal("12.34"));
        Marks some = Marks.none().withCosts(costs, "").withUnpriced(new TreeSet<>(List.of(partOfTheService())));
        Marks none = Marks.none().withUnpriced(new TreeSet<>(List.of(service())));

        assertThat(Picture.of(plan(), some).svg()).contains(">from 12.34 USD<", "from: some of it has no price here");
        assertThat(Picture.of(plan(), none).svg()).contains(">no price<");
    }

    @Test
    void marksWhatAChangeDoes() {
        for (Mark mark : Mark.values()) {
            var marks = new TreeMap<Target, Mark>();
            marks.put(service(), mark);

            assertThat(Picture.of(plan(), Marks.none().withChanges(marks)).svg())
                    .contains("edge-" + mark.word() + "\"", ">" + mark.word() + "</text>");
        }
    }

    @Test
    void aPartChangesWithWhatBelongsToIt() {
        var marks = new TreeMap<Target, Mark>();
        marks.put(partOfTheService(), Mark.ADDED);

        assertThat(Picture.of(plan(), Marks.none().withChanges(marks)).svg())
                .contains(">changed</text>")
                .doesNotContain(">added</text>");
    }

    @Test
    void whatIsRemovedStaysInItsPlace() throws IOException {
        Plan one = Crowd.of(directory, 2, "service-");
        Plan three = Crowd.of(directory, 4, "service-");
        var marks = new TreeMap<Target, Mark>();
        three.scene().frames().get(0).bands().get(1).parts().forEach(part -> {
            if (part.name().equals("service-3")) {
                marks.put(part.target(), Mark.REMOVED);
            }
        });

        String svg = Picture.of(one, three, Marks.none().withChanges(marks)).svg();

        assertThat(svg).contains(">service-3</text>", ">removed</text>").doesNotContain(">service-2</text>");
    }

    private static Plan plan() {
        return Plan.of(Assembly.read(BACKEND));
    }

    private static Target service() {
        return Assembly.read(BACKEND).targets("AWS::ECS::Service").get(0);
    }

    private static Target partOfTheService() {
        return Assembly.read(BACKEND).targets("AWS::ECS::TaskDefinition").get(0);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
