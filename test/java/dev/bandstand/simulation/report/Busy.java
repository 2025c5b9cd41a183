package dev.bandstand.simulation.report;

import dev.bandstand.simulation.AlarmSpan;
import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Decision.Kind;
import java.util.List;
import java.util.SplittableRandom;

/** More than any run does: every bucket another height, and in each minute of a year several decisions and alarms. */
final class Busy {

    private static final long YEAR = 365L * 86_400;
    private static final int BUCKETS = 720;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private Busy() {}

    static void fill(Sample sample) {
        var random = new SplittableRandom(1);
        sample.seconds = YEAR;
        sample.buckets.clear();
        for (int i = 0; i < BUCKETS; i++) {
            double many = 1000 + random.nextDouble() * 9000;
            sample.buckets.add(new Bucket(
                    i * YEAR / BUCKETS,
                    YEAR / BUCKETS,
                    many * 19.7,
                    many,
                    many * random.nextDouble(),
                    many * random.nextDouble(),
                    many * random.nextDouble(),
                    many * random.nextDouble(),
                    3 * random.nextDouble(),
                    i % 2));
        }
        for (long second = 0; second < YEAR; second += 3600) {
            int which = random.nextInt(9);
            String policy = "AVeryLongLogicalIdAsTheCdkMakesThem" + which;
            sample.alarms.add(new AlarmSpan(policy + "UpperAlarm", second, second + 60));
            sample.decisions.add(new Decision(
                    second, policy, KINDS.get(random.nextInt(4)), 1, 2, policy + "UpperAlarm ALARM 3/3 99 > 60"));
        }
    }
}
