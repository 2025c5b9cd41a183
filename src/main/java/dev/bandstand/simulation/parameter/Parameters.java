package dev.bandstand.simulation.parameter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The values of all parameters in one experiment. */
public final class Parameters {

    private final Map<Parameter, Spread> values;

    private Parameters(Map<Parameter, Spread> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Returns the defaults. */
    public static Parameters standard() {
        Map<Parameter, Spread> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter, parameter.standard());
        }
        return new Parameters(values);
    }

    /** Returns these values with another one for {@code parameter}. */
    public Parameters with(Parameter parameter, Spread value) {
        Map<Parameter, Spread> changed = new EnumMap<>(values);
        changed.put(parameter, value);
        return new Parameters(changed);
    }

    /** Returns the value of {@code parameter}. */
    public Spread of(Parameter parameter) {
        Spread value = values.get(parameter);
        if (value == null) {
            throw new IllegalStateException(parameter + " has no value");
        }
        return value;
    }

    /** Draws the value of a number. */
    public double draw(Parameter parameter, SplittableRandom random) {
        return Draw.from(of(parameter), random);
    }

    /** Returns the word that was chosen for {@code parameter}. */
    public String word(Parameter parameter) {
        if (of(parameter) instanceof Spread.Choice choice) {
            return choice.word();
        }
        throw new IllegalStateException(parameter + " is a number");
    }
}
