package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void tellsEachFigureOverTheSeeds() {
        Quality quality = Quality.of(List.of(score(10, 1, 30), score(20, 2, 60), score(30, 3, 90)));
        assertThat(quality.overloadRequestsPercent()).isEqualTo(new Quantiles(10, 20, 30));
        assertThat(quality.shedRequestsPercent()).isEqualTo(new Quantiles(1, 2, 3));
        assertThat(quality.recoverySeconds()).isEqualTo(new Quantiles(30, 60, 90));
        assertThat(quality.worstMinutePercent()).isEqualTo(new Quantiles(150, 150, 150));
        assertThat(quality.mostWaitingRequests()).isEqualTo(new Quantiles(300, 600, 900));
        assertThat(quality.waitMeanSeconds()).isEqualTo(new Quantiles(0.2, 0.2, 0.2));
        assertThat(quality.waitPercentile95Seconds()).isEqualTo(new Quantiles(0.9, 0.9, 0.9));
    }

    @Test
    void nothingOfNoRequestsIsNothing() {
        Score idle = new Score(60, 0, 0, 0, 0, 0, 0, 0, 1, 60, 0, 0, 0, new Waiting(0, 0, 0));
        assertThat(Quality.of(List.of(idle)).overloadRequestsPercent()).isEqualTo(new Quantiles(0, 0, 0));
    }

    private static Score score(double overload, double shed, double recovery) {
        return new Score(
                60,
                recovery,
                100,
                overload,
                shed,
                1.5,
                0,
                recovery,
                4,
                240,
                0,
                0,
                1,
                new Waiting(recovery * 10, 0.2, 0.9));
    }
}
