package dev.bandstand.simulation.parameter;

import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.LogNormal;
import dev.bandstand.simulation.parameter.Spread.Triangular;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a parameter may be at all, whatever is likely.
 *
 * @param least the least number
 * @param most the greatest number
 * @param whole whether it is a whole number
 * @param varies whether it may differ from case to case
 */
record Bounds(double least, double most, boolean whole, boolean varies) {

    private static final double DAY = 86_400;
    private static final double MANY = 10_000;

    /** Returns what is wrong with {@code value}, as "must ..."; empty where nothing is. */
    static Optional<String> complaint(Parameter parameter, Spread value) {
        boolean holds = parameter.standard() instanceof Choice
                ? value instanceof Choice choice && words(parameter).contains(choice.word())
                : of(parameter).hold(value);
        return holds ? Optional.empty() : Optional.of(rule(parameter));
    }

    /** Returns what a value of {@code parameter} must be, as "must ...". */
    static String rule(Parameter parameter) {
        return "must be "
                + (parameter.standard() instanceof Choice ? String.join(" or ", words(parameter)) : of(parameter));
    }

    private static List<String> words(Parameter parameter) {
        return Stream.concat(Stream.of(parameter.standard()), parameter.range().stream())
                .map(Notation::of)
                .distinct()
                .toList();
    }

    private static Bounds of(Parameter parameter) {
        return switch (parameter) {
            case STEP_DATAPOINTS, ALARM_LOOK_BACK -> whole(0, 100);
            case TRACKING_HIGH_PERIODS, TRACKING_LOW_PERIODS -> whole(1, 100);
            case TRACKING_LOW_FACTOR -> number(0, 1);
            case ALARM_PHASE -> new Bounds(0, 60, false, true);
            case START_HEALTH_CHECK, STOP_APPLICATION -> new Bounds(0, 1, false, true);
            case FARGATE_LAUNCH_BURST -> whole(1, MANY);
            case FARGATE_LAUNCH_RATE -> number(0.01, MANY);
            case SERVICE_LAUNCHES -> number(0, MANY);
            case MEMORY_IDLE, MEMORY_BUSY, CPU_IDLE -> number(0, 100);
            case CPU_BUSY, OVERLOAD_UTILISATION -> number(1, 100);
            case CLIENT_TIMEOUT, SPOT_WARNING -> number(0, DAY);
            case PREDICTIVE_SEASON -> whole(1, 744);
            default -> new Bounds(0, DAY, false, true);
        };
    }

    private static Bounds whole(double least, double most) {
        return new Bounds(least, most, true, false);
    }

    private static Bounds number(double least, double most) {
        return new Bounds(least, most, false, false);
    }

    private boolean hold(Spread value) {
        if (value instanceof Fixed fixed) {
            return within(fixed.value()) && (!whole || fixed.value() == Math.rint(fixed.value()));
        }
        if (value instanceof Uniform uniform) {
            return varies && within(uniform.least()) && within(uniform.most());
        }
        if (value instanceof Triangular triangular) {
            return varies && within(triangular.least()) && within(triangular.most());
        }
        return varies && value instanceof LogNormal logNormal && within(logNormal.p50()) && within(logNormal.p95());
    }

    private boolean within(double value) {
        return value >= least && value <= most;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s between %s and %s%s",
                whole ? "a whole number" : "a number",
                Notation.of(new Fixed(least)),
                Notation.of(new Fixed(most)),
                varies ? ", or uniform(a, b), triangular(a, m, b) or lognormal(p50, p95) of such in rising order" : "");
    }
}
