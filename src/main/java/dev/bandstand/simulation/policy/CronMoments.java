package dev.bandstand.simulation.policy;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * The local times of day that a cron expression names, of six fields or of seven with seconds first; days of the week count from SUN = 1.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">Schedule
 *     recurring scaling actions using cron expressions</a>
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html">Cron expressions reference</a>
 */
final class CronMoments implements Moments {

    /** The least and the most number of each field, which Quartz does not check throughout. */
    private static final int[][] BOUNDS = {{0, 59}, {0, 59}, {0, 23}, {1, 31}, {1, 12}, {1, 7}, {1970, 2199}};

    private static final List<String> FIELDS =
            List.of("seconds", "minutes", "hours", "day of month", "month", "day of week", "year");

    private static final Pattern STEP = Pattern.compile("/[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern NUMBERED_DAY = Pattern.compile("(^|[,-])[0-9]");

    private final CronExpression expression;
    private final boolean numbersDays;

    /**
     * Reads the fields.
     *
     * @throws IllegalArgumentException if they are no cron expression of Application Auto Scaling
     */
    CronMoments(String fields) {
        String[] parts = fields.trim().split("\\s+");
        if (parts.length != 6 && parts.length != 7) {
            throw new IllegalArgumentException(
                    "cron must have six fields, or seven with seconds first, got: " + fields);
        }
        bounds(parts);
        String withSeconds = (parts.length == 6 ? "0 " : "") + String.join(" ", parts);
        try {
            expression = new CronExpression(withSeconds);
        } catch (ParseException e) {
            throw new IllegalArgumentException("cron must be an expression like 0 7 ? * MON-FRI *, got: " + fields, e);
        }
        expression.setTimeZone(TimeZone.getTimeZone("UTC"));
        numbersDays = NUMBERED_DAY.matcher(parts[parts.length - 2]).find();
    }

    private static void bounds(String[] parts) {
        int shift = FIELDS.size() - parts.length;
        for (int i = 0; i < parts.length; i++) {
            int[] bounds = BOUNDS[i + shift];
            Matcher numbers = NUMBER.matcher(STEP.matcher(parts[i]).replaceAll(""));
            while (numbers.find()) {
                BigInteger number = new BigInteger(numbers.group());
                if (number.compareTo(BigInteger.valueOf(bounds[0])) < 0
                        || number.compareTo(BigInteger.valueOf(bounds[1])) > 0) {
                    throw new IllegalArgumentException(FIELDS.get(i + shift) + " of cron must be between " + bounds[0]
                            + " and " + bounds[1] + ", got: " + parts[i]);
                }
            }
        }
    }

    /** Tells whether it names days of the week by number, which AWS's pages count differently. */
    boolean numbersDays() {
        return numbersDays;
    }

    @Override
    public long from(long localSecond) {
        Date next = expression.getNextValidTimeAfter(Date.from(Instant.ofEpochSecond(localSecond - 1)));
        return next == null ? NEVER : next.toInstant().getEpochSecond();
    }
}
