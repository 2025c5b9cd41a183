package dev.bandstand.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Plan;
import dev.bandstand.plan.Scene;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SideTest {

    private static final Path BACKEND = Path.of("test/resources/templates/backend");
    private static final Pattern ROW = Pattern.compile("<g .*?</g>", Pattern.DOTALL);
    private static final Pattern WORDS =
            Pattern.compile("<text class=\"(soft|strong ink)\" x=\"([0-9.]+)\"[^>]*>([^<]*)<");
    private static final Pattern BADGE =
            Pattern.compile("<rect class=\"(?:added|changed|replaced|gone)\" x=\"([0-9.]+)\"");

    @ParameterizedTest
    @EnumSource(Mark.class)
    void neitherNounNorNameReachesTheMark(Mark mark) {
        List<Scene.Part> parts = Plan.of(Assembly.read(BACKEND)).scene().beside();
        var costs = new TreeMap<Target, BigDecimal>();
        var marks = new TreeMap<Target, Mark>();
        for (Scene.Part part : parts) {
            costs.put(part.members().get(0), new BigDecimal("1234.56"));
            marks.put(part.members().get(0), mark);
        }
        Marks all = Marks.none()
                .withCosts(costs, "")
                .withUnpriced(new TreeSet<>(costs.keySet()))
                .withChanges(marks);
        Svg svg = Svg.picture(300, 300, "title", "description", "");

        new Side(parts, all, 0, 0).draw(svg);

        List<String> rows =
                ROW.matcher(svg.toString()).results().map(MatchResult::group).toList();
        assertThat(rows).hasSameSizeAs(parts).allSatisfy(row -> {
            Matcher badge = BADGE.matcher(row);
            assertThat(badge.find()).isTrue();
            double left = Double.parseDouble(badge.group(1));
            assertThat(WORDS.matcher(row).results().toList()).isNotEmpty().allSatisfy(words -> {
                Letters letters = words.group(1).equals("soft") ? Card.DETAIL : Letters.bold(11);
                assertThat(Double.parseDouble(words.group(2)) + letters.width(words.group(3)))
                        .as(words.group(3))
                        .isLessThanOrEqualTo(left);
            });
        });
    }
}
