package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.service.MetricAlarm;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Why an alarm is in its state, in a few words. */
final class Reason {

    private static final int MOST_DECIMALS = 6;

    private Reason() {}

    /** Says how many of the datapoints breach, with the latest of them. */
    static String of(MetricAlarm alarm, int real, int breaching, double value) {
        String sign = alarm.comparison().sign();
        String counted = breaching + "/" + alarm.evaluationPeriods();
        String missing = real < alarm.evaluationPeriods() ? ", the others missing" : "";
        if (breaching == 0) {
            return counted + " " + sign + " " + plain(alarm.threshold()) + missing;
        }
        return counted + " " + rounded(alarm, value) + " " + sign + " " + plain(alarm.threshold()) + missing;
    }

    /** Says that there is no datapoint. */
    static String withoutData(MetricAlarm alarm) {
        return "0/" + alarm.evaluationPeriods() + " datapoints";
    }

    /** Rounds to a decimal, and further only where the rounded value would not breach. */
    private static String rounded(MetricAlarm alarm, double value) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
            if (alarm.comparison().breaches(rounded.doubleValue(), alarm.threshold())) {
                return strip(rounded);
            }
        }
        return plain(value);
    }

    private static String plain(double value) {
        return strip(BigDecimal.valueOf(value));
    }

    private static String strip(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
