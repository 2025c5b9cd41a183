package dev.bandstand.simulation.parameter;

import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.LogNormal;
import dev.bandstand.simulation.parameter.Spread.Triangular;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people write the value of a parameter: a number, a word, or as in {@code uniform(60, 120)}. */
public final class Notation {

    private static final Pattern CALL = Pattern.compile("(uniform|triangular|lognormal)\\s*\\(([^()]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private Notation() {}

    /** Returns a value as people write it. */
    public static String of(Spread value) {
        if (value instanceof Fixed fixed) {
            return plain(fixed.value());
        }
        if (value instanceof Uniform uniform) {
            return call("uniform", uniform.least(), uniform.most());
        }
        if (value instanceof Triangular triangular) {
            return call("triangular", triangular.least(), triangular.mode(), triangular.most());
        }
        if (value instanceof LogNormal logNormal) {
            return call("lognormal", logNormal.p50(), logNormal.p95());
        }
        return ((Choice) value).word();
    }

    /** Returns the range of a parameter, as in "30 to 150" or "one or halfWay"; both ends in one where they are alike. */
    public static String range(Parameter parameter) {
        String between = parameter.standard() instanceof Choice ? " or " : " to ";
        return parameter.range().stream().map(Notation::of).distinct().collect(Collectors.joining(between));
    }

    /** Returns the value that {@code text} writes; empty where it is none, or its numbers are in the wrong order. */
    public static Optional<Spread> read(String text) {
        String trimmed = text.strip();
        Matcher call = CALL.matcher(trimmed);
        if (call.matches()) {
            return call(call.group(1), numbers(call.group(2)));
        }
        if (NUMBER.matcher(trimmed).matches()) {
            return Optional.of(new Fixed(Double.parseDouble(trimmed)));
        }
        return WORD.matcher(trimmed).matches() ? Optional.of(new Choice(trimmed)) : Optional.empty();
    }

    private static Optional<Spread> call(String name, List<Double> numbers) {
        boolean ascending = true;
        for (int i = 1; i < numbers.size(); i++) {
            ascending &= numbers.get(i - 1) <= numbers.get(i);
        }
        int wanted = name.equals("triangular") ? 3 : 2;
        if (numbers.size() != wanted || !ascending) {
            return Optional.empty();
        }
        return switch (name) {
            case "uniform" -> Optional.of(new Uniform(numbers.get(0), numbers.get(1)));
            case "triangular" -> Optional.of(new Triangular(numbers.get(0), numbers.get(1), numbers.get(2)));
            default ->
                numbers.get(0) > 0 ? Optional.of(new LogNormal(numbers.get(0), numbers.get(1))) : Optional.empty();
        };
    }

    private static List<Double> numbers(String list) {
        List<Double> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            if (!NUMBER.matcher(part.strip()).matches()) {
                return List.of();
            }
            numbers.add(Double.parseDouble(part.strip()));
        }
        return numbers;
    }

    private static String call(String name, Double... numbers) {
        return name + Stream.of(numbers).map(Notation::plain).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
