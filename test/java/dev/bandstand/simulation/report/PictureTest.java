package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {

    private static final String HOSTILE = "a\"<script>alert(1)</script>&amp;'><!-- ]]> \u0000\u202E\uD800 x";

    private final Sample sample = new Sample();

    @Test
    void saysWhatItShowsToThoseWhoCannotSeeIt() throws Exception {
        Element root = parsed().getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("bandstand-title bandstand-desc");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("api under friday.csv");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith(
                        "It does not hold: 8 minutes of overload at the median over 3 seeds, 11.2 at p90. your trace");
    }

    @Test
    void tellsTheFiguresOfEveryBucketAndOfEveryDecision() throws Exception {
        Document picture = parsed();

        assertThat(texts(picture))
                .contains(
                        "10:34: 200 requests/s, 10 needed, 4 serve, 7 desired, 7 billed, optimum 10, use 250 %, overload 60 s",
                        "CpuScaling high in ALARM 10:33:00 to 10:43:00",
                        "10:40 CpuScaling high ALARM 3/3 98.5 > 60: 7 → 12",
                        "10:00 morning: min 4: 2 → 4");
        assertThat(IntStream.range(0, picture.getElementsByTagName("path").getLength())
                        .filter(i -> ((Element)
                                        picture.getElementsByTagName("path").item(i))
                                .getAttribute("class")
                                .equals("tip")))
                .as("120 buckets and 2 alarms")
                .hasSize(122);
    }

    @Test
    void needsNothingFromElsewhereAndRunsNothing() {
        assertThat(Reports.picture(sample.report()).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "url(", "@import", "<script", "onload");
    }

    @Test
    void showsHostileNamesAsText() throws Exception {
        sample.name = HOSTILE;
        sample.policy = HOSTILE;
        sample.alarm = HOSTILE;
        sample.title = HOSTILE;

        Document picture = parsed();

        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .contains("a\"<script>alert(1)</script>&amp;'><!-- ]]> \uFFFD\uFFFD\uFFFD x");
    }

    @Test
    void drawsARunOfWhichNothingIsKnown() throws Exception {
        sample.decisions.clear();
        sample.minutes = 0;

        assertThat(parsed().getElementsByTagName("path").getLength()).isPositive();
    }

    @Test
    void staysSmallHoweverMuchHappens() {
        Busy.fill(sample);

        assertThat(Reports.picture(sample.report()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(300_000);
    }

    @Test
    void namesALaneByTheEndOfItsLogicalId() {
        assertThat(Lanes.label("ApiServiceTaskCountTargetCpuScaling1A2B3C4D-AlarmHigh"))
                .isEqualTo("…untTargetCpuScaling-AlarmHigh")
                .hasSize(30);
        assertThat(Lanes.label("CpuScaling")).isEqualTo("CpuScaling");
    }

    @Test
    void drawsDecisionsAsOneOnlyWhereTheyLieTogether() {
        List<Double> places = List.of(0.0, 4.0, 6.0, 20.0);

        assertThat(Cluster.within(places, 5, place -> place))
                .extracting(Cluster::from)
                .containsExactly(0.0, 6.0, 20.0);
        assertThat(Cluster.touching(places, 5, place -> place, place -> place + 1))
                .extracting(Cluster::until)
                .containsExactly(7.0, 21.0);
    }

    private Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Reports.picture(sample.report()).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document picture) {
        NodeList titles = picture.getElementsByTagName("title");
        return IntStream.range(0, titles.getLength())
                .mapToObj(i -> titles.item(i).getTextContent())
                .toList();
    }
}
